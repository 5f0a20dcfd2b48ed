#!/usr/bin/env bash
# Adds a migration from the difference between the model and the last migration: deploy/add-migration.sh NameOfTheChange
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# -eq 1 ] || { echo "usage: deploy/add-migration.sh NameOfTheChange" >&2; exit 2; }
export EfDesign=true
dotnet tool restore >/dev/null
dotnet restore src/PlacementCrm.Application -v q --nologo
dotnet ef migrations add "$1" --project src/PlacementCrm.Application --startup-project src/PlacementCrm.Application --output-dir Persistence/Migrations
# Leave the normal restore behind, or the next build would see the tool's extra references.
unset EfDesign
dotnet restore src/PlacementCrm.Application -v q --nologo
