#!/usr/bin/env bash
# Installs a wheel, and nothing else, into a fresh environment, and runs the README's Python lines.
set -euo pipefail
wheel=$(realpath "$1")
readme=$(realpath "$(dirname "$0")/../README.md")
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv --without-pip "$place/venv"
"$(dirname "$readme")/.venv/bin/pip" --python "$place/venv/bin/python" install --quiet --no-index "$wheel"
cd "$place"
venv/bin/python - "$readme" <<'PYTHON' >/dev/null
import re, sys
section = open(sys.argv[1], encoding="utf-8").read().split("## In Python")[1].split("\n## ")[0]
exec("\n".join(re.findall(r"```python\n(.*?)```", section, re.DOTALL)), {})
PYTHON
venv/bin/trilat diff spirit-of-camp-david-2023 lima-joint-statement-2024 >/dev/null
echo "$(basename "$wheel"): $(stat -c %s "$wheel") bytes, works alone"
