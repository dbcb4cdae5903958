# Shared by the other scripts, which source it: the project's folder, its Debian packages, quiet steps.
# shellcheck shell=bash disable=SC2034 # the lists are used by those who source it

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit

# Debian packages, each with what it is needed for.
build_packages=(
  "g++|the compiler"
  "cmake|configures the build"
  "ninja-build|runs the build"
  "pkg-config|finds Graphviz and fontconfig"
  "libboost1.81-dev|Boost.Graph, DateTime and JSON"
  "libicu-dev|Unicode, calendars, plural forms"
  "libxml2-dev|reads HTML and XML"
  "libgraphviz-dev|lays diagrams out"
  "libfontconfig-dev|finds fonts"
  "libharfbuzz-dev|cuts a font to the letters that a diagram needs"
  "libsqlite3-dev|the store of articles and events"
  "libcli11-dev|parses the command line"
  "fonts-hosny-amiri|Arabic and Latin letters of the diagrams"
)
test_packages=(
  "libgtest-dev|the framework of the unit tests"
  "libxml2-utils|xmllint checks the SVG"
  "python3|scores merging against its gold"
  "python3-networkx|reads GraphML and GEXF back, and checks the figures of the graph"
  "python3-icalendar|reads iCalendar back"
  "python3-rdflib|reads JSON-LD back"
  "sqlite3|looks into stores from outside"
  "chromium|shows the report"
)
# Only where there is no npm yet: who has another Node.js than Debian's cannot install Debian's npm.
node_packages=(
  "nodejs|runs the readers of other formats, and the tests of the report"
  "npm|installs them"
)
check_packages=(
  "clang-format-14|checks the form of the code"
  "clang-tidy-14|looks for mistakes in the code"
  "shellcheck|looks for mistakes in the scripts"
)

say() { printf '%s\n' "$*" >&2; }

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo > /dev/null; then
    sudo "$@"
  else
    say "this needs root's rights, and there is no sudo: $*"
    return 1
  fi
}

is_installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2> /dev/null)" = installed ]; }

apt_install() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$@"
}

# install_packages "NAME|REASON"...: those that are missing, with a line on each.
install_packages() {
  local entry missing=()
  for entry in "$@"; do
    is_installed "${entry%%|*}" && continue
    say "installing ${entry%%|*}: ${entry#*|}"
    missing+=("${entry%%|*}")
  done
  [ "${#missing[@]}" -eq 0 ] && return
  # The package lists are fetched only where they are needed: absent on a fresh system, or out of date.
  quietly apt_install "${missing[@]}" 2> /dev/null || {
    quietly as_root apt-get update -qq
    quietly apt_install "${missing[@]}"
  }
}

# quietly COMMAND...: shows its output, on standard error, only where it fails.
quietly() {
  local log status=0
  log=$(mktemp)
  "$@" > "$log" 2>&1 || status=$?
  [ "$status" -eq 0 ] || cat "$log" >&2
  rm -f "$log"
  return "$status"
}

# build PRESET: configures it the first time, then builds what has changed.
build() {
  if [ ! -f "build/$1/build.ninja" ]; then
    say "building build/$1, which takes some minutes the first time"
    quietly cmake --preset "$1"
  fi
  quietly cmake --build --preset "$1"
}
