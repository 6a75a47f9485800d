#!/usr/bin/env bash
# cargo for wasm32-unknown-unknown: tools/wasm-cargo.sh build -p trilat-core …
#
# The stable target is taken where it is installed (`rustup target add wasm32-unknown-unknown`).
# Where it is not, the standard library is built from the toolchain's own source (rust-src) or from
# Debian's (rustc-web and rust-web-src), which tools/setup.sh installs.
set -euo pipefail

target=wasm32-unknown-unknown
subcommand=$1
shift
sysroot=$(rustc --print sysroot)
if [ -d "$sysroot/lib/rustlib/$target/lib" ]; then
  exec cargo "$subcommand" --target "$target" "$@"
fi
if [ -d "$sysroot/lib/rustlib/src/rust/library" ]; then
  cargo=cargo
else
  cargo=/usr/bin/cargo
  export RUSTC=/usr/bin/rustc CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=wasm-ld-19
fi
export RUSTC_BOOTSTRAP=1
exec "$cargo" "$subcommand" --target "$target" -Zbuild-std=std,panic_abort "$@"
