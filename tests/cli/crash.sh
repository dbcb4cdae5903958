#!/usr/bin/env bash
# crash.sh WAQAI [TIMES]: kills "waqai add" at random moments and lets it run out of room. A store must then hold what it
# held before and whole batches of what came; adding the same again must bring it to the state without a crash.
set -uo pipefail

waqai=$(realpath -- "$1")
times=${2:-12}
samples=$(realpath -- "$(dirname "$0")/../../samples")
work=$(mktemp -d)
full=$work/full
trap 'mountpoint -q "$full" && umount "$full"; rm -rf "$work"' EXIT
cd "$work" || exit 1
failures=0
batch=256 # of command_add.cpp

fail() {
  printf 'FAILED: %s\n' "$*"
  failures=$((failures + 1))
}

seconds_now() { printf '%s' "$EPOCHREALTIME"; }

# dump STORE: all that it holds.
dump() { sqlite3 "$1" .dump; }

# sound STORE: by SQLite's own checks.
sound() {
  sqlite3 "$1" "PRAGMA integrity_check; PRAGMA foreign_key_check;
    INSERT INTO document_search (document_search) VALUES ('integrity-check')" > problems 2>&1
  [ "$(cat problems)" = ok ] || fail "$2: $(cat problems)"
}

# whole STORE BEFORE WHEN: the store holds the first lines of after.jsonl, as many as make BEFORE and whole batches.
whole() {
  local count
  "$waqai" extract "$1" > now.jsonl 2> stderr || fail "$3: $(cat stderr)"
  count=$(wc -l < now.jsonl)
  head -n "$count" after.jsonl | cmp -s - now.jsonl || fail "$3: $count documents, not those that were added first"
  [ $(((count - $2) % batch)) -eq 0 ] || [ "$count" -eq "$all" ] || fail "$3: $count documents are no whole batches"
  [ "$count" -ge "$2" ] || fail "$3: only $count of $2 documents are left"
  sound "$1" "$3"
}

"$waqai" build "$samples" -o out > /dev/null || exit 1
for copy in $(seq 60); do sed "s/^{\"id\":\"/&$copy-/" out/documents.jsonl; done > many.jsonl
"$waqai" add before.db "$samples" > /dev/null || exit 1
before=$(sqlite3 before.db 'SELECT count(*) FROM documents')
cp before.db after.db
start=$(seconds_now)
"$waqai" add after.db many.jsonl > /dev/null || exit 1
duration=$(awk -v a="$start" -v b="$(seconds_now)" 'BEGIN { print b - a }')
"$waqai" extract after.db > after.jsonl
dump after.db > after.dump
all=$(wc -l < after.jsonl)

# --- a store gives what the articles give
"$waqai" extract "$samples" | cmp - <(head -n "$before" after.jsonl) || fail "extract of a store differs"
"$waqai" build before.db -o stored > /dev/null || fail "build of a store"
diff -r out stored || fail "build of a store differs"

# --- killed at any moment
for _ in $(seq "$times"); do
  rm -f work.db work.db-journal
  cp before.db work.db
  "$waqai" add work.db many.jsonl > /dev/null &
  pid=$!
  moment=$(awk -v r="$RANDOM" -v d="$duration" 'BEGIN { print r / 32768 * d }')
  sleep "$moment"
  kill -KILL "$pid" 2> /dev/null
  wait "$pid" 2> /dev/null
  whole work.db "$before" "killed after $moment s"
  "$waqai" add work.db many.jsonl > /dev/null || fail "killed after $moment s: cannot go on"
  dump work.db | cmp -s - after.dump || fail "killed after $moment s: another end than without"
done

# --- no room: a file system of its own where this may be made, else a limit of the file's size
mkdir "$full"
if mount -t tmpfs -o size=1536k tmpfs "$full" 2> /dev/null; then
  in_little_room() { "$@"; }
else
  in_little_room() { (trap '' XFSZ && ulimit -f 1000 && "$@"); }
fi
cp before.db "$full/work.db"
in_little_room "$waqai" add "$full/work.db" many.jsonl > stdout 2> stderr && fail "no room: add ends well"
grep -q 'work.db: cannot write: ' stderr || fail "no room: says $(cat stderr)"
whole "$full/work.db" "$before" "no room"
cp "$full/work.db" roomy.db
"$waqai" add roomy.db many.jsonl > /dev/null || fail "no room: cannot go on elsewhere"
dump roomy.db | cmp -s - after.dump || fail "no room: another end than without"

[ "$failures" -eq 0 ] || exit 1
echo "all crashes survived"
