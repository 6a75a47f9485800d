"""Time `trilat.measure` from Python beside the library itself and beside NumPy.

    python benches/python/measure.py          the measures of an array, then a long table
    python benches/python/measure.py array
    python benches/python/measure.py long

`trilat` must be installed as a release build, with numpy, polars and pyarrow. All use one thread.
Prints tables in Markdown.
"""

import json
import math
import os
import pathlib
import subprocess
import sys
import tempfile
import time

for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(threads, "1")

import numpy

from trilat import measure

ROOT = pathlib.Path(__file__).resolve().parents[2]
MISSING = 65535
TURNS = 8


def table(actors, items, seed=1):
    """Three levels, 12 % missing, actors that follow a common line more or less."""
    draw = numpy.random.default_rng(seed)
    line = draw.choice(3, size=items, p=[0.75, 0.15, 0.10])
    other = draw.choice(3, size=(actors, items), p=[0.6, 0.2, 0.2])
    codes = numpy.where(draw.random((actors, items)) < 0.6, line, other).astype("<u2")
    codes[draw.random((actors, items)) < 0.12] = MISSING
    return codes


def library():
    """The program that times the library alone."""
    build = ["cargo", "build", "--quiet", "--release", "--package", "trilat-core"]
    build += ["--no-default-features", "--example", "measure_peers"]
    subprocess.run(build, cwd=ROOT, check=True)
    return ROOT / "target" / "release" / "examples" / "measure_peers"


def least(run, repeats=5):
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return min(times)


def one_hot_kappa(values):
    """Quadratic κ of all pairs by products of one-hot matrices."""
    planes = [(values == level).astype("f4") for level in range(3)]
    counts = numpy.array([[a @ b.T for b in planes] for a in planes])
    n, rows, columns = counts.sum((0, 1)), counts.sum(1), counts.sum(0)
    observed = sum((i - j) ** 2 * counts[i, j] for i in range(3) for j in range(3))
    expected = sum((i - j) ** 2 * rows[i] * columns[j] for i in range(3) for j in range(3))
    return 1 - n * observed / expected


def arrays():
    codes = table(200, 6500)
    floats = numpy.where(codes == MISSING, math.nan, codes.astype("f8"))
    small = numpy.ma.array(codes.astype("i1"), mask=codes == MISSING)
    whole = numpy.where(codes == MISSING, 3, codes)
    held = {
        "float64": floats,
        "float32": floats.astype("f4"),
        "int8, all known": (whole % 3).astype("i1"),
        "int64, all known": (whole % 3).astype("i8"),
        "float64, transposed": numpy.asfortranarray(floats),
        "object": floats.astype(object),
        "masked int8": small,
    }
    program = library()
    with tempfile.NamedTemporaryFile(suffix=".bin") as file:
        codes.tofile(file.name)
        arguments = [program, file.name, "200", "6500", "3", "20"]
        rust, python, peer = [], {name: [] for name in held}, []
        read = {"float64": "f64", "float32": "f32", "int8, all known": "i8", "int64, all known": "i64"}
        # By turns, the least of each: others on the machine then slow all sides alike.
        for _ in range(TURNS):
            out = subprocess.run(arguments, check=True, capture_output=True, text=True)
            rust.append(json.loads(out.stdout))
            for name, array in held.items():
                slow = name in ("object", "masked int8")
                run = lambda array=array: measure.pairwise(array, levels=range(3)).__arrow_c_stream__()
                python[name].append(least(run, 1 if slow else 8))
            peer.append(least(lambda: one_hot_kappa(floats), 3))
    alone = {name: min(times[name]["least"] for times in rust) for name in rust[0] if "measures" in name}
    of_table = alone["all_measures"]
    print("| all measures of all pairs, 200 actors × 6,500 items × 3 levels | Python, to an Arrow table | Rust, of the same array | times | times Rust's of a table |")
    print("|---|---|---|---|---|")
    print(f"| a table read before | | {of_table * 1e3:.2f} ms | | 1 |")
    for name, times in python.items():
        mine, its = min(times), alone.get(f"all_measures_of_{read.get(name)}")
        beside = f"{its * 1e3:.2f} ms | {mine / its:.2f}" if its else "|"
        print(f"| {name} | {mine * 1e3:.2f} ms | {beside} | {mine / of_table:.2f} |")
    print(f"| NumPy, one κ alone, by one-hot products | {min(peer) * 1e3:.1f} ms | | | {min(peer) / of_table:.1f} |")


# The peak of a process that also made the table would be that of making it: a file of batches, written
# by another process, is mapped into memory, so that what the process holds is the table itself.
LONG = """
import json, resource, sys, time
import pyarrow, pyarrow.ipc
from trilat import measure

def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024

with open(sys.argv[1], "rb") as file:
    table = pyarrow.ipc.open_stream(file).read_all()
measure.pairwise([[0, 1], [1, 1]], levels=[0, 1])
before, size = peak(), table.nbytes
start, cpu = time.perf_counter(), time.process_time()
levels = ["yes", "abstain", "no"]
pairs = measure.pairwise(table, actor="actor", item="item", value="value", levels=levels)
seconds, cpu = time.perf_counter() - start, time.process_time() - cpu
print(json.dumps({"size": size, "more": peak() - before, "seconds": seconds, "cpu": cpu, "pairs": len(pairs),
                  "rows": table.num_rows, "sum": sum(pairs[a, b].agreement.n for a, b in list(pairs)[:50])}))
"""


def write_long(path, kind, actors=200, items=50_000, cut=999_983):
    """Ten million rows in an order of no use, cut into batches anywhere."""
    import pyarrow
    import pyarrow.ipc

    draw = numpy.random.default_rng(1)
    cells = draw.permutation(actors * items)
    names = {
        "actor": ([f"A{n:03}" for n in range(actors)], cells // items),
        "item": ([f"R/{n // 100:03}/{n % 100:02}" for n in range(items)], cells % items),
        "value": (["yes", "abstain", "no"], draw.integers(0, 3, len(cells))),
    }
    columns = {}
    for name, (values, places) in names.items():
        keys = pyarrow.array(places.astype("i4"))
        column = pyarrow.DictionaryArray.from_arrays(keys, pyarrow.array(values))
        columns[name] = column if kind == "dictionary" else column.cast(pyarrow.utf8())
    table = pyarrow.table(columns)
    with pyarrow.OSFile(str(path), "wb") as file, pyarrow.ipc.new_stream(file, table.schema) as out:
        for batch in table.to_batches(max_chunksize=cut):
            out.write_batch(batch)


def long_tables():
    print("| long table, 10 million rows in random order, 200 actors × 50,000 items | size | time | of a processor | more memory | table and measures, times its size |")
    print("|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for kind in ("utf8", "dictionary"):
            path = pathlib.Path(folder) / f"{kind}.arrows"
            # In another process, which gives its memory back.
            subprocess.run([sys.executable, __file__, "write", path, kind], check=True)
            out = subprocess.run([sys.executable, "-c", LONG, path], check=True, capture_output=True, text=True)
            found = json.loads(out.stdout)
            size, more = found["size"] / 1e6, found["more"] / 1e6
            print(f"| {kind} | {size:.0f} MB | {found['seconds']:.2f} s | {found['cpu']:.2f} s | {more:.0f} MB | {1 + more / size:.2f} |")


if __name__ == "__main__":
    wanted = sys.argv[1] if len(sys.argv) > 1 else "all"
    if wanted == "write":
        write_long(sys.argv[2], sys.argv[3])
    if wanted in ("all", "array"):
        arrays()
    if wanted in ("all", "long"):
        long_tables()
