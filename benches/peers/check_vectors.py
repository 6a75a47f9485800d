"""Check the vectors of tests/vectors/measure against other people's programs.

What each case expects is computed again by scikit-learn (kappa), SciPy (tau-b),
krippendorff (alpha) and, where nobody ships the measure (S, pi, agreement index,
coverage, ties of a network), straight from the formula. Camps are compared with
leidenalg's, betweenness with networkx's, which also reads the exported files. Bootstrap intervals are
checked against intervals drawn by NumPy, within what chance allows.
"""

import collections
import datetime
import io
import json
import math
import pathlib
import sys
from fractions import Fraction

import igraph
import krippendorff
import leidenalg
import networkx
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


def said_in(doc, case):
    """The statements of a case with the weight of each."""
    codes = {level: k for k, level in enumerate(scale_of(doc)[1])}
    out = []
    for statement in doc["statements"]:
        actor, proposition, level, document, day = (statement.split(" ") + ["-", "-"])[:5]
        day = None if day == "-" else datetime.date.fromisoformat(day)
        out.append((day is None, day, document, actor, proposition, codes[level]))
    out.sort(key=lambda s: (s[0], s[1] or datetime.date.min, s[2]))
    unit = case.get("duplicates")
    key = {
        "document": lambda s: None if s[2] == "-" else s[2],
        "day": lambda s: s[1],
        "week": lambda s: s[1] and s[1].isocalendar()[:2],
        "month": lambda s: s[1] and (s[1].year, s[1].month),
        "year": lambda s: s[1] and s[1].year,
        "overall": lambda s: 1,
    }.get(unit)
    if key:
        seen, kept = set(), []
        for s in out:
            mark = (key(s), *s[3:])
            if mark[0] is None or mark not in seen:
                seen.add(mark)
                kept.append(s)
        out = kept
    actors = set(doc.get("actors", [])) | {s[3] for s in out}
    if "at_least" in case:
        count = lambda place: collections.Counter(s[place] for s in out)
        by_actor, by_proposition = count(3), count(4)
        per_actor, per_proposition = case["at_least"]
        out = [s for s in out if by_actor[s[3]] >= per_actor and by_proposition[s[4]] >= per_proposition]
        actors = {actor for actor in actors if by_actor[actor] >= per_actor}
    if "between" in case:
        low, high = map(datetime.date.fromisoformat, case["between"])
        out = [s for s in out if s[1] and low <= s[1] <= high]
    weights = [1.0] * len(out)
    if "around" in case:
        centre, width = datetime.date.fromisoformat(case["around"][0]), case["around"][1]
        kernel = {
            "uniform": lambda u: 0.5 * (abs(u) <= 1),
            "epanechnikov": lambda u: 0.75 * (1 - u * u) * (abs(u) <= 1),
            "triangular": lambda u: max(0.0, 1 - abs(u)),
            "gaussian": lambda u: math.exp(-u * u / 2) / math.sqrt(2 * math.pi),
        }[case["kernel"]]
        weights = [kernel(2 * (s[1] - centre).days / width) if s[1] else 0.0 for s in out]
    return sorted(actors), [(s[3], s[4], s[5], w) for s, w in zip(out, weights) if w > 0]


def features(said, actor, top):
    """What an actor took, as counts of (proposition, threshold, side)."""
    found = collections.Counter()
    for who, proposition, level, weight in said:
        if who == actor:
            for threshold in range(1, top + 1):
                found[proposition, threshold, level >= threshold] += math.sqrt(weight)
    return found


def check_network(doc, case, where):
    top = len(scale_of(doc)[1]) - 1
    actors, said = said_in(doc, case)
    assert case["expect"]["nodes"] == actors, where
    ties = {(one, other): (weight, common) for one, other, weight, common in case["expect"]["ties"]}
    for a, one in enumerate(actors):
        for other in actors[a + 1 :]:
            mine = [s for s in said if s[0] == one]
            theirs = [s for s in said if s[0] == other]
            common = {s[1] for s in mine} & {s[1] for s in theirs}
            if not common:
                assert (one, other) not in ties, where
                continue
            near = far = 0.0
            for _, p, k, w in mine:
                for _, q, l, v in theirs:
                    if p == q:
                        near += math.sqrt(w * v) * (1 - abs(k - l) / top)
                        far += math.sqrt(w * v) * abs(k - l) / top
            x, y = features(said, one, top), features(said, other, top)
            turned = collections.Counter({(p, t, not side): v for (p, t, side), v in y.items()})
            how, under = case["normalisation"], 1.0
            if how == "activity":
                under = (sum(math.sqrt(s[3]) for s in mine) + sum(math.sqrt(s[3]) for s in theirs)) / 2
            elif how == "cosine":
                under = math.sqrt(sum(v * v for v in x.values()) * sum(v * v for v in y.values())) / top
            elif how == "jaccard":
                near, far, under = len(set(x) & set(y)), len(set(x) & set(turned)), len(set(x) | set(y))
            elif how == "jaccard_multiset":
                near, far, under = (
                    sum((x & y).values()), sum((x & turned).values()), sum((x | y).values())
                )
            weight = {"congruence": near, "conflict": far, "subtract": near - far}[case["relation"]] / under
            same(ties[one, other][0], weight, f"{where} {one} {other}")
            assert ties[one, other][1] == len(common), where
    return len(ties)


