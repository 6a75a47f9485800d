"""The shared vectors of the measures, through the package's own functions."""

import json
import pathlib

import pytest

from trilat import measure

FOLDER = pathlib.Path(__file__).parents[2] / "tests" / "vectors" / "measure"

#: Runs that are asked through `trilat.measure`, and how many cases each has.
COUNTS = {
    "pairs": 30,
    "windows": 4,
    "alpha": 8,
    "group_agreement": 2,
    "ideal_point": 4,
    "bootstrap": 11,
    "alpha_bootstrap": 4,
}
#: The rest reads files and draws networks, which a dossier does here.
ELSEWHERE = {
    "affiliations", "betweenness", "camp_shares", "camps", "export", "network", "read",
}  # fmt: skip


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


def run(what, table, case):
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


MINE = [case for case in ALL if case[0] in COUNTS]


@pytest.mark.parametrize(("what", "name", "table", "case"), MINE, ids=[case[1] for case in MINE])
def test_vector(what, name, table, case):
    assert run(what, table, case) == case["expect"]


def test_no_vector_is_left_out():
    found = [what for what, *_ in ALL]
    assert {what: found.count(what) for what in COUNTS} == COUNTS
    assert set(found) == set(COUNTS) | ELSEWHERE


@pytest.mark.parametrize(("name", "table", "case"), [case[1:] for case in MINE if case[0] == "pairs"])
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
