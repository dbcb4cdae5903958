# shellcheck shell=bash disable=SC2154 # sourced by ../run.sh, which has the functions and variables
# waqai add: articles into a store, and every command on it.

# added NUMBERS ARGUMENTS...: "waqai add" ends well, says nothing on standard error, and counts "ADDED REPLACED UNCHANGED".
added() {
  local counts=$1
  shift
  "$waqai" add "$@" > stdout 2> stderr || fail "add $*: exit $?"
  [ -s stderr ] && fail "add $*: on standard error: $(cat stderr)"
  # shellcheck disable=SC2086 # three numbers
  holds "$(printf 'added %s, replaced %s, unchanged %s' $counts)"
}

added '2 0 0' s.db article.txt visitor.txt
cp s.db once.db
added '0 0 2' s.db article.txt visitor.txt
cmp s.db once.db || fail "the same articles again change the store"
[ "$(echo s.db*)" = s.db ] || fail "a store is more than one file: $(echo s.db*)"

# --- what a command gives from the store is what it gives from the articles
while read -r command; do
  # shellcheck disable=SC2086 # a command with its options
  "$waqai" $command article.txt visitor.txt > straight || fail "$command"
  # shellcheck disable=SC2086
  "$waqai" $command s.db > stored || fail "$command of a store"
  cmp straight stored || fail "$command differs from a store"
done << 'END'
extract
extract --format text --min-confidence 0.5
timeline
timeline --lang en --min-confidence 0.5
graph -f dot
graph --view events -f dot
export -f graphml
explain
dates --format jsonl
who لافروف
END
"$waqai" build article.txt visitor.txt -o straight-out > /dev/null || fail "build"
"$waqai" build s.db -o stored-out > /dev/null || fail "build of a store"
diff -r straight-out stored-out || fail "build differs from a store"

added '1 0 0' half.db article.txt
"$waqai" timeline article.txt visitor.txt > straight
"$waqai" timeline visitor.txt half.db | cmp - straight || fail "a store and an article together"

# --- events without their texts
"$waqai" extract article.txt visitor.txt > extracted.jsonl
added '2 0 0' events.db extracted.jsonl
added '0 0 2' events.db - < extracted.jsonl
added '0 0 2' s.db extracted.jsonl
"$waqai" extract events.db | cmp - extracted.jsonl || fail "extract differs from a store of events"
refused 0 'events.db: warning: of 2 documents only the events are there, no text' explain events.db
refused 1 'events.jsonl: error: merged events are left out; a store takes the lines of extract' add merged.db events.jsonl
sed 's/"kind":"[a-z]*"/"kind":"contact"/' extracted.jsonl > other.jsonl
refused 1 'other.jsonl: error: the events of "article" are left out: the store has the article itself, with other events' add half.db other.jsonl
holds 'added 1,'

# --- changed articles, other knowledge
mkdir -p changed
printf 'التقى الرئيس الروسي فلاديمير بوتين نظيره السوري بشار الأسد في سوتشي يوم 20 نوفمبر 2017.\n' > changed/article.txt
refused 0 'changed/article.txt: warning: takes the place of another "article" in the store' add s.db changed/article.txt
holds 'added 0, replaced 1, unchanged 0'
"$waqai" extract visitor.txt changed/article.txt > straight
"$waqai" extract s.db | cmp - straight || fail "a changed article does not take the place of the old one"
added '0 0 1' s.db changed/article.txt --knowledge people.tsv
holds '2 extracted by another version or with other knowledge; --refresh extracts them anew'
"$waqai" add s.db --refresh > stdout || fail "add --refresh"
holds 'extracted anew 0, of them with other events 0'
"$waqai" add s.db --refresh --knowledge people.tsv > stdout || fail "add --refresh --knowledge"
holds 'extracted anew 2, of them with other events'
"$waqai" extract --knowledge people.tsv visitor.txt changed/article.txt > straight
"$waqai" extract s.db | cmp - straight || fail "--refresh does not give what extraction gives"

# --- decisions of people: kept in the store and applied by every command
printf 'decision\ta\tb\tnote\nhide\tvisitor#1\t\tno diplomacy\n' > decisions.tsv
"$waqai" add s.db --decisions decisions.tsv > stdout || fail "add --decisions"
holds 'decisions taken over'
cp s.db once.db
"$waqai" add s.db --decisions decisions.tsv > stdout || fail "add --decisions again"
holds 'decisions unchanged'
cmp s.db once.db || fail "the same decisions again change the store"
"$waqai" timeline --decisions decisions.tsv visitor.txt changed/article.txt > straight
"$waqai" timeline s.db | cmp - straight || fail "decisions of a store are not applied"
"$waqai" timeline visitor.txt changed/article.txt | cmp -s - straight && fail "a decision that changes nothing"
printf 'decision\ta\tb\tnote\nhide\tnine#1\t\t\n' > other-decisions.tsv
refused 0 'other-decisions.tsv:2: warning: no record or event has the id "nine#1"' timeline --decisions other-decisions.tsv s.db
printf 'decision\ta\tb\tnote\nsam\tone#1\ttwo#1\t\n' > wrong-decisions.tsv
refused 1 'error: wrong-decisions.tsv:2:1: decision: allowed are same, different, rename and hide' add s.db --decisions wrong-decisions.tsv
"$waqai" add both-decided.db visitor.txt --decisions decisions.tsv > /dev/null || fail "add articles and decisions"
"$waqai" timeline both-decided.db s.db > /dev/null || fail "one decision in two stores"

# --- two at once
sed 's/^{"doc":"/&again-/' extracted.jsonl > again.jsonl
"$waqai" add both.db extracted.jsonl > /dev/null & first=$!
"$waqai" add both.db again.jsonl > /dev/null & second=$!
wait "$first" || fail "two at once: the first"
wait "$second" || fail "two at once: the second"
[ "$(sqlite3 both.db 'SELECT count(*) FROM documents')" = 4 ] || fail "two at once: not all is there"

# --- what is no store, or cannot be used
refused 2 'error: STORE is required; see "waqai help add"' add
refused 2 'error: INPUT is required; see "waqai help add"' add s.db
refused 1 'error: article.txt: is no store' add article.txt visitor.txt
refused 1 'half.db: error: is a store, which cannot be added to another' add s.db half.db
refused 1 'error: absent/s.db: cannot open: unable to open database file: No such file or directory' add absent/s.db article.txt
head -c 8192 half.db > cut.db
refused 1 'error: cut.db: cannot read: database disk image is malformed' timeline cut.db
sqlite3 half.db 'PRAGMA user_version = 9'
refused 1 'error: half.db: is a store of version 9; this program reads and writes version 1' timeline half.db
sqlite3 foreign.db 'CREATE TABLE t (a)'
refused 1 'error: foreign.db: is an SQLite file, but no store of waqai' timeline foreign.db
