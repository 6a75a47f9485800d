"""Check the vectors of tests/vectors/measure against other people's programs.

What each case expects is computed again by scikit-learn (kappa), SciPy (tau-b),
krippendorff (alpha) and, where nobody ships the measure (S, pi, agreement index,
coverage), by exact fractions straight from the formula. Bootstrap intervals are
checked against intervals drawn by NumPy, within what chance allows.
"""

import json
import math
import pathlib
import sys
from fractions import Fraction

import krippendorff
import numpy as np
from scipy.stats import kendalltau
from sklearn.metrics import cohen_kappa_score

VECTORS = pathlib.Path(__file__).parents[2] / "tests" / "vectors" / "measure"
DIGITS = 1e-12


def scale_of(doc):
    scale = doc["scale"]
    if scale["kind"] == "numeric":
        values = scale["values"]
        return scale["kind"], {format(v, "g"): i for i, v in enumerate(values)}, values
    levels = scale["levels"]
    return scale["kind"], {v: i for i, v in enumerate(levels)}, list(range(1, len(levels) + 1))


def rows_of(doc):
    _, codes, _ = scale_of(doc)
    return {
        actor: [None if cell == "." else codes[cell] for cell in row.split()]
        for actor, row in zip(doc["actors"], doc["positions"], strict=True)
    }


def quotient(over, under):
    return None if under == 0 else float(Fraction(over) / Fraction(under))


def s_score(kind, values, pairs, weights, power):
    if kind == "nominal":
        return None
    values = [Fraction(v) for v in values]
    span = (values[-1] - values[0]) ** power
    total = sum(weights, Fraction(0))
    apart = sum((abs(values[x] - values[y]) ** power * w for (x, y), w in zip(pairs, weights)), Fraction(0))
    return quotient(span * total - 2 * apart, span * total)


def distance(name, i, j):
    return {"nominal": int(i != j), "linear": abs(i - j), "quadratic": (i - j) ** 2}[name]


def pi_score(pairs, name):
    pool = [x for pair in pairs for x in pair]
    observed = Fraction(sum(distance(name, x, y) for x, y in pairs), max(len(pairs), 1))
    expected = Fraction(sum(distance(name, x, y) for x in pool for y in pool), max(len(pool), 1) ** 2)
    return quotient(expected - observed, expected)


def kappa_score(pairs, name, levels):
    if not pairs or all(pair == (pairs[0][0], pairs[0][0]) for pair in pairs):
        return None
    weights = {"nominal": None, "linear": "linear", "quadratic": "quadratic"}[name]
    first, second = zip(*pairs)
    return cohen_kappa_score(first, second, labels=range(levels), weights=weights)


def tau(pairs):
    if not pairs:
        return None
    value = kendalltau(*zip(*pairs)).statistic
    return None if math.isnan(value) else value


def pair_values(kind, values, rows, of, weights, places, wanted=None):
    both = [(k, rows[of[0]][k], rows[of[1]][k]) for k in places]
    both = [(k, x, y) for k, x, y in both if x is not None and y is not None]
    pairs = [(x, y) for _, x, y in both]
    ones = [Fraction(1)] * len(pairs)
    heavy = None if weights is None else [Fraction(weights[k]) for k, _, _ in both]
    ordered = kind != "nominal"
    ways = {
        "agreement": lambda: quotient(sum(x == y for x, y in pairs), len(pairs)),
        "s": lambda: s_score(kind, values, pairs, ones, 1),
        "s_squared": lambda: s_score(kind, values, pairs, ones, 2),
        "s_weighted": lambda: heavy and s_score(kind, values, pairs, heavy, 1),
        "s_squared_weighted": lambda: heavy and s_score(kind, values, pairs, heavy, 2),
        "tau_b": lambda: tau(pairs) if ordered else None,
    }
    for name in ("nominal", "linear", "quadratic"):
        defined = ordered or name == "nominal"
        ways[f"kappa/{name}"] = (
            lambda name=name, defined=defined: kappa_score(pairs, name, len(values)) if defined else None
        )
        ways[f"pi/{name}"] = (
            lambda name=name, defined=defined: pi_score(pairs, name) if defined else None
        )
    out = {name: way() for name, way in ways.items() if wanted in (None, name)}
    return out, len(pairs), len(places)


def same(found, expected, where):
    if (found is None) != (expected is None) or (
        found is not None and abs(found - expected) > DIGITS * (1 + abs(expected))
    ):
        raise SystemExit(f"{where}: {found} is not {expected}")


