# shellcheck shell=bash disable=SC2154 # sourced by run.sh, which has the variables
# waqai completion, and the manual pages: made from the same parsers as the help.
refused 2 'error: SHELL: csh not in {bash,zsh,fish}; see "waqai help completion"' completion csh

# completed WORD...: what bash would offer for the last of these words.
completed() {
  bash -c '. <("$0" completion bash); COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _waqai; echo "${COMPREPLY[*]}"' \
    "$waqai" waqai "$@"
}
[ "$(completed tim)" = timeline ] || fail "bash completes tim to: $(completed tim)"
[ "$(completed graph --lang '')" = "ar en" ] || fail "bash completes graph --lang to: $(completed graph --lang '')"
calendars=$(completed timeline --calendar '')
[ "$calendars" = "gregorian hijri both" ] || fail "bash completes timeline --calendar to: $calendars"
[ "$(completed graph --overw)" = --overwrite ] || fail "bash completes graph --overw to: $(completed graph --overw)"
[ "$(completed extract article.t)" = article.txt ] || fail "bash completes a file to: $(completed extract article.t)"
for shell in bash zsh fish; do
  "$waqai" completion "$shell" > script || fail "completion $shell"
  command -v "$shell" > /dev/null || continue
  "$shell" -n script || fail "completion $shell: not in the shell's own syntax"
done

golden waqai-timeline.1 help --man timeline
for page in '' build export help; do
  # shellcheck disable=SC2086 # no page is no argument
  "$waqai" help --man $page > page.1 || fail "help --man $page"
  command -v groff > /dev/null || continue
  [ -z "$(groff -K utf8 -T utf8 -man -ww -z page.1 2>&1)" ] || fail "help --man $page: $(groff -K utf8 -T utf8 -man -ww -z page.1 2>&1)"
done
