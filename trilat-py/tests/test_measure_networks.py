"""Statements from every kind of table, networks of them; errors with a message and a row."""

import datetime
import io
import math
import pickle

import numpy
import pandas
import polars
import pyarrow
import pytest

from trilat import measure

ROWS = [
    ("US", "s1", 5, "d1", datetime.date(2023, 8, 18)),
    ("JP", "s1", 4, None, datetime.date(2023, 8, 18)),
    ("CN", "s1", 1, "d3", None),
    ("CN", "s2", 1, "d3", datetime.date(2024, 1, 1)),
    ("US", "s2", 3, "d4", datetime.date(2024, 1, 7)),
]
NAMES = ("actor", "proposition", "level", "document", "day")
TABLE = {name: [row[place] for row in ROWS] for place, name in enumerate(NAMES)}
SAID = measure.statements(ROWS, levels=range(1, 6), actors=["AU"])


def said(data, **options):
    return measure.statements(data, levels=range(1, 6), actors=["AU"], **options)


@pytest.mark.parametrize(
    "data",
    [
        TABLE,
        pandas.DataFrame(TABLE),
        pandas.DataFrame(TABLE).astype({"day": "datetime64[ns]", "document": "string"}),
        polars.DataFrame(TABLE),
        pyarrow.table(TABLE),
        [dict(zip(NAMES, row)) for row in ROWS],
        [(who, what, numpy.int8(level), *rest) for who, what, level, *rest in ROWS],
        [[who, what, level, document, day and str(day)] for who, what, level, document, day in ROWS],
    ],
    ids=["mapping", "pandas", "pandas dtypes", "polars", "pyarrow", "mappings", "numpy", "texts"],
)
def test_one_meaning_in_every_table(data):
    assert said(data) == SAID
    assert hash(said(data)) == hash(SAID)


def test_columns_have_other_names_or_are_not_there():
    table = {"who": ["US"], "what": ["s1"], "how": [2], "when": ["2024-01-01"]}
    names = {"actor": "who", "proposition": "what", "level": "how"}
    assert said(table, **names).undated == 1
    assert said(table, **names, day="when").undated == 0
    with pytest.raises(measure.MeasureError, match="there is no column `where`") as error:
        said(table, **names, document="where")
    assert error.value.kind == "missing_column"


def test_steps_follow_one_another_and_change_nothing_before():
    assert (len(SAID), SAID.actors, SAID.propositions) == (5, ("AU", "CN", "JP", "US"), ("s1", "s2"))
    assert SAID.undated == 1
    late = SAID.between("2024-01-01", datetime.date(2024, 12, 31))
    assert (len(late), late.actors) == (2, SAID.actors)
    assert SAID.at_least(2).actors == ("CN", "US")
    assert len(SAID.at_least(2).between("2024-01-01", "2024-12-31")) == 2
    assert SAID.between("2023-01-01", "2023-12-31").at_least(1).actors == ("JP", "US")
    assert len(SAID) == 5
    twice = measure.statements([("US", "s1", 1, "d", "2024-01-01")] * 2, levels=[1, 2])
    assert [len(twice.without(unit)) for unit in ("keep", "document", "year", "overall")] == [2, 1, 1, 1]


def test_windows_are_the_units_in_which_something_was_said():
    months = SAID.windows("month")
    assert all(first.day == 1 and first <= last for first, last in months)
    assert sum(len(SAID.between(*month)) for month in months) == len(SAID) - SAID.undated
    assert SAID.between(*months[0]).windows("year") == ((datetime.date(2023, 1, 1), datetime.date(2023, 12, 31)),)
    with pytest.raises(measure.MeasureError, match="there is no unit of the calendar `fortnight`"):
        SAID.windows("fortnight")


def test_a_network_and_what_is_made_of_it():
    network = SAID.network()
    assert network.nodes == ("AU", "CN", "JP", "US")
    assert network.weight("US", "JP") == network.weight("JP", "US") == 0.75
    assert network.weight("AU", "US") == 0
    assert measure.Network.from_dict(network.to_dict()) == network
    assert pickle.loads(pickle.dumps(network)) == network
    assert network.to_pandas().to_dict("list")["common"] == [1, 2, 1]
    graph = network.to_networkx()
    assert set(graph.nodes) == set(network.nodes)
    assert graph["JP"]["US"] == {"weight": 0.75, "common": 1}
    camps = network.camps()
    assert camps["AU"] == 0
    assert ("AU",) in camps.members
    assert (camps.modularity.n, camps.modularity.items) == (3, 4)
    assert list(network.betweenness(normalised=True)) == list(network.nodes)
    with pytest.raises(KeyError):
        camps["KR"]
    with pytest.raises(KeyError):
        network.weight("US", "KR")


