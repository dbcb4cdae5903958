# shellcheck shell=bash
# --- how one actor is tied to another
golden path.en.txt path --lang en "Bashar al-Assad" ميركل ties.jsonl
golden path.ar.txt path bashar-al-assad angela-merkel ties.jsonl
golden path.jsonl path --format jsonl -k 2 الأسد angela-merkel ties.jsonl
golden path.strong.jsonl path --format jsonl -k 1 --prefer strength الأسد angela-merkel ties.jsonl
golden path.in-time.en.txt path --lang en --in-time bashar-al-assad angela-merkel ties.jsonl
golden path.in-time.jsonl path --format jsonl --in-time emmanuel-macron donald-trump ties.jsonl
golden path.none.txt path --lang en walid-muallem angela-merkel ties.jsonl
golden path.nomarks.txt path --no-bidi-marks -k 1 bashar-al-assad donald-trump ties.jsonl

refused 2 'error: FROM and TO are both vladimir-putin' path بوتين vladimir-putin ties.jsonl
refused 1 'error: TO: jp is in none of these events' path بوتين اليابان ties.jsonl
refused 2 'error: TO: nobody is known as "Merkle"; is angela-merkel or meral-aksener meant?' path بوتين Merkle ties.jsonl
refused 2 'error: FROM: nobody is known as "فلان الفلاني"' path "فلان الفلاني" angela-merkel ties.jsonl
