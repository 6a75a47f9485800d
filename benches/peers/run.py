"""Everything that compares the measures with other programs, in one run.

    python3 benches/peers/run.py            check the vectors, then time both sides
    python3 benches/peers/run.py check      only check the vectors
    python3 benches/peers/run.py time       only time both sides

The peers are installed into a virtual environment under target/peers.
"""

import pathlib
import subprocess
import sys
import venv

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PEERS = ROOT / "target" / "peers"


def main():
    python = PEERS / "bin" / "python"
    if not python.exists():
        venv.create(PEERS, with_pip=True)
    install = ["-m", "pip", "install", "--quiet", "--requirement", HERE / "requirements.txt"]
    subprocess.run([python, *install], check=True)
    wanted = sys.argv[1] if len(sys.argv) > 1 else "all"
    if wanted in ("all", "check"):
        subprocess.run([python, "-W", "ignore", HERE / "check_vectors.py"], check=True)
    if wanted in ("all", "time"):
        subprocess.run([python, "-W", "ignore", HERE / "compare.py"], check=True)


if __name__ == "__main__":
    main()
