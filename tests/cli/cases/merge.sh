# shellcheck shell=bash disable=SC2154 # sourced by run.sh, which has the variables
# waqai merge: what is joined, why, and what a person has decided.
golden merge.jsonl merge records.jsonl
golden merge-records.jsonl merge --records records.jsonl
golden merge-explain.txt merge --explain one#1 two#1 records.jsonl
golden merge-explain-plan.txt merge --explain plan#1 one#1 records.jsonl

# One result for any order of the lines and any number of threads.
for threads in 1 2 7; do
  sort -R --random-source=article.txt records.jsonl | "$waqai" merge --threads "$threads" - | cmp - "$golden/merge.jsonl" ||
    fail "merge differs with $threads threads"
done
"$waqai" timeline --lang en records.jsonl > stdout || fail "timeline of records"
holds 'which took place' 'sources disagree: place moscow'

# The proofs of dates are told to who asks.
"$waqai" merge --records --verbose records.jsonl 2> stdout > /dev/null || fail "merge --records --verbose"
holds 'undated: note: undated: 2017-11-21, as “أمس الاثنين” in undated#1 is of'

# Decisions
printf 'decision\ta\tb\tnote\ndifferent\tone#1\ttwo#1\tin two cities\nhide\tthree#1\t\t\n' > decisions.tsv
golden merge-decided.jsonl merge --decisions decisions.tsv records.jsonl
"$waqai" merge --decisions decisions.tsv --explain one#1 two#1 records.jsonl > stdout || fail "merge --explain with decisions"
holds 'A decision keeps them apart.'
"$waqai" timeline --decisions decisions.tsv --lang en records.jsonl > stdout || fail "timeline --decisions"
lacks 'sources disagree: place'
printf 'decision\ta\tb\tnote\nhide\tnine#1\t\t\n' > decisions.tsv
refused 0 'decisions.tsv:2: warning: no record or event has the id "nine#1"' merge --decisions decisions.tsv records.jsonl
cmp stdout "$golden/merge.jsonl" || fail "a decision about nothing changes something"
printf 'decision\ta\tb\tnote\nsam\tone#1\ttwo#1\t\n' > decisions.tsv
refused 1 'error: decisions.tsv:2:1: decision: allowed are same, different, rename and hide' merge --decisions decisions.tsv records.jsonl
refused 1 'error: none.tsv: cannot read: No such file or directory' merge --decisions none.tsv records.jsonl
refused 1 'error: no record or event has the id "nine#1"' merge --explain one#1 nine#1 records.jsonl
