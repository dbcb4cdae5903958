#!/usr/bin/env bash
# run.sh WAQAI: makes reports and drives Debian's Chromium through them. Ends with 77, "skipped", where that, node or
# the package of package-lock.json is not installed.
set -euo pipefail

waqai=$(realpath -- "$1")
cd "$(dirname "$0")"
if ! command -v node > /dev/null || [ ! -x /usr/bin/chromium ] || [ ! -d node_modules/playwright-core ]; then
  echo "SKIPPED: no node, no /usr/bin/chromium, or no \"npm ci\" was run in tests/report"
  exit 77
fi
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

node input.mjs "$out"
"$waqai" report "$out/small.jsonl" -o "$out/small.html"
english=(report "$out/small.jsonl" --lang en --title 'A <b>title</b>')
"$waqai" "${english[@]}" -o "$out/english.html"
"$waqai" "${english[@]}" | cmp - "$out/english.html" || { echo "FAILED: another run gives other bytes"; exit 1; }
"$waqai" report "$out/articles.jsonl" -o "$out/articles.html"
"$waqai" report "$out/articles.jsonl" --without-articles -o "$out/sentences.html"
"$waqai" report "$out/large.jsonl" -o "$out/large.html"
REPORTS="$out" node --test report_test.mjs
