"""Time the measures side by side with NumPy, scikit-learn and krippendorff.

Both sides get the same table of codes and the same number of threads, and their
results must agree. Prints a table in Markdown.
"""

import json
import pathlib
import platform
import subprocess
import time

import krippendorff
import numpy as np
import sklearn
from sklearn.metrics import cohen_kappa_score
from threadpoolctl import threadpool_limits

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCRATCH = ROOT / "target" / "peers"
MISSING = 65535


def table(actors, items, seed=1):
    """Three levels, 12 % missing, actors that follow a common line more or less."""
    draw = np.random.default_rng(seed)
    line = draw.choice(3, size=items, p=[0.75, 0.15, 0.10])
    codes = np.where(
        draw.random((actors, items), dtype=np.float32) < 0.6,
        line,
        draw.choice(3, size=(actors, items), p=[0.6, 0.2, 0.2]),
    ).astype("<u2")
    codes[draw.random((actors, items), dtype=np.float32) < 0.12] = MISSING
    return codes


def built(threads):
    """The library's side, with one thread or with as many as there are."""
    features = ["--features", "parallel"] if threads > 1 else []
    folder = ROOT / "target" / f"peers-{threads}"
    subprocess.run(
        ["cargo", "build", "--quiet", "--release", "--package", "trilat-core",
         "--example", "measure_peers", "--target-dir", folder, *features],
        cwd=ROOT, check=True,
    )
    return folder / "release" / "examples" / "measure_peers"


def ours(program, codes, repeats):
    path = SCRATCH / "table.bin"
    codes.tofile(path)
    arguments = [path, *map(str, codes.shape), "3", str(repeats)]
    out = subprocess.run([program, *arguments], check=True, capture_output=True, text=True)
    path.unlink()
    return json.loads(out.stdout)


def timed(repeats, run):
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        result = run()
        times.append(time.perf_counter() - start)
    return min(times), result


def numpy_kappa(codes):
    """Quadratic kappa of all pairs by products of one-hot matrices."""
    planes = [(codes == level).astype(np.float32) for level in range(3)]
    counts = np.array([[a @ b.T for b in planes] for a in planes])
    n, rows, columns = counts.sum((0, 1)), counts.sum(1), counts.sum(0)
    observed = sum((i - j) ** 2 * counts[i, j] for i in range(3) for j in range(3))
    expected = sum((i - j) ** 2 * rows[i] * columns[j] for i in range(3) for j in range(3))
    return 1 - n * observed / expected


def sklearn_kappa(codes, pairs):
    for a, b in pairs:
        both = (codes[a] != MISSING) & (codes[b] != MISSING)
        yield cohen_kappa_score(codes[a][both], codes[b][both], labels=[0, 1, 2], weights="quadratic")


def rows_for(threads):
    codes = table(200, 6500)
    program = built(threads)
    with threadpool_limits(threads):
        numpy_kappa(codes)
        # By turns, the least of each: others on the machine then slow both sides alike.
        turns = [(ours(program, codes, 20), timed(10, lambda: numpy_kappa(codes))) for _ in range(6)]
        found = min((mine for mine, _ in turns), key=lambda mine: mine["all_measures"]["least"])
        peer, kappa = min((theirs for _, theirs in turns), key=lambda theirs: theirs[0])
        mine = found["all_measures"]["least"]
        first = found["kappa_quadratic_first"]
        rows = [("all measures of all 19,900 pairs", mine, "", None)]
        np.testing.assert_allclose(kappa[0, 1 : 1 + len(first)], first, rtol=2e-4)
        rows.append(("… against NumPy, one-hot products, one kappa alone", mine, f"NumPy {np.__version__}", peer))
        if threads == 1:
            pairs = [(0, b) for b in range(1, 21)]
            some, values = timed(1, lambda: list(sklearn_kappa(codes, pairs)))
            np.testing.assert_allclose(values, first[:20], rtol=1e-9)
            whole = some / len(pairs) * 19_900
            name = f"scikit-learn {sklearn.__version__}, 20 pairs timed"
            rows.append(("… against cohen_kappa_score pair by pair, one kappa alone", mine, name, whole))
            data = np.where(codes == MISSING, np.nan, codes.astype(float))
            alpha = lambda level: krippendorff.alpha(
                reliability_data=data, level_of_measurement=level, value_domain=[0, 1, 2])
            peer, nominal = timed(5, lambda: alpha("nominal"))
            np.testing.assert_allclose([nominal, alpha("interval")], found["alpha_values"], rtol=1e-9)
            rows.append(("alpha, four metrics (peer: one)", found["alpha"]["least"], "krippendorff 0.9.0", peer))
            for name in ("s", "kappa", "tau_b"):
                mine = found[f"bootstrap_{name}"]["least"]
                rows.append((f"1,000 bootstrap replicates of {name} of one pair", mine, "", None))
            rows.append(("counts for 30 periods", found["thirty_periods"]["least"], "", None))
            rows.append(("all pairs over any window of these", found["one_window"]["least"], "", None))
    return rows


def shown(seconds):
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1e3:.2f} ms"


def print_sides(threads):
    print(f"\n### 200 actors × 6,500 items × 3 levels, 12 % missing, {threads} thread(s)\n")
    print("| what | trilat | peer | peer's time | times faster |\n|---|---|---|---|---|")
    for what, mine, name, peer in rows_for(threads):
        ratio = f"{peer / mine:,.1f}" if peer else ""
        print(f"| {what} | {shown(mine)} | {name} | {shown(peer) if peer else ''} | {ratio} |")


def print_growth():
    print("\n### Growth: all measures of all pairs, 3 levels, 12 % missing, 1 thread\n")
    print("| actors × items | cells × actors | time | ns per cell × actor | memory |\n|---|---|---|---|---|")
    for actors, items in ((250, 50_000), (500, 50_000), (1000, 50_000), (2000, 50_000)):
        found = ours(built(1), table(actors, items), 3)
        seconds, work = found["all_measures"]["least"], actors * items * actors
        print(
            f"| {actors:,} × {items:,} | {work:.3g} | {shown(seconds)} "
            f"| {seconds / work * 1e9:.4f} | {found['peak_megabytes']} MB |"
        )


def machine():
    name = platform.processor() or platform.machine()
    info = pathlib.Path("/proc/cpuinfo")
    if info.exists():
        lines = [line for line in info.read_text().splitlines() if line.startswith("model name")]
        name = f"{lines[0].split(':', 1)[1].strip()}, {len(lines)} cores"
    rust = subprocess.run(["rustc", "--version"], capture_output=True, text=True).stdout.strip()
    return f"{name}; {rust}; Python {platform.python_version()}"


def main():
    print(f"Machine: {machine()}")
    for threads in (1, 2):
        print_sides(threads)
    print_growth()


if __name__ == "__main__":
    main()
