#!/usr/bin/env bash
# Whether everything that states the version or the address agrees: tools/release_check.sh vVERSION
set -euo pipefail
cd "$(dirname "$0")/.."

version=$(cargo pkgid --package trilat-core | sed 's/.*[@#]//')
repository=$(sed -n 's/^repository = "\(.*\)"$/\1/p' Cargo.toml)
status=0
# must WHAT COMMAND…
must() {
  local what=$1
  shift
  "$@" || { echo "release: $what" >&2; status=1; }
}

must "the tag is ${1:-missing}, the version $version" test "${1:-}" = "v$version"
must "workspace.dependencies names another version of trilat-core" \
  grep -q "^trilat-core = .*version = \"$version\"" Cargo.toml
must "workspace.package.repository is empty in Cargo.toml" test -n "$repository"
must "workspace.package.repository ends in .git" test "$repository" = "${repository%.git}"
must "\"urls\" is not dynamic in trilat-py/pyproject.toml" \
  grep -q '^dynamic = .*"urls"' trilat-py/pyproject.toml
must "repository-code in CITATION.cff is not $repository" \
  grep -qxF "repository-code: $repository" CITATION.cff
must "CITATION.cff states another version" grep -qxF "version: $version" CITATION.cff
must "CITATION.cff has no date-released" grep -q '^date-released: ' CITATION.cff
for changelog in CHANGELOG.md trilat-core/data/CHANGELOG.md; do
  must "$changelog has no section [$version] with a date" \
    grep -qE "^## \[${version//./\\.}\] - [0-9]{4}-[0-9]{2}-[0-9]{2}$" "$changelog"
done
exit "$status"
