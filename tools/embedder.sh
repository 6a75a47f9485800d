#!/usr/bin/env bash
# Holds `trilat-core` with `default-features = false` to what an embedder is
# promised: a small tree, no host underneath, quick to compile.
set -euo pipefail
cd "$(dirname "$0")/.."

embedder=(--package trilat-core --no-default-features)
most_crates=25

# Build scripts and derives count: they are compiled too.
tree=$(cargo tree --locked "${embedder[@]}" --edges normal,build --prefix none --no-dedupe | cut -d' ' -f1,2 | sort -u)
crates=$(wc -l <<<"$tree")
echo "embedder: $crates crates in the tree, at most $most_crates"
if ((crates > most_crates)); then
  echo "$tree" >&2
  exit 1
fi

CLIPPY_CONF_DIR=$PWD/tools/embedder cargo clippy --quiet "${embedder[@]}" --lib -- -D warnings
echo "embedder: no file, clock, thread, process, socket, environment or stream in use"

# Time is told, never judged: it depends on the machine and on who else is using it.
cargo fetch --quiet --locked
fresh=target/embedder
trap 'rm -rf "$fresh"' EXIT
for profile in dev release; do
  rm -rf "$fresh"
  TIMEFORMAT="embedder: %R s to compile from nothing, $profile profile"
  time cargo build --quiet --offline "${embedder[@]}" --profile "$profile" --target-dir "$fresh"
done
