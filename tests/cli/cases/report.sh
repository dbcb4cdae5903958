# shellcheck shell=bash disable=SC2154 # sourced by run.sh, which has the variables
# waqai report: what its page does is tested in tests/report
"$waqai" report article.txt -o report.html || fail "report"
holds_in() { grep -qF -- "$2" "$1" || fail "no \"$2\" in $1"; }
holds_in report.html '<html lang="ar" dir="rtl">'
holds_in report.html '"sentence":['
"$waqai" report --lang en --title 'A & B' --without-articles article.txt > sentences.html ||
  fail "report --without-articles"
holds_in sentences.html '<html lang="en" dir="ltr">'
holds_in sentences.html '<title>A &amp; B</title>'
grep -qF '"sentence":[' sentences.html && fail "an article in a report without articles"
for threads in 1 7; do
  "$waqai" report --threads "$threads" article.txt | cmp - report.html || fail "report differs with $threads threads"
done
"$waqai" report --calendar both events.jsonl > both.html || fail "report --calendar both"
holds_in both.html '13 July 2017 (19 Shawwal 1438)'
refused 1 'error: report.html: exists already; -O (--overwrite) replaces it' report article.txt -o report.html
"$waqai" report --months XX events.jsonl 2> stdout && fail "report --months XX"
holds 'no month names of region "XX"'
