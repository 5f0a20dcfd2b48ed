#!/usr/bin/env bash
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
# shellcheck source=deploy/requirements.sh
. "$root/deploy/requirements.sh"

usage() {
  cat <<'TEXT'
Usage: deploy/run.sh [options]
Builds PlacementCrm and runs it with its own database on http://127.0.0.1:5080.

  --port N         another port
  --data DIR       another folder for the database and files (default: .data)
  --empty          no demo data
  --companies N    N generated companies with all that belongs to them
  --urls URLS      addresses to listen on, instead of --port
  --help           this text
TEXT
}

data="$root/.data"
arguments=()
while [ $# -gt 0 ]; do
  case "$1" in
    --help|-h) usage; exit 0 ;;
    --empty) arguments+=("$1"); shift ;;
    --data|--port|--companies|--urls)
      [ $# -ge 2 ] || { usage >&2; exit 2; }
      if [ "$1" = --data ]; then data="$2"; else arguments+=("$1" "$2"); fi
      shift 2 ;;
    *) say "Unknown option: $1"; usage >&2; exit 2 ;;
  esac
done
case "$data" in /*) ;; *) data="$PWD/$data" ;; esac

need_dotnet
need_icu
need_postgres

has_chromium || say "Chromium is not installed: papers can be printed from the browser, but not downloaded as PDF."

cd "$root"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
mkdir -p .build
stamp="$({ dotnet --version
  find src Directory.Build.props Directory.Packages.props global.json -type f \
    -not -path '*/bin/*' -not -path '*/obj/*' -printf '%p %T@ %s\n' | sort; } | sha256sum)"
if [ ! -f .build/web/PlacementCrm.Web.dll ] || [ "$(cat .build/web.stamp 2>/dev/null)" != "$stamp" ]; then
  say "Building PlacementCrm …"
  rm -rf .build/web .build/web.stamp
  dotnet publish src/PlacementCrm.Web -c Release -o .build/web -p:RunAnalyzers=false --nologo -v quiet >&2 \
    || fail "The build failed; the reason stands above."
  printf '%s\n' "$stamp" > .build/web.stamp
fi

# Pages and styles lie beside the published program; relative paths still mean the repository.
export ASPNETCORE_CONTENTROOT="$root/.build/web"
export ASPNETCORE_ENVIRONMENT="${ASPNETCORE_ENVIRONMENT:-Production}"
exec dotnet .build/web/PlacementCrm.Web.dll serve --data "$data" ${arguments[@]+"${arguments[@]}"}
