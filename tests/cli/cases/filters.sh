# shellcheck shell=bash disable=SC2154 # sourced by run.sh, which has the variables
# --- filters: the dates and kinds of what is left of ties.jsonl
# taken EVENTS FILTERS...: the events of ties.jsonl that the filters leave, by the lines of the text timeline.
taken() {
  local expected=$1
  shift
  "$waqai" stats --format json "$@" ties.jsonl > stdout 2> stderr || fail "stats $*: $(cat stderr)"
  holds "{\"events\":$expected,"
}
taken 12
taken 6 --actor بوتين --status happened --from 2016-07
taken 2 --actor "Donald Trump" --actor ميركل --kind meeting --kind call --to 2017-07-07
taken 2 --pair الأسد,بوتين
taken 2 --pair الأسد،بوتين
taken 1 --pair vladimir-putin,fr
taken 3 --country المانيا
taken 3 --country DE
taken 3 --country fr --from 2017
taken 3 --place باريس
taken 5 --place روسيا --place hamburg
taken 6 --source c
taken 4 --min-sources 2
taken 0 --min-confidence 0.91
taken 2 --from 2017-07-10 --to 2017-11-20
[ "$(cat stderr)" = 'waqai: --from: warning: events left out, as they have no date: 1' ] || fail "$(cat stderr)"
"$waqai" extract --kind visit article.txt > stdout || fail "extract --kind"
holds '"events":[]'
golden ego.en.dot graph --lang en -f dot --ego ميركل ties.jsonl
"$waqai" graph --lang en -f dot --ego ميركل --hops 2 --min-weight 2 ties.jsonl > stdout || fail "graph --min-weight"
holds 'steps: 2' 'Pairs left out, with too few events'

refused 2 'error: --kind: dinner not in {meeting,call,summit,visit,talks,statement,contact}; see "waqai help timeline"' timeline --kind dinner ties.jsonl
refused 2 'error: --from: "spring" is no date such as 2017-11-20, 2017-11 or 2017' timeline --from spring ties.jsonl
refused 2 'error: --to: 2016 ends before --from 2017 begins' timeline --from 2017 --to 2016 ties.jsonl
refused 2 'error: --pair: "بوتين" is not of the form A,B' timeline --pair بوتين ties.jsonl
refused 2 'error: --country: no country is known as "Frence"; is fr, gf or pf meant?' timeline --country Frence ties.jsonl
refused 2 'error: --place: no place is known as "Sotchi"; is sochi meant?' timeline --place Sotchi ties.jsonl
refused 2 'error: --place: "طرابلس" may be tripoli or tripoli-lb; give the id' timeline --place طرابلس ties.jsonl
refused 2 'error: --source: no source of these events is called "e"' timeline --source e ties.jsonl
refused 2 'error: --ego and --min-weight are of the relations view; --actor chooses events' graph --view events --ego بوتين ties.jsonl
refused 2 'error: --ego: nobody is known as "Merkel"; is angela-merkel meant?' graph --ego Merkel ties.jsonl
refused 2 'error: --hops requires --ego; see "waqai help graph"' graph --hops 2 ties.jsonl