def check_measured(found, value, n, items, where):
    same(found.get("value"), value, where)
    assert (found["n"], found["items"]) == (n, items), where
    same(found["coverage"], quotient(n, items), where)


def check_pairs(doc, case, where):
    kind, _, values = scale_of(doc)
    places = range(len(doc["items"]))
    if "window" in case:
        low, high = case["window"]
        places = [k for k in places if low <= doc["periods"][k] <= high]
    found, n, items = pair_values(kind, values, rows_of(doc), case["of"], doc.get("weights"), places)
    for name, value in found.items():
        expect = case["expect"]
        for part in name.split("/"):
            expect = expect[part]
        check_measured(expect, value, n, items, f"{where} {name}")
    return len(found)


def check_alpha(doc, case, where):
    kind, _, values = scale_of(doc)
    rows = rows_of(doc)
    data = np.array([[np.nan if x is None else values[x] for x in row] for row in rows.values()])
    n = int(((~np.isnan(data)).sum(axis=0) >= 2).sum())
    checked = 0
    for name, expect in case["expect"].items():
        assert (expect["n"], expect["items"]) == (n, data.shape[1]), where
        if "value" in expect:
            peer = krippendorff.alpha(
                reliability_data=data, level_of_measurement=name, value_domain=values
            )
            same(expect["value"], float(peer), f"{where} {name}")
            checked += 1
    return checked


def check_group(doc, case, where):
    rows = rows_of(doc)
    sums = []
    for k, expect in enumerate(case["expect"]["items"]):
        votes = [rows[actor][k] for actor in case["of"] if rows[actor][k] is not None]
        most = max(votes.count(level) for level in range(3))
        value = quotient(2 * most - (len(votes) - most), 2 * len(votes))
        sums += [] if value is None else [value]
        check_measured(expect, value, len(votes), len(case["of"]), f"{where} item {k}")
    mean = sum(sums) / len(sums)
    check_measured(case["expect"]["mean"], mean, len(sums), len(doc["items"]), f"{where} mean")
    return len(case["expect"]["items"]) + 1


def check_points(doc, case, where):
    one, other = (doc["points"].get(actor) for actor in case["of"])
    known = one is not None and other is not None
    check_measured(case["expect"], abs(one - other) if known else None, int(known), 1, where)
    return 1


def flat(measure):
    return "/".join(next(iter(measure.items()))) if isinstance(measure, dict) else measure


def check_bootstrap(doc, case, where):
    """The interval must be where 400 resamples drawn by NumPy put it."""
    expect = case["expect"]
    if "undefined" in expect or case["replicates"] < 100:
        return 0
    kind, _, values = scale_of(doc)
    rows, draw = rows_of(doc), np.random.default_rng(1)
    places = np.array(
        [k for k in range(len(doc["items"])) if all(rows[actor][k] is not None for actor in case["of"])]
    )
    assert expect["n"] == len(places), where
    wanted = flat(case["measure"])
    found = []
    for _ in range(400):
        again = draw.choice(places, len(places))
        got, _, _ = pair_values(kind, values, rows, case["of"], doc.get("weights"), again, wanted)
        found += [got[wanted]] if got[wanted] is not None else []
    tail = (1 - case["level"]) / 2
    low, high = np.quantile(found, [tail, 1 - tail])
    spread = max(np.std(found), 1e-9)
    for bound, peer in ((expect["lower"], low), (expect["upper"], high)):
        if abs(bound - peer) > 0.75 * spread:
            raise SystemExit(f"{where}: {bound} is far from {peer} (spread {spread})")
    return 2


CHECKS = {
    "pairs": check_pairs,
    "windows": check_pairs,
    "alpha": check_alpha,
    "group_agreement": check_group,
    "ideal_point": check_points,
    "bootstrap": check_bootstrap,
}


def main():
    np.seterr(all="ignore")
    checked = 0
    for path in sorted(VECTORS.glob("*.json")):
        vector = json.loads(path.read_text())
        check = CHECKS.get(vector["run"])
        if check is None:
            continue
        for doc in vector.get("tables", [vector]):
            for number, case in enumerate(doc["cases"]):
                checked += check(doc, case, f"{path.name} {doc.get('about', '')} case {number}")
    print(f"{checked} values agree with the peers")
    return 0 if checked else 1


if __name__ == "__main__":
    sys.exit(main())
