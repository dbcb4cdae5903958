#!/usr/bin/env bash
# run.sh WAQAI: exports events.jsonl in every format and has each read by software that is not ours.
# Ends with 77, "skipped", where that software is not installed. Debian's Python is the one that has Debian's packages.
set -euo pipefail

waqai=$(realpath -- "$1")
cd "$(dirname "$0")"
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

# export FORMAT FILE [OPTION...]
export_as() {
  "$waqai" export --lang en -f "$1" events.jsonl -o "$out/$2" "${@:3}" 2>> "$out/losses"
}
export_as csv events.csv
export_as csv bom.csv --bom
export_as gexf network.gexf
export_as graphml network.graphml
export_as gephi-nodes nodes.csv
export_as gephi-edges edges.csv
export_as timelinejs timeline.json
export_as jsonld events.jsonld
export_as ics events.ics
export_as ftm events.ftm
export_as cameo cameo.csv
export_as plover plover.csv
"$waqai" export events.jsonl -o "$out/again.jsonl"
"$waqai" export "$out/again.jsonl" -o "$out/thrice.jsonl"
cmp "$out/again.jsonl" "$out/thrice.jsonl"

diff -u losses.txt "$out/losses" || { echo "FAILED: what the formats cannot hold is told otherwise"; exit 1; }
xmllint --noout --relaxng gexf.rng "$out/network.gexf"
xmllint --noout "$out/network.graphml"

skipped=0
if /usr/bin/python3 -c 'import icalendar, networkx, rdflib' 2> /dev/null; then
  /usr/bin/python3 read_back.py "$out"
else
  echo "SKIPPED: python3-icalendar, python3-networkx or python3-rdflib is not installed"
  skipped=77
fi
if [ -d node_modules ] && command -v node > /dev/null; then
  node read_back.mjs "$out"
else
  echo "SKIPPED: no node, or no \"npm ci\" was run in tests/exports"
  skipped=77
fi
exit "$skipped"
