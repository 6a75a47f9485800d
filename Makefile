# Every chore of this repository by name; CI (`.ci/run`) calls these and nothing else.
.DEFAULT_GOAL := help
.PHONY: help demo test checks setup lint fmt test-rust stances alignment deeds doc embedder wasm wheel test-wheel python-types python-stub npm types generate test-npm site test-site bench draft-weights bench-site fuzz deny clean

VERSION = $(shell cargo pkgid --package trilat-core | sed 's/.*[@\#]//')
# The chores in `xtask` take a minute to compile and are linted where they are built.
RUST = --workspace --exclude xtask --all-features --locked

help: ## This list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

demo: ## What changed from Camp David to Lima to New York
	cargo run --quiet --locked --package trilat-examples --bin what_changed

# In two steps, so that with `-j` no check begins before its tools are there.
test: setup ## Install what is needed, check everything
	$(MAKE) checks

checks: lint test-rust doc embedder wasm test-wheel test-npm test-site

setup: ## Python, Node and wasm32 tools, where they are missing
	tools/setup.sh

lint: ## Formatting, clippy with all features and with none, spelling
	cargo fmt --all --check
	.venv/bin/taplo fmt --check
	.venv/bin/typos
	cargo clippy $(RUST) --all-targets -- -D warnings
	cargo clippy --package trilat-core --all-targets --no-default-features --locked -- -D warnings

fmt: ## Format Rust and TOML
	cargo fmt --all
	.venv/bin/taplo fmt

test-rust: ## Unit, integration and doc tests, with all features and with none
	cargo test $(RUST)
	cargo test --package trilat-core --no-default-features --locked

stances: ## How well the stances agree with readers
	cargo run --quiet --package trilat-core --all-features --locked --example stances -- $(wildcard tests/readers/stances/*.json)

alignment: ## How well the comparison of statements agrees with readers
	cargo run --quiet --package trilat-core --all-features --locked --example alignment -- --without-links $(wildcard tests/readers/alignment/*.json)

deeds: ## How well the track of commitments agrees with readers
	cargo run --quiet --package trilat-core --all-features --locked --example deeds -- $(wildcard tests/readers/deeds/*.json)

doc: ## API documentation without a warning
	RUSTDOCFLAGS="-D warnings" cargo doc $(RUST) --no-deps

embedder: ## What `default-features = false` promises: crates, no host, time to compile
	tools/embedder.sh

wasm: ## The core for wasm32, without features and without files
	tools/wasm-cargo.sh build --package trilat-core --no-default-features --locked
	tools/wasm-cargo.sh build --package trilat-core --no-default-features --features yaml,bundled,render --locked

wheel: ## The Python package, into dist/
	.venv/bin/maturin build --profile release-wheel --strip --locked --manifest-path trilat-py/Cargo.toml --out dist

test-wheel: wheel python-types ## The Python package's tests, on the wheel
	.venv/bin/pip install --quiet --no-deps --no-index --force-reinstall dist/trilat-$(VERSION)-*.whl
	.venv/bin/pytest trilat-py
	tools/wheel_alone.sh dist/trilat-$(VERSION)-*.whl

# The classes of records and answers are written from what the library can be asked.
python-types: ## Whether the Python types are those of the library
	cargo run --quiet --locked --package trilat-core --all-features --example surface > target/surface.json
	.venv/bin/python tools/python_types.py target/surface.json --check

python-stub: ## Write the stub of the Python package's native half
	.venv/bin/maturin generate-stubs --quiet --manifest-path trilat-py/Cargo.toml --features stubs --out target/stubs
	sed 's/^from types import CapsuleType$$/from typing_extensions import CapsuleType/' \
		target/stubs/trilat/_native.pyi > trilat-py/python/trilat/_native.pyi

npm: ## The npm package, into dist/
	cargo clippy --package xtask --locked -- -D warnings
	cargo run --package xtask --locked -- npm
	npm pack ./dist/npm --pack-destination dist --silent

# What the library says of itself, for the types of other languages.
SURFACE = cargo run --quiet --package trilat-core --all-features --locked --example surface
types: ## The TypeScript types, from the library's schemas
	$(SURFACE) | python3 tools/typescript_types.py --write trilat-wasm/npm/types.d.ts

generate: types ## Write packed dossier, schema and types again from code and data
	cargo run --quiet --locked --package trilat-core --all-features --example bundle
	cargo run --quiet --locked --package trilat-core --all-features --example schema
	$(SURFACE) > target/surface.json
	.venv/bin/python tools/python_types.py target/surface.json

test-npm: npm ## The npm package's tests, on the packed file
	npm --prefix trilat-wasm install --silent --no-save $(CURDIR)/dist/trilat-wasm-$(VERSION).tgz
	$(SURFACE) | python3 tools/typescript_types.py --check trilat-wasm/npm/types.d.ts
	cd trilat-wasm && npx --no-install tsc --project tests/types
	cd trilat-wasm && npx --no-install publint --strict ../dist/npm
	cd trilat-wasm && npx --no-install attw ../dist/trilat-wasm-$(VERSION).tgz --profile esm-only --exclude-entrypoints ./trilat_bg.wasm ./trilateral.packed
	node --test --test-concurrency=1 --test-reporter=spec trilat-wasm/tests/*.test.mjs

# The explorer takes the packed file in as anyone would.
SITE = npm --prefix examples/explorer
site: npm ## The explorer, a static page, into examples/explorer/dist
	$(SITE) install --silent --no-save $(CURDIR)/dist/trilat-wasm-$(VERSION).tgz
	$(SITE) run --silent build

test-site: site ## The explorer's tests, in a real Chromium
	$(SITE) test --silent

bench-site: site ## How fast the explorer is
	node examples/explorer/tests/bench.mjs

# The texts are not part of the repository: say where they are.
TEXTS = ../shared/sources/official
draft-weights: ## Learn the weights of drafts from the bundled codings and TEXTS, and print how good they are
	cargo run --quiet --package trilat-core --all-features --locked --example draft_train -- $(TEXTS)

bench: ## Benchmarks
	cargo bench --package trilat-core --all-features --locked

# No sanitizer: the library has no unsafe code, and so any stable toolchain will do.
# One seed, so that a run can be had again; give another to look further.
RUNS = 200000
SEED = 1
fuzz: ## Hand RUNS inputs to the readers; a crasher stays in fuzz/artifacts
	command -v cargo-fuzz >/dev/null || cargo install --locked cargo-fuzz@0.13.2
	mkdir -p fuzz/corpus/read
	cargo fuzz run --sanitizer none read fuzz/corpus/read fuzz/seeds fuzz/crashers -- \
		-runs=$(RUNS) -seed=$(SEED) -max_len=4096 -timeout=10 -rss_limit_mb=1024 -verbosity=0 -print_final_stats=1

# Known holes are looked up on the network, so it is not part of `make test`.
deny: ## Licenses, origins and known security holes of dependencies
	command -v cargo-deny >/dev/null || cargo install --locked cargo-deny@0.20.2
	cargo deny check

clean: ## Remove everything that was built or installed here
	cargo clean
	rm -rf .venv dist trilat-wasm/node_modules examples/explorer/node_modules examples/explorer/dist