def test_files_keep_what_columns_are():
    network = measure.network([("US", "JP", 1.5)], nodes=["US", "JP", "AU"])
    columns = {
        "camp": network.camps(),
        "name": ["a", "b<", "c"],
        "x": {"US": 0.5, "JP": math.nan, "AU": 1},
        "n": numpy.array([1, 2, 3]),
    }
    text = network.to_graphml(columns)
    kinds = [("camp", "long"), ("name", "string"), ("x", "double"), ("n", "long")]
    for name, kind in kinds:
        assert f'attr.name="{name}" attr.type="{kind}"' in text
    assert "b&lt;" in text
    assert "NaN" not in text
    assert network.to_gexf(columns).startswith("<?xml")
    assert network.to_dot() == network.to_file("dot")


def test_a_column_of_pandas_is_read_by_its_names():
    network = measure.network([("US", "JP", 3.0), ("CN", "RU", 1.0)])
    places = {"US": 4, "JP": 3, "CN": 2, "RU": 1}
    expected = network.to_dot({"x": places})
    assert network.to_dot({"x": pandas.Series(dict(reversed(places.items())))}) == expected
    assert network.to_dot({"x": pandas.Series([4, 3, 2, 1])}) == expected
    by_number = measure.network([(0, 1, 1.0)])
    assert by_number.to_dot({"x": pandas.Series([8, 9], index=[1, 0])}) == by_number.to_dot({"x": [9, 8]})
    for some in ({"US": 1}, pandas.Series({"US": 1})):
        with pytest.raises(measure.MeasureError, match="the column `x` has no value for `JP`"):
            network.to_dot({"x": some})
    with pytest.raises(measure.MeasureError, match="the actor `US` is named twice"):
        network.to_dot({"x": pandas.Series([1, 2], index=["US", "US"])})
    with pytest.raises(TypeError, match="the column `x` is a sequence, not one text"):
        network.to_dot({"x": "abcd"})


def test_whole_numbers_of_numpy():
    network, eight = SAID.network(), numpy.int64(8)
    assert network.camps(seed=eight, starts=eight) == network.camps(seed=8, starts=8)
    assert SAID.camp_shares(seed=eight, resolution=numpy.float32(1)) == SAID.camp_shares(seed=8)
    two = numpy.uint8(2)
    assert SAID.at_least(two, two) == SAID.at_least(2, 2)
    ten = SAID.around("2023-08-18", width=10, kernel="uniform")
    assert SAID.around("2023-08-18", width=numpy.int32(10), kernel="uniform") == ten


@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("seed", lambda number: SAID.network().camps(seed=number)),
        ("starts", lambda number: SAID.network().camps(starts=number)),
        ("starts", lambda number: SAID.camp_shares(starts=number)),
        ("per_actor", SAID.at_least),
        ("per_proposition", lambda number: SAID.at_least(0, number)),
        ("width", lambda number: SAID.around("2023-08-18", width=number, kernel="uniform")),
        ("seed", lambda number: measure.bootstrap([1], [1], measure="s", levels=[1, 2], seed=number)),
    ],
)
def test_a_number_that_is_refused_is_named(name, call):
    for number in (1.0, "1", None, True, numpy.float64(1)):
        with pytest.raises(TypeError, match=f"`{name}` is a whole number, not of type"):
            call(number)
    for number in (-1, numpy.int64(-1), 2**64):
        with pytest.raises(measure.MeasureError, match=f"`{name}` is a whole number from") as error:
            call(number)
        assert error.value.value == str(number)


def test_days_of_numpy():
    for unit in ("D", "s", "ns"):
        days = numpy.array(["2023-08-18", "2023-08-18", "NaT", "2024-01-01", "2024-01-07"], dtype=f"M8[{unit}]")
        assert said({**TABLE, "day": days}) == SAID
        assert said([(*row[:4], day) for row, day in zip(ROWS, days, strict=True)]) == SAID
        assert SAID.between(days[0], days[1]) == SAID.between("2023-08-18", "2023-08-18")


def test_weights_in_time():
    near = SAID.around("2023-08-18", width=10, kernel="triangular")
    assert near.network().weight("JP", "US") == 0.75
    assert near.network().weight("CN", "US") == 0
    assert near == pickle.loads(pickle.dumps(near)) != SAID
    assert repr(near) == "<Statements weighted around 2023-08-18, 10 days wide, triangular>"


