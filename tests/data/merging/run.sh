#!/usr/bin/env bash
# run.sh WAQAI: merges the perfect records of both halves and holds the events against the gold (README.md).
set -euo pipefail
waqai=$1
here=$(dirname "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$here/score_test" 2> "$work/log" || {
  cat "$work/log" >&2
  exit 1
}
for half in open blind; do
  "$here/records" "$half" | cmp - "$here/$half/records.jsonl"
done

"$waqai" help merge > /dev/null 2>&1 || exit 77 # not yet a command: skipped
for half in open blind; do
  "$waqai" merge "$here/$half/records.jsonl" > "$work/merged.jsonl"
  "$here/score" "$here/$half/gold.jsonl" "$here/$half/records.jsonl" "$work/merged.jsonl" --least 0.95 0.95 0.9
done
