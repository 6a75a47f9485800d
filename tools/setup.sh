#!/usr/bin/env bash
# Installs what `make test` needs beside Rust: Python, Node, and a way to compile
# for wasm32. Asks for nothing that is there already; safe to run again.
set -euo pipefail
cd "$(dirname "$0")/.."

has() { command -v "$1" >/dev/null; }

# apt_install WHY PACKAGE…
apt_install() {
  local why=$1
  shift
  if ! has apt-get || [ "$(id -u)" != 0 ]; then
    echo "missing: $why; as root on Debian: apt-get install $*" >&2
    exit 1
  fi
  if [ -z "${apt_updated:-}" ]; then
    apt-get update -qq
    apt_updated=1
  fi
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

has cargo || { echo "missing: Rust 1.89 or later, see https://rustup.rs" >&2; exit 1; }
has cc || apt_install "a C compiler, for linking" gcc libc6-dev
python3 -c 'import ensurepip, venv' 2>/dev/null || apt_install "Python 3.10 or later with venv" python3 python3-venv
has npm || apt_install "Node 20 or later with npm" nodejs npm

has chromium || [ -n "${CHROMIUM:-}" ] || apt_install "Chromium, for tests in a browser" chromium

# What tools/wasm-cargo.sh compiles with: the stable target, or a standard library's source.
rustlib=$(rustc --print sysroot)/lib/rustlib
target=wasm32-unknown-unknown
if ! [ -d "$rustlib/$target/lib" ] &&
  ! { has rustup && timeout 120 rustup target add "$target"; } &&
  ! [ -d "$rustlib/src/rust/library" ] &&
  ! { [ -x /usr/bin/cargo ] && [ -d /usr/lib/rustlib/src ] && has wasm-ld-19; } &&
  ! { has rustup && timeout 120 rustup component add rust-src; }; then
  apt_install "Rust's standard library for $target (rustup target add $target)" \
    rustc-web cargo-web rust-web-src lld-19
fi

[ -x .venv/bin/pip ] || python3 -m venv .venv
.venv/bin/pip install --quiet --requirement tools/requirements.txt
npm --prefix trilat-wasm ci --silent
npm --prefix examples/explorer ci --silent