def test_affiliations_and_shares():
    sides = SAID.affiliations()
    assert sides.ties[0] == measure.Affiliation("CN", "s1", 1.0, -1.0, "disagree")
    assert sides.to_polars().columns == ["actor", "proposition", "count", "subtract", "combine"]
    assert '"mode"' in sides.to_file("graphml")
    shares = SAID.camp_shares(seed=2)
    assert shares.camps == SAID.network().camps(seed=2)
    assert shares["AU"][0].undefined == "no_common_item"
    assert len(shares.shares[0]) == len(shares.camps.members)


@pytest.mark.parametrize(
    ("call", "kind", "row"),
    [
        (lambda: said([("US", "s1", 9)]), "level", "1"),
        (lambda: said([("US", "s1", 1), ("US", "s1", None)]), "level", "2"),
        (lambda: said([(None, "s1", 1)]), "empty_name", "1"),
        (lambda: said([("US", "", 1)]), "empty_name", "1"),
        (lambda: said([("US", "s1")]), "shape", "1"),
        (lambda: said([("US", "s1", 1, None, "2023-8-1")]), "period", "1"),
        (lambda: said({"actor": ["US"], "proposition": [], "level": [1]}), "shape", None),
        (lambda: SAID.without("hour"), "parameter", None),
        (lambda: SAID.at_least(-1), "parameter", None),
        (lambda: SAID.between("2023", "2024-01-01"), "period", None),
        (lambda: SAID.around("2023-08-18", width=0, kernel="uniform"), "parameter", None),
        (lambda: SAID.network("love"), "parameter", None),
        (lambda: SAID.network("subtract").camps(), "weight", "CN"),
        (lambda: SAID.network().camps(starts=0), "parameter", None),
        (lambda: SAID.network().camps(resolution=math.inf), "parameter", None),
        (lambda: SAID.network().to_file("png"), "parameter", None),
        (lambda: SAID.network().to_dot({"x": [1]}), "shape", None),
        (lambda: measure.network([("US", "US", 1)]), "parameter", "1"),
        (lambda: measure.network([("US", "JP")]), "shape", "1"),
        (lambda: measure.network([("US", "JP", 1)], nodes=["US"]), "unknown_actor", None),
        (lambda: measure.network([("US", "JP", 1), ("JP", "US", 2)]), "duplicate_cell", "US"),
    ],
)
def test_what_is_wrong_is_told(call, kind, row):
    with pytest.raises(measure.MeasureError) as error:
        call()
    assert (error.value.kind, error.value.row) == (kind, row)


def test_levels_of_another_type_are_no_levels():
    for level in ("1", True, b"1", [1]):
        with pytest.raises(TypeError, match="row `1`"):
            said([("US", "s1", level)])
    assert len(measure.statements([("US", "s1", True)], levels=[False, True])) == 1
    for text in ("US", b"US"):
        with pytest.raises(TypeError):
            said(text)
    with pytest.raises(TypeError):
        measure.statements(ROWS, levels=range(1, 6), actors="AU")
    for column in ("actor", "proposition"):
        with pytest.raises(TypeError, match=f"the column `{column}` is a sequence, not one text"):
            said({**TABLE, column: "US123"})
    with pytest.raises(measure.MeasureError, match="place `1` of `actors`: the actor has no name"):
        measure.statements(ROWS, levels=range(1, 6), actors=["AU", None])


def test_a_table_from_a_file(tmp_path):
    path = tmp_path / "votes.csv"
    path.write_bytes("\ufeffid,date,w,JP,US\r\nR1,2019-12-12,2,y,n\r\nR2,2020-01-31,1,,NA\r\n".encode())
    options = {"levels": ["y", "a", "n"], "item": "id", "weights": "w", "missing": ["NA"]}
    table = measure.read_csv(path, periods={"year": "date"}, **options)
    assert (table.actors, table.items, table.weights) == (("JP", "US"), ("R1", "R2"), (2, 1))
    assert table.periods == (2019, 2020)
    assert table.to_dict()["positions"] == [["y", None], ["n", None]]
    again = pickle.loads(pickle.dumps(table))
    assert (again, again.periods) == (table, table.periods)
    assert table.window(table.periods, 2019, 2019)["JP", "US"].s.value == -1
    wide = measure.read_csv(io.StringIO("who,R1\nJP,1\nUS,\n"), actor="who", levels=[0, 1], keep_empty_actors=True)
    assert wide.to_dict()["positions"] == [[1], [None]]


