# Sourced by the other scripts: installs what the program needs and the system lacks.
# shellcheck shell=bash
: "${root:?}"

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null 2>&1 && sudo -v; then
    sudo "$@"
  else
    fail "This needs an administrator. Let one run:  $*  and start again."
  fi
}

install_packages() {
  if command -v apt-get >/dev/null 2>&1; then
    say "Installing $* …"
    as_root apt-get update -qq >&2 || say "The package lists could not be refreshed; trying with the present ones."
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2 \
      || fail "The packages could not be installed. Let an administrator run:  apt-get install $*"
  elif command -v dnf >/dev/null 2>&1; then
    fail "Let an administrator run:  dnf install $*  and start again."
  elif command -v zypper >/dev/null 2>&1; then
    fail "Let an administrator run:  zypper install $*  and start again."
  else
    fail "Install $* with the package manager of this system and start again."
  fi
}

need_dotnet() {
  command -v dotnet >/dev/null 2>&1 \
    || fail "The .NET SDK 10 is missing. Install it from https://dotnet.microsoft.com/download and start again."
  (cd "$root" && dotnet --version >/dev/null 2>&1) \
    || fail "The .NET SDK is older than global.json asks for. Install .NET SDK 10 and start again."
}

has_postgres() {
  local server major
  for server in /usr/lib/postgresql/*/bin/postgres /usr/pgsql-*/bin/postgres "$(command -v postgres || true)"; do
    if [ ! -x "$server" ] || [ ! -x "$(dirname "$server")/initdb" ]; then continue; fi
    major="$("$server" --version | sed -E 's/.*\) ([0-9]+).*/\1/')"
    [ "$major" -ge 15 ] && return 0
  done
  return 1
}

need_postgres() {
  has_postgres && return
  if command -v apt-get >/dev/null 2>&1; then
    # First the common part alone: it holds the switch that keeps Debian from starting a server of its own.
    if ! dpkg -s postgresql-common >/dev/null 2>&1; then
      install_packages postgresql-common
      as_root sed -i -E 's/^#?[[:space:]]*create_main_cluster[[:space:]]*=.*/create_main_cluster = false/' \
        /etc/postgresql-common/createcluster.conf
    fi
    install_packages postgresql
  elif command -v zypper >/dev/null 2>&1; then
    install_packages postgresql-server postgresql-contrib util-linux
  else
    install_packages postgresql-server postgresql-contrib util-linux
  fi
  has_postgres || fail "The system offers no PostgreSQL 15 or newer. See https://www.postgresql.org/download/ and start again."
}

need_icu() {
  { ldconfig -p 2>/dev/null || /sbin/ldconfig -p 2>/dev/null || true; } | grep libicuuc >/dev/null && return
  local package=libicu
  if command -v apt-get >/dev/null 2>&1; then
    package="$(apt-cache pkgnames libicu | grep -E '^libicu[0-9]+(t64)?$' | sort -V | tail -n 1)"
    [ -n "$package" ] || package=libicu-dev
  fi
  install_packages "$package"
}

# The program itself looks in the same places (ChromiumOptions); Ubuntu's chromium-browser is only a door to the snap.
has_chromium() {
  local name
  [ -n "${Pdf__ChromiumPath:-}" ] && return
  for name in chromium google-chrome google-chrome-stable; do
    command -v "$name" >/dev/null 2>&1 && return
  done
  return 1
}

# For the browser tests. They look for /usr/bin/chromium-headless-shell (the same engine without a window around each page), then
# for /usr/bin/chromium; what lies elsewhere CHROMIUM_PATH tells them.
need_chromium() {
  if [ -n "${CHROMIUM_PATH:-}" ]; then
    [ -x "$CHROMIUM_PATH" ] || fail "CHROMIUM_PATH names no program: $CHROMIUM_PATH"
    return
  fi
  if ! command -v chromium >/dev/null 2>&1 && ! command -v google-chrome >/dev/null 2>&1; then
    if grep -q '^ID=ubuntu' /etc/os-release 2>/dev/null; then
      fail "Ubuntu has Chromium as a snap only, which browser tests cannot drive. Install Google Chrome or another Chromium, set CHROMIUM_PATH to its program, or use --fast."
    fi
    install_packages chromium
  fi
  if [ ! -x /usr/bin/chromium ]; then
    CHROMIUM_PATH="$(command -v chromium || command -v google-chrome)"
    export CHROMIUM_PATH
  elif [ ! -x /usr/bin/chromium-headless-shell ] && [ -n "$(apt-cache pkgnames chromium-headless-shell 2>/dev/null)" ]; then
    (install_packages chromium-headless-shell) || say "The browser tests run in Chromium with its window, which takes longer."
  fi
}
