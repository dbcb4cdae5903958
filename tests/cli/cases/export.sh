# waqai export
golden export.csv export --lang en -f csv events.jsonl
golden export.graphml export -f graphml events.jsonl
refused 2 'error: -f must name a format: csv, jsonl, gexf, graphml, gephi-nodes, gephi-edges, timelinejs, jsonld, ics, ftm, cameo, plover' export events.jsonl
refused 2 'error: -f: there is no format "xls"; there are csv, jsonl, gexf, graphml, gephi-nodes, gephi-edges, timelinejs, jsonld, ics, ftm, cameo, plover' export -f xls events.jsonl
"$waqai" export events.jsonl -o network.graphml || fail "export by the suffix"
xmllint --noout network.graphml || fail "GraphML that is no XML"
refused 1 'error: network.graphml: exists already; -O (--overwrite) replaces it' export events.jsonl -o network.graphml
