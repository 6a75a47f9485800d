"""A long table goes to all-pairs agreement within twice its own size."""

import importlib.util
import json
import pathlib
import subprocess
import sys

import pytest

BENCH = pathlib.Path(__file__).parents[2] / "benches" / "python" / "measure.py"


@pytest.mark.parametrize("kind", ["utf8", "dictionary"])
def test_a_long_table_takes_less_than_its_size_beside_it(tmp_path, kind):
    if sys.platform != "linux":
        pytest.skip("the peak is counted in other units here")
    spec = importlib.util.spec_from_file_location("bench_measure", BENCH)
    bench = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(bench)
    path = tmp_path / "long.arrows"
    # Written by another process, so that making the table does not count.
    write = (
        f"import runpy; bench = runpy.run_path({str(BENCH)!r}); "
        f"bench['write_long']({str(path)!r}, {kind!r}, actors=100, items=20_000, cut=99_991)"
    )
    subprocess.run([sys.executable, "-c", write], check=True)
    out = subprocess.run([sys.executable, "-c", bench.LONG, path], check=True, capture_output=True, text=True)
    found = json.loads(out.stdout)
    assert found["rows"] == 2_000_000
    assert found["pairs"] == 4950
    assert found["sum"] == 50 * 20_000
    print(f"{kind}: {found['size'] / 1e6:.0f} MB, and {found['more'] / 1e6:.0f} MB beside it")
    assert found["more"] < found["size"]
