#!/usr/bin/env bash
# cargo for wasm32-unknown-unknown: tools/wasm-cargo.sh build -p trilat-core …
#
# The standard library is built along, from the toolchain's own source (`rustup component add
# rust-src`) or Debian's (rustc-web and rust-web-src, which tools/setup.sh installs where rustup has
# nothing to give). One made for size has small sorts and no texts for panics, of which an embedder
# sees nothing but the trap: that takes an eighth off the module. Where there is no source, the
# compiled one that `rustup target add wasm32-unknown-unknown` brings does as well.
set -euo pipefail

target=wasm32-unknown-unknown
subcommand=$1
shift
# `xtask` tells functions by their names, which older compilers write otherwise.
export RUSTFLAGS="${RUSTFLAGS:-} -Csymbol-mangling-version=v0"

if [ -d "$(rustc --print sysroot)/lib/rustlib/src/rust/library" ]; then
  cargo=cargo
elif [ -x /usr/bin/cargo ] && [ -d /usr/lib/rustlib/src ]; then
  cargo=/usr/bin/cargo
  export RUSTC=/usr/bin/rustc CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=wasm-ld-19
else
  exec cargo "$subcommand" --target "$target" "$@"
fi
export RUSTC_BOOTSTRAP=1
export RUSTFLAGS="$RUSTFLAGS -Zunstable-options -Cpanic=immediate-abort"
exec "$cargo" "$subcommand" --target "$target" \
  -Zbuild-std=std,panic_abort -Zbuild-std-features=optimize_for_size "$@"