def check_affiliations(doc, case, where):
    top = len(scale_of(doc)[1]) - 1
    actors, said = said_in(doc, case)
    assert case["expect"]["actors"] == actors, where
    for tie in case["expect"]["ties"]:
        actor = actors[tie["actor"]]
        proposition = case["expect"]["propositions"][tie["proposition"]]
        mine = [(k, w) for who, p, k, w in said if (who, p) == (actor, proposition)]
        same(tie["count"], sum(w for _, w in mine), where)
        same(tie["subtract"], sum(w * (2 * k - top) / top for k, w in mine), where)
        signs = {(2 * k > top) - (2 * k < top) for k, _ in mine}
        assert tie["combine"] == {(1,): "agree", (-1,): "disagree"}.get(tuple(signs), "mixed"), where
    return len(case["expect"]["ties"])


def graph_of(doc):
    graph = networkx.Graph()
    graph.add_nodes_from(doc["nodes"])
    for one, other, weight in doc["ties"]:
        graph.add_edge(one, other, weight=weight, length=1 / weight)
    return graph


def check_camps(doc, case, where):
    """Modularity as networkx has it, and no worse than the best of 20 runs of leidenalg."""
    graph, expect = graph_of(doc), case["expect"]
    camps = [
        {node for node, camp in zip(doc["nodes"], expect["of"]) if camp == number}
        for number in range(max(expect["of"]) + 1)
    ]
    quality = networkx.community.modularity(graph, camps, weight="weight", resolution=case["resolution"])
    same(expect["modularity"]["value"], quality, where)
    assert all(networkx.is_connected(graph.subgraph(camp)) for camp in camps), where
    peer = igraph.Graph.from_networkx(graph)
    best = -1.0
    for seed in range(20):
        found = leidenalg.find_partition(
            peer, leidenalg.RBConfigurationVertexPartition, weights="weight",
            resolution_parameter=case["resolution"], n_iterations=-1, seed=seed,
        )
        groups = [{doc["nodes"][v] for v in group} for group in found]
        best = max(best, networkx.community.modularity(
            graph, groups, weight="weight", resolution=case["resolution"]))
    if case["starts"] > 1 and quality < best - 1e-9:
        raise SystemExit(f"{where}: modularity {quality} is below leidenalg's {best}")
    return 2


def check_betweenness(doc, case, where):
    graph = graph_of(doc)
    peer = networkx.betweenness_centrality(graph, weight="length", normalized=case["normalised"])
    for node, value in zip(doc["nodes"], case["expect"], strict=True):
        same(value, peer[node], f"{where} {node}")
    return len(doc["nodes"])


def check_export(doc, case, where):
    """networkx reads the file and finds the same names, ties and columns."""
    text, form = case["expect"], case["form"]
    if form == "dot":
        return 0  # networkx reads DOT only through Graphviz, which is not asked for here
    if form == "graphml":
        found = networkx.parse_graphml(text)
    else:
        found = networkx.read_gexf(io.BytesIO(text.encode()))
    names = {node: data["label"] for node, data in found.nodes(data=True)}
    assert sorted(names.values()) == sorted(doc["nodes"]), (where, names)
    ties = {frozenset((names[a], names[b])): data["weight"] for a, b, data in found.edges(data=True)}
    assert ties == {frozenset((a, b)): w for a, b, w in doc["ties"]}, where
    peer = networkx.betweenness_centrality(graph_of(doc), weight="length", normalized=False)
    for node, data in found.nodes(data=True):
        same(data["betweenness"], peer[names[node]], where)
        assert isinstance(data["camp"], int), where
    return len(names) + len(ties)


CHECKS = {
    "pairs": check_pairs,
    "windows": check_pairs,
    "alpha": check_alpha,
    "group_agreement": check_group,
    "ideal_point": check_points,
    "bootstrap": check_bootstrap,
    "network": check_network,
    "affiliations": check_affiliations,
    "camps": check_camps,
    "betweenness": check_betweenness,
    "export": check_export,
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
