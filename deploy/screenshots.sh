#!/usr/bin/env bash
# Takes README's pictures: starts PlacementCrm with its demo data on a free port in a temporary folder and photographs it.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
# shellcheck source=deploy/requirements.sh
. "$root/deploy/requirements.sh"

case "${1:-}" in
  "") ;;
  --help|-h) printf 'Usage: deploy/screenshots.sh\nMakes the pictures of README.md anew in src/pictures.\n'; exit 0 ;;
  *) fail "Unknown option: $1" ;;
esac
need_chromium

scratch="$(mktemp -d)"
# For root, whose database runs under an account of its own: out of its reach the files would stay behind in /var/lib.
chmod 711 "$scratch"
program=
finish() {
  if [ -n "$program" ]; then
    # Not INT: what a script starts in the background does not hear it.
    kill -TERM "$program" 2>/dev/null || true
    wait "$program" 2>/dev/null || true
  fi
  rm -rf "$scratch"
}
trap finish EXIT

cd "$root"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
dotnet build tests/PlacementCrm.Benchmarks -c Release --nologo -v quiet -p:RunAnalyzers=false >&2 || fail "The build failed; the reason stands above."

# run.sh ends in "exec", so this is the program itself.
deploy/run.sh --port 0 --data "$scratch/data" >"$scratch/log" 2>&1 &
program=$!
address=
until [ -n "$address" ]; do
  kill -0 "$program" 2>/dev/null || { cat "$scratch/log" >&2; fail "PlacementCrm did not start."; }
  sleep 1
  address="$(sed -n -E 's/^PlacementCrm is ready at (http:[^ ]+).*/\1/p' "$scratch/log" | head -n 1)"
done

dotnet run -c Release --no-build --project tests/PlacementCrm.Benchmarks -- \
  pictures "$address" "$scratch/data/demo-password.txt" "$root/src/pictures"
