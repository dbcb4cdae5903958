#!/usr/bin/env bash
# run.sh WAQAI: runs the examples of README.md and docs/*.md in a copy of the project, where WAQAI is
# build/release/waqai. Examples are
#   <!-- tested -->             the sh block below: every line ends well and nothing is on standard error
#   <!-- output: COMMAND -->    the text or <pre> block below: what COMMAND gives
#   `build/release/waqai ...`   in a table: ends well, with nothing on standard error
set -uo pipefail

waqai=$(realpath -- "$1")
project=$(realpath -- "$(dirname "$0")/../..")
[ -e "$project/README.md" ] || exit 77
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
cp -r "$project"/{README.md,samples} .
[ ! -e "$project/docs" ] || cp -r "$project/docs" .
mkdir -p build/release out
ln -s "$waqai" build/release/waqai
page='' failures=0 examples=0

fail() {
  printf 'FAILED: %s: %s\n' "$page" "$*"
  failures=$((failures + 1))
}

# run SCRIPT: leaves its output in the file stdout.
run() {
  examples=$((examples + 1))
  bash -euo pipefail -c "$1" > stdout 2> stderr < /dev/null || fail "exit $?: $1"
  [ ! -s stderr ] || fail "on standard error: $(cat stderr): $1"
}

# Blocks: the lines between a fence or <pre> and its end. A mark is for the block right below it.
read_page() {
  local line mark='' block='' inside=''
  while IFS= read -r line; do
    if [ -n "$inside" ]; then
      case $line in
        '```' | '</pre>')
          finish_block "$mark" "$block"
          mark='' inside=''
          ;;
        *) block+=$line$'\n' ;;
      esac
      continue
    fi
    case $line in
      '<!-- tested -->') mark=tested ;;
      '<!-- output: '*' -->') mark=${line% -->} ;;
      '```'* | '<pre'*) inside=1 block='' ;;
      '|'*) run_table_row "$line" ;;
      *) mark='' ;;
    esac
  done < "$page"
}

# finish_block MARK BLOCK
finish_block() {
  case $1 in
    tested) run "$2" ;;
    '<!-- output: '*)
      run "${1#<!-- output: }"
      diff -u --label "$page" <(printf '%s' "$2") --label "${1#<!-- output: }" <(printf '%s\n' "$(cat stdout)") ||
        fail "the output is not as shown"
      ;;
  esac
}

run_table_row() {
  local rest=$1 code="\`(build/release/waqai [^\`]*)\`"
  while [[ $rest =~ $code ]]; do
    rest=${rest#*"${BASH_REMATCH[0]}"}
    run "${BASH_REMATCH[1]}"
  done
}

for page in README.md docs/*.md; do
  [ ! -e "$page" ] || read_page
done
[ "$failures" -eq 0 ] || exit 1
echo "$examples examples run"
