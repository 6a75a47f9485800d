#!/usr/bin/env bash
# cargo for wasm32-unknown-unknown: tools/wasm-cargo.sh build -p trilat-core …
#
# Takes the toolchain's own target where it is installed (`rustup target add
# wasm32-unknown-unknown`). Debian's rustc-web, which tools/setup.sh installs
# where rustup has nothing to give, brings no compiled std: it is built along.
set -euo pipefail

target=wasm32-unknown-unknown
subcommand=$1
shift

if [ -d "$(rustc --print sysroot)/lib/rustlib/$target/lib" ]; then
  exec cargo "$subcommand" --target "$target" "$@"
fi
export RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=wasm-ld-19
# A standard library of our own can be made for size: small sorts, and no texts for panics, of
# which an embedder sees nothing but the trap.
export RUSTFLAGS="${RUSTFLAGS:-} -Zunstable-options -Cpanic=immediate-abort"
exec /usr/bin/cargo "$subcommand" --target "$target" \
  -Zbuild-std=std,panic_abort -Zbuild-std-features=optimize_for_size "$@"
