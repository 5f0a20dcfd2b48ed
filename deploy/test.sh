#!/usr/bin/env bash
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
# shellcheck source=deploy/requirements.sh
. "$root/deploy/requirements.sh"

usage() {
  cat <<'TEXT'
Usage: deploy/test.sh [--filter EXPR] [--fast]
Builds PlacementCrm and runs its tests. The last line is: N passed, N failed, N skipped

  --filter EXPR   only the tests that match (as in dotnet test --filter)
  --fast          without the browser tests
TEXT
}

filter=()
fast=no
while [ $# -gt 0 ]; do
  case "$1" in
    --help|-h) usage; exit 0 ;;
    --fast) fast=yes; shift ;;
    --filter) [ $# -ge 2 ] || { usage >&2; exit 2; }; filter=(--filter "$2"); shift 2 ;;
    *) say "Unknown option: $1"; usage >&2; exit 2 ;;
  esac
done

passed=0 failed=0 skipped=0 broken=0
results="$root/TestResults"
rm -rf "$results"
finish() {
  code=$?
  # At the end too, where they are seen however long the output is.
  cat "$results"/*.trx 2>/dev/null | sed -n -E 's/.*<UnitTestResult .*testName="([^"]*)".*outcome="(Failed|Error|Timeout|Aborted)".*/Failed: \1/p' || true
  printf '%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
  if [ "$code" -ne 0 ] || [ "$broken" -ne 0 ] || [ "$failed" -ne 0 ] || [ $((passed + failed)) -eq 0 ]; then
    exit 1
  fi
}
trap finish EXIT

need_dotnet
need_icu
need_postgres
[ "$fast" = yes ] || need_chromium

cd "$root"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
dotnet build PlacementCrm.sln --nologo -v quiet || fail "The build failed; the reason stands above."

count() { sed -n -E "s/.*<Counters([^>]*[[:space:]])$2=\"([0-9]+)\".*/\2/p" "$1" | head -n 1; }

for project in tests/*.Tests/*.csproj; do
  name="$(basename "$project" .csproj)"
  if [ "$fast" = yes ] && [ "$name" = PlacementCrm.Web.Tests ]; then
    continue
  fi
  dotnet test "$project" --no-build --nologo --results-directory "$results" --logger "trx;LogFileName=$name.trx" \
    ${filter[@]+"${filter[@]}"} -- NUnit.NumberOfTestWorkers=2 || broken=1
  report="$results/$name.trx"
  [ -f "$report" ] || continue
  total="$(count "$report" total)"
  good="$(count "$report" passed)"
  bad=$(($(count "$report" failed) + $(count "$report" error) + $(count "$report" timeout) + $(count "$report" aborted)))
  passed=$((passed + good))
  failed=$((failed + bad))
  skipped=$((skipped + total - good - bad))
done

if [ -s "$results/taps.txt" ]; then
  say "Taps for the commonest tasks, of their budgets:"
  cat "$results/taps.txt"
fi
