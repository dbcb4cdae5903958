#!/usr/bin/env bash
# run.sh WAQAI [--update]: runs the program as its users do and compares what it gives with golden/.
set -uo pipefail

waqai=$(realpath -- "$1")
update=${2:-}
golden=$(realpath -- "$(dirname "$0")/golden")
cases=$(realpath -- "$(dirname "$0")/cases")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$(dirname "$0")/input/." "$work"
cd "$work" || exit 1
failures=0

fail() {
  printf 'FAILED: %s\n' "$*"
  failures=$((failures + 1))
}

# Where things stand in a picture hangs on the machine's fonts, so a golden DOT file is compared without positions.
comparable() {
  case $1 in
    *.dot) sed -E '/^[[:space:]]*(graph \[)?(bb|pos|lp|lwidth|lheight|height|width|len|xlp)=/d; s/(bb|pos|lp|lwidth|lheight|height|width)="?[^",]*(,[^",]*)*"?,?//' ;;
    *) cat ;;
  esac
}

# golden NAME ARGUMENTS...: ends well, says nothing on standard error, gives golden/NAME on standard output.
golden() {
  local name=$1 code=0
  shift
  "$waqai" "$@" > stdout 2> stderr || code=$?
  [ "$code" -eq 0 ] || fail "waqai $*: exit $code"
  [ -s stderr ] && fail "waqai $*: on standard error: $(cat stderr)"
  comparable "$name" < stdout > compared
  [ "$update" = --update ] && cp compared "$golden/$name"
  diff -u "$golden/$name" compared || fail "waqai $*: not as in golden/$name"
}

# refused CODE MESSAGE ARGUMENTS...: ends with CODE, and standard error is the one line MESSAGE.
refused() {
  local expected=$1 message="waqai: $2" code=0
  shift 2
  "$waqai" "$@" > stdout 2> stderr < /dev/null || code=$?
  [ "$code" -eq "$expected" ] || fail "waqai $*: exit $code, not $expected"
  [ "$(cat stderr)" = "$message" ] || fail "waqai $*: says \"$(cat stderr)\", not \"$message\""
}

# holds TEXT...: the last standard output has each TEXT.
holds() {
  local text
  for text in "$@"; do grep -qF -- "$text" stdout || fail "no \"$text\" in: $(cat stdout)"; done
}

# lacks TEXT...: it has none of them.
lacks() {
  local text
  for text in "$@"; do grep -qF -- "$text" stdout && fail "\"$text\" in: $(cat stdout)"; done
}

# --- help
golden help.txt
golden help.txt --help
golden help.txt help
golden version.txt --version
while read -r command; do
  golden "help-$command.txt" help "$command"
  golden "help-$command.txt" "$command" --help
