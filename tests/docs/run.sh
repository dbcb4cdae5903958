#!/usr/bin/env bash
# run.sh WAQAI: the pages show what the program does. In a copy of them, where build/release/waqai is WAQAI:
#   docs/refresh --check finds the outputs shown as they are;
#   the sh blocks below a line "<!-- tested -->" and the commands "build/release/waqai ..." of tables end well and say
#   nothing on standard error.
set -uo pipefail

waqai=$(realpath -- "$1")
project=$(realpath -- "$(dirname "$0")/../..")
[ -e "$project/README.md" ] || exit 77
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
cp -r "$project"/{README.md,README.ar.md,docs,samples} .
mkdir -p build/release out
ln -s "$waqai" build/release/waqai
failures=0

fail() {
  printf 'FAILED: %s\n' "$*"
  failures=$((failures + 1))
}

# run SCRIPT
run() {
  bash -euo pipefail -c "$1" > /dev/null 2> stderr < /dev/null || fail "exit $?: $1"
  [ ! -s stderr ] || fail "on standard error: $(cat stderr): $1"
}

# The sh blocks of a page that are marked, each ended by a zero byte.
marked_blocks() {
  awk '
    /^```$/ && inside { inside = 0; printf "%c", 0 }
    inside { print }
    /^```sh$/ && marked { inside = 1 }
    { marked = /^<!-- tested -->$/ }
  ' "$1"
}

# The commands in the tables of a page.
table_commands() {
  awk -F '`' '/^\|/ { for (i = 2; i <= NF; i += 2) if ($i ~ /^build\/release\/waqai /) print $i }' "$1"
}

docs/refresh --check || fail "docs/refresh would change the pages"
for page in README*.md docs/*.md; do
  while IFS= read -r -d '' block; do run "$block"; done < <(marked_blocks "$page")
  while IFS= read -r command; do run "$command"; done < <(table_commands "$page")
done
[ "$failures" -eq 0 ]
