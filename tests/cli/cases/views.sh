# shellcheck shell=bash disable=SC2154 # sourced by run.sh, which has the variables
# waqai graph: the views and formats that have no case in run.sh.
for view in relations events lanes matrix; do
  for language in ar en; do
    "$waqai" graph --view "$view" --lang "$language" events.jsonl > stdout 2> stderr || fail "graph --view $view"
    xmllint --noout stdout || fail "graph --view $view --lang $language: no XML"
  done
done
for period in month quarter year; do
  "$waqai" graph --series "$period" --lang en events.jsonl > stdout 2> stderr || fail "graph --series $period"
  xmllint --noout stdout || fail "graph --series $period: no XML"
done
golden lanes.en.dot graph --view lanes --lang en -f dot events.jsonl
golden matrix.en.dot graph --view matrix --lang en -f dot events.jsonl

# Direction, month names and the font are in the picture.
"$waqai" graph --view lanes --months EG events.jsonl > stdout || fail "graph --months"
holds 'أغسطس'
"$waqai" graph --view lanes --months SY events.jsonl > stdout || fail "graph --months"
holds 'آب'
"$waqai" graph --view lanes --embed-font events.jsonl > stdout || fail "graph --embed-font"
holds '@font-face' 'base64'
"$waqai" graph --view lanes --direction ltr events.jsonl > left || fail "graph --direction"
"$waqai" graph --view lanes --direction rtl events.jsonl > right || fail "graph --direction"
cmp -s left right && fail "graph --direction: ltr is rtl"

# PNG and PDF, by option and by suffix.
"$waqai" graph --view lanes -f png events.jsonl > lanes.png || fail "graph -f png"
[ "$(head -c 4 lanes.png | tail -c 3)" = PNG ] || fail "graph -f png: no PNG"
"$waqai" graph --view matrix events.jsonl -o matrix.pdf || fail "graph -o matrix.pdf"
[ "$(head -c 4 matrix.pdf)" = '%PDF' ] || fail "graph -o matrix.pdf: no PDF"
"$waqai" graph --layout neato -f png events.jsonl > neato.png || fail "graph --layout neato"

refused 2 'error: --series is of the relations view' graph --view lanes --series month events.jsonl
refused 2 'error: --layout is of the relations view; the others have places of their own' graph --view lanes --layout dot events.jsonl
refused 2 'error: --direction: up not in {rtl,ltr}; see "waqai help graph"' graph --direction up events.jsonl