done < <(sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p' "$golden/help.txt")

# --- results
golden extract.jsonl extract article.txt
golden extract.txt extract --format text article.txt
golden timeline.ar.txt timeline events.jsonl
golden timeline.en.txt timeline --lang en events.jsonl
golden timeline.narrow.txt timeline --lang en --width 40 events.jsonl
golden timeline.nomarks.txt timeline --no-bidi-marks events.jsonl
golden timeline.both.txt timeline --no-bidi-marks --calendar both events.jsonl
golden timeline.both.txt timeline --no-bidi-marks --hijri umalqura events.jsonl
golden timeline.hijri.txt timeline --calendar hijri --hijri civil --lang both -f md events.jsonl
"$waqai" timeline --calendar gregorian events.jsonl | cmp - "$golden/timeline.ar.txt" || fail "timeline --calendar gregorian"
golden relations.en.dot graph --lang en -f dot events.jsonl
golden events.en.dot graph --view events --lang en -f dot events.jsonl
golden build.txt build article.txt -o out
golden build.txt build article.txt -o out --overwrite

golden dates.txt dates --anchor 2017-11-21 dates.jsonl
golden dates.jsonl dates --anchor 2017-11-21 --format jsonl dates.jsonl
golden dates.timeml.xml dates --anchor 2017-11-21 --format timeml dates.jsonl
golden article.timeml.xml dates --format timeml article.txt
"$waqai" dates --anchor 2017-11-21 --format timeml dates.jsonl | xmllint --noout - || fail "TimeML that is no XML"
"$waqai" dates --format timeml article.txt | xmllint --xpath 'string(/TimeML/TEXT)' - | head -c -1 | cmp - article.txt ||
  fail "TimeML whose text is not the article's"
for threads in 1 2 7; do
  "$waqai" dates --anchor 2017-11-21 --threads "$threads" --format jsonl - < dates.jsonl | cmp - "$golden/dates.jsonl" ||
    fail "dates differ with $threads threads"
done

golden who.txt who لافروف events.jsonl article.txt
golden who-unknown.txt who "رامون باريتو" visitor.txt --date 2017-05-10
"$waqai" knowledge check people.tsv || fail "knowledge check of a good file"
"$waqai" rules test > rules.txt || fail "rules test of the built-in tables"

# One result by every way that leads to it.
"$waqai" timeline article.txt > straight
for threads in 1 2 7; do
  "$waqai" extract --threads "$threads" article.txt | "$waqai" timeline - | cmp - out/timeline.ar.txt ||
    fail "extract | timeline differs with $threads threads"
done
cmp straight out/timeline.ar.txt || fail "timeline differs from build's"
"$waqai" timeline - < article.txt > /dev/null || fail "no articles from standard input"
"$waqai" graph events.jsonl -o who.svg || fail "graph -o who.svg"
"$waqai" graph events.jsonl -o who.dot || fail "graph -o who.dot"
xmllint --noout who.svg out/*.svg || fail "SVG that is no XML"
"$waqai" explain article.txt > stdout || fail "explain"
holds التقى bashar-al-assad

# --- events that are sure enough: of events.jsonl those with 0.9, 0.7 and 0.5
"$waqai" timeline --lang en --min-confidence 0.5 events.jsonl > stdout || fail "timeline --min-confidence 0.5"
cmp stdout "$golden/timeline.en.txt" || fail "--min-confidence 0.5 leaves out what is as sure as that"
"$waqai" timeline --lang en --min-confidence 0.6 events.jsonl > stdout || fail "timeline --min-confidence 0.6"
holds 'Emmanuel Macron' 'Vladimir Putin'
lacks 'Syria'
mv stdout sure
sed 's/"fulfilled_by":null/"fulfilled_by":"undated-talks-ru-sy"/' events.jsonl |
  "$waqai" timeline --lang en --min-confidence 0.6 - | cmp - sure || fail "a link to an event that is left out"
"$waqai" graph --lang en --min-confidence 0.8 -f dot events.jsonl > stdout || fail "graph --min-confidence"
holds 'Emmanuel Macron'
lacks 'Vladimir Putin'
"$waqai" extract --min-confidence 1 article.txt > stdout || fail "extract --min-confidence"
holds '"doc":"article"' '"events":[]'
"$waqai" build --min-confidence 1 article.txt -o unsure > /dev/null || fail "build --min-confidence"
[ -s unsure/events.jsonl ] && fail "build --min-confidence 1: $(cat unsure/events.jsonl)"

# --- wrong use
refused 2 'error: there is no command "bild"; is "build" meant?' bild
refused 2 'error: there is no command "frobnicate"; "waqai help" lists them' frobnicate
refused 2 'error: a command must come first; "waqai help" lists them' --threads 2 extract
refused 2 'error: INPUT is required; see "waqai help extract"' extract
refused 2 'error: The following argument was not expected: --foo; see "waqai help extract"' extract --foo article.txt
refused 2 'error: --date: "yesterday" is no day of the form 2017-11-21' extract --date yesterday article.txt
refused 2 'error: --anchor: "2017-11" is no day of the form 2017-11-21' dates --anchor 2017-11 article.txt
refused 2 'error: --output is required; see "waqai help build"' build article.txt
refused 2 'error: --min-confidence: Value 2 not in range 0.000000 to 1.000000; see "waqai help extract"' extract --min-confidence 2 article.txt
refused 2 'error: who.bmp: the suffix tells no format; -f takes dot, svg, png or pdf' graph events.jsonl -o who.bmp

"$waqai" timeline --months XX events.jsonl 2> stdout && fail "--months XX"
holds 'no month names of region "XX"'
refused 2 'error: no Hijri calendar "lunar"; there are: umalqura, civil, tabular' timeline --hijri lunar events.jsonl

refused 1 'error: nobody is known as "فلان"' who فلان
refused 2 'error: ACTION: chek not in {check}; see "waqai help knowledge"' knowledge chek people.tsv
refused 1 'wrong-people.tsv:2: error: id: small letters, digits and hyphens are allowed
waqai: wrong-people.tsv:2: error: en: is empty
waqai: wrong-people.tsv:2: error: ar: "Doe" is not in Arabic
waqai: wrong-people.tsv:2: error: gender: allowed are m and f
waqai: wrong-people.tsv:2: warning: short: "بوتين" is also vladimir-putin
waqai: wrong-people.tsv:2: warning: post: vladimir-putin is president of Russia on some of these days too
waqai: wrong-people.tsv:3: error: affiliation: no actor has the id "xx"' knowledge check wrong-people.tsv

# --- input that cannot be used; where there is other input, that goes on
# bad FILE MESSAGE: written to FILE from standard input; left out with MESSAGE, and article.txt is read all the same.
bad() {
  cat > "$1"
  refused 1 "$1$2" extract "$1"
  refused 1 "$1$2" extract "$1" article.txt
  holds '"doc":"article"'
}
# doubtful FILE MESSAGE: the same, but taken with a loss.
doubtful() {
  cat > "$1"
  refused 0 "$1$2" extract "$1"
  holds '"doc":'
}
refused 1 'none.txt: error: No such file or directory' extract none.txt
refused 1 'none.txt: error: No such file or directory' extract none.txt article.txt
holds '"doc":"article"'
bad empty.txt ': error: is empty' < /dev/null
bad blank.txt ': error: holds only white space' <<< ' '
printf 'a\0b' | bad binary.txt ': error: is no text: byte 1 is 0'
printf '{"id":"1","text":"نص' | bad cut.jsonl ':1: error: the record is left out: incomplete JSON at byte 22'
printf '\330\330 \331\204 \377\376 نص نص' | doubtful broken.txt ': warning: is not UTF-8; read as ISO-8859-5, which it looks like'
printf '[{"id":"1","text":"نص"}' | doubtful cut.json ':1: warning: the array breaks off: ] is missing'
printf '<DOC><DOCNO>1</DOCNO><TEXT>نص' | doubtful cut.xml ':1: warning: the document breaks off: </DOC> is missing'
printf '<html><body><p>نص' | doubtful cut.html ': warning: the page breaks off: </html> is missing'

# Broken lines among events; the others are kept.
{ sed -n 1p events.jsonl && printf '{"kind":"dinner","id":"e"}\n{"kind":\n' && sed -n 2p events.jsonl; } > mixed.jsonl
refused 1 'mixed.jsonl:2: error: "dinner" is not known as "kind"
waqai: mixed.jsonl:3: error: this is no JSON: incomplete JSON' timeline --lang en mixed.jsonl
holds 'Emmanuel Macron' 'Vladimir Putin'

refused 1 'error: none.tsv: cannot read: No such file or directory' extract --knowledge none.tsv article.txt
printf 'name\nx\n' > wrong.tsv
refused 1 'error: wrong.tsv:1: the column "id" is missing' extract --knowledge wrong.tsv article.txt

# --- output that cannot be written; no permission bits here, which do not bind root
refused 1 'error: article.txt/out: cannot make the folder: Not a directory' build article.txt -o article.txt/out
refused 1 'error: article.txt/x.svg: cannot write: Not a directory' graph events.jsonl -o article.txt/x.svg
refused 1 'error: out/timeline.ar.txt: exists already; -O (--overwrite) replaces it' build article.txt -o out
refused 1 'error: who.svg: exists already; -O (--overwrite) replaces it' graph events.jsonl -o who.svg
refused 1 'empty.txt: error: is empty
waqai: error: no article could be read, so there is nothing to build' build empty.txt -o none
[ -z "$(ls none)" ] || fail "build left files behind: $(ls none)"

# --- colours only where they are asked for
"$waqai" extract --color always none.txt 2> stdout
holds $'\e[31m'
"$waqai" extract none.txt 2>&1 | grep -q $'\e' && fail "colour without a terminal"

# --- progress only where it is asked for, as this is no terminal
"$waqai" extract --progress article.txt 2> stdout > /dev/null
holds 'articles: 1 of 1'

# --- commands with a file of cases of their own
for file in "$cases"/*.sh; do
  # shellcheck disable=SC1090 # one file a command
  [ -e "$file" ] && . "$file"
done

[ "$failures" -eq 0 ] || exit 1
echo "all cases pass"