@pytest.mark.parametrize("levels", [[False, True], [True, False]])
def test_truth_values_in_a_file_are_written_in_any_way(levels):
    text = "id,w,t,JP,US\nR1,1,5,True,false\nR2,2,,TRUE,\nR3,3,7,FALSE,true\n"
    table = measure.read_csv(io.StringIO(text), item="id", weights="w", periods="t", levels=levels)
    rows = {"JP": [True, True, False], "US": [False, None, True]}
    plain = measure.table(rows, levels=levels, items=["R1", "R2", "R3"], weights=[1, 2, 3])
    assert (table.levels, table.pairwise()) == (plain.levels, plain.pairwise())
    assert (table.items, table.weights, table.periods) == (plain.items, plain.weights, (5, None, 7))
    written = pandas.DataFrame({"id": ["R1", "R2", "R3"], **rows}).to_csv(index=False)
    again = measure.read_csv(io.StringIO(written), item="id", levels=levels)
    assert again.to_dict()["positions"] == list(rows.values())
    long = io.StringIO("who,what,is\nJP,R1,True\nUS,R1,false\n")
    names = {"actor": "who", "item": "what", "value": "is"}
    assert measure.read_csv(long, **names, levels=levels).to_dict()["positions"] == [[True], [False]]
    with pytest.raises(measure.MeasureError, match="row `2`, column `JP`: `1` is not a level"):
        measure.read_csv(io.StringIO("id,JP\nR1,1\n"), item="id", levels=levels)
    with pytest.raises(measure.MeasureError, match="at least two"):
        measure.read_csv(io.StringIO(text), item="id", levels=levels[:1])


def test_a_file_that_is_not_utf_8_is_named(tmp_path):
    path = tmp_path / "votes.csv"
    path.write_bytes("id,C\u00f4te d'Ivoire\nR1,y\n".encode("latin-1"))
    with open(path, encoding="utf-8") as file:
        for source in (path, str(path), file):
            with pytest.raises(measure.MeasureError, match=r"votes\.csv` is not text in UTF-8") as error:
                measure.read_csv(source, item="id", levels=["y", "n"])
            assert error.value.kind == "syntax"
    with open(path, encoding="latin-1") as file:
        assert measure.read_csv(file, item="id", levels=["y", "n"]).actors == ("C\u00f4te d'Ivoire",)


def test_the_column_of_periods_is_one():
    def read(periods):
        text = io.StringIO("id,t,JP\nR1,5,y\n")
        return measure.read_csv(text, item="id", periods=periods, levels=["y", "n"])

    for periods in ({}, {"year": "t", "day": "t"}):
        with pytest.raises(measure.MeasureError, match="`periods` is a column, or one of"):
            read(periods)
    for periods in (3, {"year": 3}, ["t"]):
        with pytest.raises(TypeError, match="periods"):
            read(periods)
    assert read("t").periods == (5,)


def test_what_a_file_does_not_say_is_told():
    text = "id,JP\nR1,maybe\n"
    with pytest.raises(measure.MeasureError) as error:
        measure.read_csv(io.StringIO(text), item="id", levels=["y", "n"])
    wrong = error.value
    assert (wrong.kind, wrong.row, wrong.column, wrong.value) == ("level", "2", "JP", "maybe")
    for options in ({}, {"actor": "a", "item": "b"}, {"actor": "a", "value": "b"}):
        with pytest.raises(measure.MeasureError):
            measure.read_csv(io.StringIO(text), levels=["y", "n"], **options)
    with pytest.raises(measure.MeasureError, match="decade"):
        measure.read_csv(io.StringIO(text), item="id", periods={"decade": "JP"}, levels=["y", "n"])
    with pytest.raises(TypeError):
        measure.read_csv(io.BytesIO(b"id,JP\n"), item="id", levels=["y", "n"])
    with pytest.raises(FileNotFoundError):
        measure.read_csv("no such file.csv", item="id", levels=["y", "n"])


def test_days_in_order_and_at_midnight():
    rows = {
        "actor": ["US", "JP"],
        "proposition": ["s1", "s1"],
        "level": [1, 0],
        "day": ["2005-01-26 00:00:00", "2005-01-27T00:00"],
    }
    said = measure.statements(rows, levels=[0, 1])
    assert len(said.between("2005-01-26", "2005-01-26")) == 1
    with pytest.raises(measure.MeasureError, match="is after the last"):
        said.between("2005-01-27", "2005-01-26")
    rows["day"] = ["2005-01-26 09:30:00", None]
    with pytest.raises(measure.MeasureError, match="is not a day"):
        measure.statements(rows, levels=[0, 1])


def test_a_column_of_texts_may_have_gaps():
    net = measure.network([("A", "B", 1.0)])
    written = net.to_graphml({"region": ["Asia", None]})
    assert written.count("Asia") == 1
    assert net.to_gexf({"region": ["Asia", float("nan")]}).count("Asia") == 1
    with pytest.raises(measure.MeasureError, match="`region`"):
        net.to_dot({"region": ["Asia", 1]})
    with pytest.raises(measure.MeasureError, match="`region`"):
        net.to_dot({"region": [1, object()]})
