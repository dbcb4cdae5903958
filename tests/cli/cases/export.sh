# shellcheck shell=bash disable=SC2154 # sourced by run.sh, which has the variables
# waqai export
golden export.csv export --lang en -f csv events.jsonl
golden export.graphml export --lang en -f graphml events.jsonl
refused 2 'error: -f must name a format: csv, jsonl, gexf, graphml, gephi-nodes, gephi-edges, timelinejs, jsonld, ics, ftm, cameo, plover, sqlite' export events.jsonl
refused 2 'error: -f: there is no format "xls"; there are csv, jsonl, gexf, graphml, gephi-nodes, gephi-edges, timelinejs, jsonld, ics, ftm, cameo, plover, sqlite' export -f xls events.jsonl
"$waqai" export events.jsonl -o network.graphml || fail "export by the suffix"
xmllint --noout network.graphml || fail "GraphML that is no XML"
refused 1 'error: network.graphml: exists already; -O (--overwrite) replaces it' export events.jsonl -o network.graphml

# A store by another way: the same as from add.
"$waqai" export article.txt -o exported.db || fail "export of a store"
"$waqai" timeline exported.db | cmp - <("$waqai" timeline article.txt) || fail "a store exported gives another timeline"
refused 2 'error: a store is a file: -o must name it' export -f sqlite article.txt
refused 1 'error: exported.db: exists already; -O (--overwrite) replaces it' export article.txt -o exported.db
