"""The shared vectors of the measures, through the package's own functions."""

import io
import json
import pathlib

import pytest

from trilat import measure

FOLDER = pathlib.Path(__file__).parents[2] / "tests" / "vectors" / "measure"

#: How many cases each run has.
COUNTS = {
    "affiliations": 3,
    "alpha": 8,
    "alpha_bootstrap": 4,
    "betweenness": 3,
    "bootstrap": 11,
    "camp_shares": 2,
    "camps": 7,
    "export": 3,
    "group_agreement": 2,
    "ideal_point": 4,
    "network": 58,
    "pairs": 30,
    "read": 20,
    "windows": 4,
}


def cases():
    for path in sorted(FOLDER.glob("*.json")):
        vector = json.loads(path.read_text(encoding="utf-8"))
        for place, table in enumerate(vector.get("tables", [vector])):
            for number, case in enumerate(table["cases"]):
                yield vector["run"], f"{path.stem} {place} {number}", table, case


ALL = list(cases())


def options(table):
    scale = table["scale"]
    levels = scale.get("values", scale.get("levels"))
    return {"levels": levels, "ordered": scale["kind"] != "nominal"}


def rows(table):
    numeric = table["scale"]["kind"] == "numeric"
    read = float if numeric else str
    return [[None if cell == "." else read(cell) for cell in row.split()] for row in table["positions"]]


def read(table):
    return measure.table(
        rows(table),
        actors=table["actors"],
        items=table["items"],
        weights=table.get("weights"),
        **options(table),
    )


def column(name):
    if isinstance(name, str):
        return name
    ((of, by),) = name.items()
    return f"{of}_{by}"


def known(field):
    return None if field == "-" else field


def said(table, case):
    """Statements as `actor proposition level document day`, `-` where one is not known."""
    scale = table["scale"]
    kind = float if scale["kind"] == "numeric" else str
    rows = []
    for statement in table["statements"]:
        actor, proposition, level, *rest = statement.split(" ")
        rows.append((actor, proposition, kind(level), *map(known, rest)))
    levels = scale.get("values", scale.get("levels"))
    found = measure.statements(rows, levels=levels, actors=table.get("actors", ()))
    if "duplicates" in case:
        found = found.without(case["duplicates"])
    if "at_least" in case:
        found = found.at_least(*case["at_least"])
    if "between" in case:
        found = found.between(*case["between"])
    if "kernel" in case:
        day, width = case["around"]
        found = found.around(day, width=width, kernel=case["kernel"])
    return found


def how(case):
    return {name: case[name] for name in ("resolution", "starts", "seed")}


def of_statements(what, table, case):
    found = said(table, case)
    if what == "network":
        network = found.network(case["relation"], case["normalisation"])
        ties = [[tie.first, tie.second, tie.weight, tie.common] for tie in network.ties]
        return {"nodes": list(network.nodes), "ties": ties}
    if what == "affiliations":
        sides = found.affiliations().to_dict()
        for tie in sides["ties"]:
            tie["actor"] = sides["actors"].index(tie["actor"])
            tie["proposition"] = sides["propositions"].index(tie["proposition"])
        return sides
    shares = found.camp_shares(**how(case)).to_dict()
    return {"camps": shares["camps"]["camps"], "shares": shares["shares"]}


def of_network(what, table, case):
    network = measure.network(table["ties"], nodes=table["nodes"])
    if what == "camps":
        found = network.camps(**how(case)).to_dict()
        return {"of": found["camps"], "modularity": found["modularity"]}
    if what == "betweenness":
        return list(network.betweenness(normalised=case["normalised"]).values())
    camps = network.camps(resolution=1, starts=1, seed=1)
    return network.to_file(case["form"], {"camp": camps, "betweenness": network.betweenness()})


def read_text(table, case):
    given = {name: case[name] for name in ("columns", "missing") if name in case}
    if case["form"] == "long":
        given |= {"actor": case["actor"], "item": case["item"], "value": case["level"]}
    else:
        by_actor = case.get("orientation") == "actors_in_rows"
        given["actor" if by_actor else "item"] = case["key"]
    given |= {"weights": case.get("weight"), "periods": case.get("period")}
    try:
        found = measure.read_csv(io.StringIO(case["text"], newline=""), **given, **options(table))
    except measure.MeasureError as error:
        place = {"row": error.row, "column": error.column, "value": error.value}
        return {"error": error.kind, "message": str(error), **place}
    found = found.to_dict()
    rows = [" ".join("." if cell is None else cell for cell in row) for row in found["positions"]]
    whole = {name: found[name] for name in ("actors", "items", "weights", "periods")}
    return {**whole, "positions": rows}


def run(what, table, case):
    if what == "read":
        return read_text(table, case)
    if what in ("network", "affiliations", "camp_shares"):
        return of_statements(what, table, case)
    if what in ("camps", "betweenness", "export"):
        return of_network(what, table, case)
    if what == "ideal_point":
        return measure.ideal_point_distance(table["points"], *case["of"]).to_dict()
    if what == "bootstrap":
        x, y = (rows(table)[table["actors"].index(actor)] for actor in case["of"])
        plan = {name: case[name] for name in ("replicates", "level", "seed")}
        found = measure.bootstrap(
            x, y, measure=column(case["measure"]), weights=table.get("weights"), **plan, **options(table)
        )
        return found.to_dict()
    read_table = read(table)
    if what == "alpha":
        return measure.alpha(read_table).to_dict()
    if what == "alpha_bootstrap":
        plan = {name: case[name] for name in ("replicates", "level", "seed")}
        return measure.bootstrap(read_table, measure=f"alpha_{case['metric']}", **plan).to_dict()
    if what == "group_agreement":
        return measure.agreement_index(read_table, members=case["of"]).to_dict()
    if what == "windows":
        return read_table.window(table["periods"], *case["window"])[tuple(case["of"])].to_dict()
    pairs = measure.pairwise(read_table)
    if "counts" in case:
        flat = [count for row in pairs.contingency(*case["of"]) for count in row]
        assert flat == case["counts"]
    return pairs[tuple(case["of"])].to_dict()


@pytest.mark.parametrize(("what", "name", "table", "case"), ALL, ids=[case[1] for case in ALL])
def test_vector(what, name, table, case):
    assert run(what, table, case) == case["expect"]


def test_no_vector_is_left_out():
    found = [what for what, *_ in ALL]
    assert {what: found.count(what) for what in sorted(set(found))} == COUNTS
    assert sum(COUNTS.values()) == 159


PAIRS = [case[1:] for case in ALL if case[0] == "pairs"]


@pytest.mark.parametrize(("name", "table", "case"), PAIRS)
def test_the_two_row_functions_agree(name, table, case):
    x, y = (rows(table)[table["actors"].index(actor)] for actor in case["of"])
    given, expect = options(table), case["expect"]
    assert measure.agreement(x, y, **given).to_dict() == expect["agreement"]
    for by in ("nominal", "linear", "quadratic"):
        assert measure.kappa(x, y, disagreement=by, **given).to_dict() == expect["kappa"][by]
        assert measure.pi(x, y, disagreement=by, **given).to_dict() == expect["pi"][by]
    if given.pop("ordered"):
        weights = table.get("weights")
        assert measure.tau_b(x, y, **given).to_dict() == expect["tau_b"]
        for squared in (False, True):
            name = "s_squared" if squared else "s"
            assert measure.s(x, y, squared=squared, **given).to_dict() == expect[name]
            if weights:
                found = measure.s(x, y, squared=squared, weights=weights, **given)
                assert found.to_dict() == expect[f"{name}_weighted"]
