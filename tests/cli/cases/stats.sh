# shellcheck shell=bash
# --- figures
golden stats.en.txt stats --lang en ties.jsonl
golden stats.ar.txt stats ties.jsonl
golden stats.json stats --format json ties.jsonl
golden stats.narrow.txt stats --lang en --top 2 --gap 1000 --pivots 3 ties.jsonl
golden stats.period.txt stats --lang en --no-bidi-marks --kind meeting --from 2016 --to 2017-12 ties.jsonl
