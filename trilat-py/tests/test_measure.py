"""Positions from every kind of container, the same measures from each; errors with a message."""

import copy
import fractions
import io
import math
import pickle
import sys

import duckdb
import hypothesis.extra.numpy as from_numpy
import numpy
import pandas
import polars
import pyarrow
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trilat import measure

LEVELS = ["yes", "abstain", "no"]
VOTES = {
    "US": ["no", "no", "yes", None, "abstain"],
    "JP": ["yes", "no", "yes", "yes", None],
    "KR": ["yes", "abstain", "yes", "yes", "no"],
}
NUMBERS = {who: [None if v is None else LEVELS.index(v) for v in votes] for who, votes in VOTES.items()}
LONG = {
    "who": [who for who in VOTES for _ in range(5)],
    "what": [f"R{item}" for _ in VOTES for item in range(5)],
    "vote": [vote for votes in VOTES.values() for vote in votes],
}
#: The shortest positions that differ from `EXPECTED`'s only in how they are held.
EXPECTED = measure.pairwise(VOTES, levels=LEVELS)


def floats():
    return numpy.array([[math.nan if v is None else v for v in row] for row in NUMBERS.values()])


def same_but_for_names(pairs, other=EXPECTED):
    return all(pairs[pair].to_dict() == other[pair].to_dict() for pair in other)


@pytest.mark.parametrize(
    "data",
    [
        VOTES,
        pandas.DataFrame(VOTES),
        pandas.DataFrame(VOTES, dtype="category"),
        pandas.DataFrame(VOTES, dtype="string"),
        pandas.DataFrame(VOTES, dtype=object),
        polars.DataFrame(VOTES),
        polars.DataFrame(VOTES, schema=dict.fromkeys(VOTES, polars.Categorical)),
        polars.DataFrame(VOTES, schema=dict.fromkeys(VOTES, polars.Enum(LEVELS))),
        polars.DataFrame(VOTES).lazy().collect(),
        pyarrow.table(VOTES),
        pyarrow.table({who: pyarrow.array(v).dictionary_encode() for who, v in VOTES.items()}),
        pyarrow.table({who: pyarrow.array(v, pyarrow.large_utf8()) for who, v in VOTES.items()}),
        pyarrow.table({who: pyarrow.array(v, pyarrow.string_view()) for who, v in VOTES.items()}),
        pyarrow.record_batch(VOTES),
        {who: polars.Series(votes) for who, votes in VOTES.items()},
        {who: pyarrow.chunked_array([votes[:2], votes[2:]]) for who, votes in VOTES.items()},
        {who: pandas.Series(votes) for who, votes in VOTES.items()},
        {who: numpy.array(votes, dtype=object) for who, votes in VOTES.items()},
    ],
)
def test_words_from_everything(data):
    pairs = measure.pairwise(data, levels=LEVELS)
    assert pairs.actors == tuple(VOTES)
    assert same_but_for_names(pairs)


@pytest.mark.parametrize("kind", ["Int8", "UInt8", "Int16", "UInt32", "Int64", "Float32", "Float64"])
def test_numbers_from_everything(kind):
    expected = measure.pairwise(NUMBERS, levels=[0, 1, 2])
    frames = [
        pandas.DataFrame(NUMBERS, dtype=kind),
        polars.DataFrame(NUMBERS, schema=dict.fromkeys(NUMBERS, getattr(polars, kind))),
    ]
    for frame in frames:
        assert same_but_for_names(measure.pairwise(frame, levels=[0, 1, 2]), expected)


@pytest.mark.parametrize("kind", ["f2", "f4", "f8", ">f8", "g"])
def test_floats_of_every_width(kind):
    found = measure.pairwise(floats().astype(kind), levels=range(3), actors=list(VOTES))
    assert same_but_for_names(found, measure.pairwise(NUMBERS, levels=range(3)))


def test_arrays_in_any_order_of_memory():
    expected = measure.pairwise(NUMBERS, levels=range(3))
    plain = floats()
    wide = numpy.full((6, 15), 77.0)
    wide[::2, ::3] = plain
    odd = numpy.zeros(3 * 5 * 8 + 1, "u1")[1:].view("f8").reshape(3, 5)
    odd[:] = plain
    for array in (
        numpy.asfortranarray(plain),
        wide[::2, ::3],
        plain[::-1, ::-1][::-1, ::-1],
        plain.T.copy().T,
        odd,
        plain[numpy.newaxis].squeeze(0),
    ):
        assert same_but_for_names(measure.pairwise(array, levels=range(3), actors=list(VOTES)), expected)


def test_masked_cells_are_missing():
    whole = numpy.ma.masked_invalid(floats()).filled(9).astype("i4")
    masked = numpy.ma.masked_equal(whole, 9)
    expected = measure.pairwise(NUMBERS, levels=range(3))
    for kind in ("i1", "i4", "u8", "f2", "f4", "f8", "O"):
        found = measure.pairwise(masked.astype(kind), levels=range(3), actors=list(VOTES))
        assert same_but_for_names(found, expected)
    assert len(measure.table(numpy.ma.masked_all((2, 3), "i8"), levels=range(3)).items) == 3
    huge = numpy.ma.array([[2**53 + 1, 0]], mask=[[False, True]])
    with pytest.raises(measure.MeasureError, match="`9007199254740993` is not a level"):
        measure.table(huge, levels=[0, 2**53])


def test_columns_that_are_all_null_are_missing():
    wide = polars.DataFrame({"US": ["yes", "no"], "JP": [None, None]})
    assert measure.pairwise(wide, levels=LEVELS)["US", "JP"].agreement.n == 0
    assert measure.agreement(wide["US"], wide["JP"], levels=LEVELS).n == 0
    numbers = wide.with_columns(US=polars.Series([1, 2]))
    assert measure.table(numbers, levels=[1, 2]).actors == ("US", "JP")
    long = polars.DataFrame({"who": ["US", "JP"], "what": ["r", "r"], "how": [None, None]})
    found = measure.table(long, actor="who", item="what", value="how", levels=LEVELS)
    assert found.shape == (2, 1)


@pytest.mark.parametrize("kind", ["polars", "pyarrow", "pandas"])
def test_a_table_without_rows_has_its_actors(kind):
    columns = {"US": ["yes"], "JP": ["no"]}
    tables = {
        "polars": lambda: polars.DataFrame(columns).clear(),
        "pyarrow": lambda: pyarrow.table(columns).slice(0, 0),
        "pandas": lambda: pandas.DataFrame(columns).iloc[:0],
    }
    found = measure.table(tables[kind](), levels=LEVELS)
    assert (found.actors, found.items) == (("US", "JP"), ())


def test_texts_and_truth_values_of_numpy():
    texts = numpy.array([["yes", "no"], ["no", "no"]])
    assert measure.pairwise(texts, levels=LEVELS)["0", "1"].agreement.value == 0.5
    assert measure.agreement(texts[0], texts[:, 0], levels=LEVELS).value == 1.0
    truths = numpy.array([[True, False], [True, True]])
    assert measure.pairwise(truths, levels=[False, True])["0", "1"].agreement.value == 0.5
    assert measure.agreement([True, None], [True, False], levels=[False, True]).n == 1


def test_a_long_table_from_everything():
    names = {"actor": "who", "item": "what", "value": "vote", "levels": LEVELS}
    arrow = pyarrow.table(LONG)
    duck = duckdb.connect()
    duck.register("long", arrow)
    dictionaries = {name: pyarrow.array(values).dictionary_encode() for name, values in LONG.items()}
    for data in (
        LONG,
        arrow,
        pyarrow.table(dictionaries),
        pandas.DataFrame(LONG),
        polars.DataFrame(LONG),
        duck.sql("select * from long"),
        duck.sql("select * from long order by what desc, who"),
    ):
        assert same_but_for_names(measure.pairwise(data, **names))


@given(st.lists(st.integers(1, 6), max_size=8), st.randoms())
def test_batches_may_be_cut_anywhere(sizes, random):
    rows = pyarrow.table(LONG).to_pylist()
    random.shuffle(rows)
    batches, start = [], 0
    for size in [*sizes, len(rows)]:
        batches.append(pyarrow.RecordBatch.from_pylist(rows[start : start + size], pyarrow.table(LONG).schema))
        start += size
    reader = pyarrow.RecordBatchReader.from_batches(pyarrow.table(LONG).schema, batches)
    found = measure.pairwise(reader, actor="who", item="what", value="vote", levels=LEVELS)
    assert same_but_for_names(found)


def test_weights_from_a_list_and_from_a_column():
    weights = [3.0, 1, 1, 2, 0]
    listed = measure.pairwise(VOTES, levels=LEVELS, weights=weights)
    wide = pyarrow.table({**VOTES, "weight": weights, "id": [9057, 9058, 9059, 9060, 9061]})
    found = measure.table(wide, levels=LEVELS, weights="weight", item="id")
    assert found.items == ("9057", "9058", "9059", "9060", "9061")
    assert found.weights == tuple(weights)
    assert same_but_for_names(found.pairwise(), listed)
    frame = measure.table(wide.to_pandas(), levels=LEVELS, weights="weight", item="id")
    assert frame == found
    long = {**LONG, "weight": weights * 3}
    for data in (long, pyarrow.table(long)):
        given_names = {"actor": "who", "item": "what", "value": "vote", "weights": "weight"}
        assert same_but_for_names(measure.pairwise(data, levels=LEVELS, **given_names), listed)


def test_pairs_as_tables():
    frame = EXPECTED.to_pandas()
    assert list(frame["first"]) == ["US", "US", "JP"]
    assert EXPECTED.to_polars().to_dicts() == EXPECTED.to_arrow().to_pylist()
    for row in EXPECTED.to_arrow().to_pylist():
        pair = EXPECTED[row["first"], row["second"]]
        assert (row["items"], row["n"]) == (5, pair.agreement.n)
        assert (row["s"], row["tau_b"]) == (pair.s.value, pair.tau_b.value)
        assert row["kappa_linear"] == pair.kappa.linear.value
        assert row["s_weighted"] is None
    duck = duckdb.connect()
    duck.register("pairs", EXPECTED.to_arrow())
    assert duck.sql("select count(*) from pairs").fetchall() == [(3,)]
    square = EXPECTED.to_numpy("s")
    assert square.shape == (3, 3)
    assert math.isnan(square[1, 1])
    assert square[0, 1] == square[1, 0] == EXPECTED["US", "JP"].s.value
    square[0, 0] = 1


def test_pairs_stand_in_the_order_of_the_table():
    codes = numpy.random.default_rng(1).integers(0, 3, (12, 40))
    pairs = measure.pairwise(codes, levels=range(3))
    assert pairs.actors == tuple(str(actor) for actor in range(12))
    square, table = pairs.to_numpy("kappa_quadratic"), pairs.to_arrow().to_pylist()
    assert [(row["first"], row["second"]) for row in table] == list(pairs)
    for one, other in pairs:
        expected = measure.kappa(
            codes[int(one)], codes[int(other)], levels=range(3), disagreement="quadratic"
        )
        assert square[int(one), int(other)] == expected.value == pairs[one, other].kappa.quadratic.value


def test_parts_add_up():
    first = {who: votes[:2] for who, votes in VOTES.items()}
    second = {who: votes[2:] for who, votes in VOTES.items()}
    parts = [measure.pairwise(part, levels=LEVELS) for part in (second, first)]
    merged = parts[0].merge(measure.Pairs.from_bytes(parts[1].to_bytes()))
    assert merged == EXPECTED
    assert merged.to_bytes() == EXPECTED.to_bytes()
    other = measure.pairwise(NUMBERS, levels=range(3))
    with pytest.raises(measure.MeasureError, match="different scales"):
        merged.merge(other)


def test_values_copy_pickle_and_match():
    table = measure.table(VOTES, levels=LEVELS, weights=[1, 2, 3, 4, 5])
    results = [
        table,
        table.pairwise(),
        table.alpha(),
        table.agreement_index(),
        table.pairwise()["US", "JP"],
        measure.bootstrap(VOTES["US"], VOTES["JP"], measure="s", levels=LEVELS, seed=1),
    ]
    for result in results:
        for again in (pickle.loads(pickle.dumps(result)), copy.copy(result), copy.deepcopy(result)):
            assert again == result
            assert hash(again) == hash(result)
        assert repr(result)
    for result in results[2:]:
        assert result.explain()
        assert result.to_markdown().startswith("| measure | value |")
        assert result._repr_html_().startswith("<table>")
    match measure.s([1], [2], levels=[1, 2]):
        case measure.Measured(value=value, n=1):
            assert value == -1
        case _:
            pytest.fail("no match")
    error = pickle.loads(pickle.dumps(refusal([[0, 9]], levels=[0, 1])))
    assert (error.kind, error.row, error.column, error.value) == ("level", "0", "1", "9")


def refusal(data, **options):
    with pytest.raises(measure.MeasureError) as caught:
        measure.pairwise(data, **options)
    return caught.value


@pytest.mark.parametrize(
    ("data", "options", "kind", "message"),
    [
        ([[0, 10**30], [0, 0]], {"levels": [0, 1]}, "level", "is not a level"),
        ([[0, 2**53 + 1]], {"levels": [0, 2**53]}, "level", "`9007199254740993`"),
        (numpy.array([[2**53 + 1]]), {"levels": [0, 2**53]}, "level", "`9007199254740993`"),
        (numpy.array([[2**64 - 1]], dtype="u8"), {"levels": [-1, 0]}, "level", "18446744073709551615"),
        ([[0.5]], {"levels": [0, 1]}, "level", "`0.5`"),
        (numpy.array([[math.inf]]), {"levels": [0, 1]}, "level", "`inf`"),
        ([["yes", "maybe"]], {"levels": LEVELS}, "level", "`maybe`"),
        ([["\ud800"]], {"levels": LEVELS}, "level", "is not a level"),
        (numpy.array([["yes", "maybe"]]), {"levels": LEVELS}, "level", "column `1`"),
        ([[""]], {"levels": LEVELS}, "level", "is not a level"),
        ([[0, 1], [0]], {"levels": [0, 1]}, "shape", "has 1 positions"),
        ([[0]], {"levels": [0, 1], "actors": ["a", "b"]}, "shape", "1 actors need as many names"),
        ([[0]], {"levels": [0, 1], "actors": [""]}, "empty_name", "empty name"),
        ([[0], [1]], {"levels": [0, 1], "actors": ["a", "a"]}, "duplicate_name", "named twice"),
        ([[0]], {"levels": [0, 1], "weights": [1, 2]}, "shape", "weights"),
        ([[0]], {"levels": [0, 1], "weights": [-1]}, "weight", "negative"),
        ([[0]], {"levels": [0, 1], "weights": [math.nan]}, "weight", "not a finite number"),
        ([[0]], {"levels": [1, 0]}, "scale", "strictly increasing"),
        ([[0]], {"levels": [0]}, "scale", "at least two"),
        ([[0]], {"levels": []}, "scale", "at least two"),
        ([[0]], {"levels": ["a", "a"]}, "duplicate_name", "named twice"),
        ([[0]], {"levels": [0, math.nan]}, "scale", "finite"),
        ([[0]], {"levels": range(2000)}, "scale", "at most 1024"),
        ([[0]], {"levels": [0, 10**20]}, "scale", "too large"),
        (pyarrow.table(LONG), {"levels": LEVELS, "actor": "who", "item": "x", "value": "vote"}, "missing_column", "`x`"),
        (LONG, {"levels": LEVELS, "actor": "who", "item": "x", "value": "vote"}, "missing_column", "`x`"),
        (LONG, {"levels": LEVELS, "actor": "who"}, "parameter", "needs the columns"),
        (pyarrow.table(VOTES), {"levels": LEVELS, "actors": ["CN"]}, "missing_column", "`CN`"),
        (pyarrow.table({"a": [0, 5]}), {"levels": [0, 1]}, "level", "row `1`, column `a`: `5`"),
    ],
)
def test_refusals(data, options, kind, message):
    error = refusal(data, **options)
    assert error.kind == kind
    assert message in str(error)


def test_long_tables_are_refused_with_the_row():
    names = {"actor": "who", "item": "what", "value": "vote", "levels": LEVELS}
    twice = {name: [*values, values[0]] for name, values in LONG.items()}
    for data in (twice, pyarrow.table(twice)):
        error = refusal(data, **names)
        assert error.kind == "duplicate_cell"
        assert "row `15`: `no` is a second level of `US` on `R0`" in str(error)
    nameless = {**LONG, "who": [None, *LONG["who"][1:]]}
    assert refusal(pyarrow.table(nameless), **names).kind == "empty_name"
    unknown = {**LONG, "vote": ["perhaps", *LONG["vote"][1:]]}
    for data in (unknown, pyarrow.table(unknown)):
        error = refusal(data, **names)
        assert "row `0`, column `vote`: `perhaps`" in str(error)
        assert (error.row, error.column, error.value) == ("0", "vote", "perhaps")


@pytest.mark.parametrize(
    ("data", "levels"),
    [
        ([[1j]], [0, 1]),
        (numpy.array([[1j]]), [0, 1]),
        ([[fractions.Fraction(1, 2)]], [0, 1]),
        ([[object()]], [0, 1]),
        ([[[0]]], [0, 1]),
        ([["0"]], [0, 1]),
        ([[0]], ["0", "1"]),
        ([[True]], [0, 1]),
        ([[1]], [False, True]),
        (numpy.array([[True]]), [0, 1]),
        (numpy.array([[1]]), LEVELS),
        (numpy.array([["0"]]), [0, 1]),
        (numpy.array([[b"yes"]]), LEVELS),
        (numpy.array([["2024-01-01"]], dtype="M8[D]"), [0, 1]),
        (numpy.zeros((2, 2), dtype="i4,f8"), [0, 1]),
        (numpy.zeros((2, 2, 2)), [0, 1]),
        (numpy.zeros(3), [0, 1]),
        (numpy.array(3), [0, 1]),
        (3, [0, 1]),
        (None, [0, 1]),
        ("yes", LEVELS),
        (["yes"], LEVELS),
        ([{0: 1}], [0, 1]),
        ([[0]], "yes"),
        ([[0]], [0, "yes"]),
        ([[0]], [0, True]),
        ([[0]], [None, 1]),
        (pyarrow.table({"a": [0]}), LEVELS),
        (pyarrow.table({"a": [[0]]}), [0, 1]),
        (pyarrow.array([0, 1]), [0, 1]),
        (polars.DataFrame({"a": ["2024-01-01"]}).select(polars.col("a").str.to_date()), [0, 1]),
    ],
)
def test_kinds_that_are_no_positions(data, levels):
    with pytest.raises(TypeError) as caught:
        measure.pairwise(data, levels=levels)
    assert str(caught.value)


@pytest.mark.parametrize("levels", [set(LEVELS), frozenset(LEVELS), dict.fromkeys(LEVELS, 1)])
def test_a_scale_has_an_order(levels):
    with pytest.raises(TypeError, match="`levels` is a sequence of levels in order, not a"):
        measure.table(VOTES, levels=levels)
    with pytest.raises(TypeError, match="`levels` is a sequence"):
        measure.statements([("US", "s1", "yes")], levels=levels)
    with pytest.raises(TypeError, match="`levels` is a sequence"):
        measure.read_csv(io.StringIO("id,US\nR1,yes\n"), item="id", levels=levels)


@pytest.mark.parametrize(
    "levels",
    [
        pyarrow.array(LEVELS),
        pyarrow.chunked_array([LEVELS[:1], LEVELS[1:]]),
        list(pyarrow.array(LEVELS)),
        polars.Series(LEVELS),
        pandas.Series(LEVELS),
        numpy.array(LEVELS),
    ],
)
def test_levels_from_any_sequence(levels):
    assert measure.table(VOTES, levels=levels) == measure.table(VOTES, levels=LEVELS)


def test_weights_are_numbers_in_order():
    for weights in ({"R0": 1.0, "R1": 2.0}, {1.0, 2.0}):
        with pytest.raises(TypeError, match="`weights` is a sequence in order, not a"):
            measure.table([[0, 1]], levels=[0, 1], weights=weights)
    with pytest.raises(TypeError, match="`weights` is a sequence, not one text"):
        measure.s([0, 1], [1, 1], levels=[0, 1], weights="12")
    for weights in (pyarrow.array([1.0, 2.0]), pandas.Series([1, 2]), numpy.array([1, 2]), (1, 2)):
        assert measure.table([[0, 1]], levels=[0, 1], weights=weights).weights == (1, 2)


@pytest.mark.parametrize("nothing", [None, math.nan, pandas.NA, pandas.NaT, numpy.float32("nan")])
def test_everything_has_a_name(nothing):
    names = {"actor": "who", "item": "what", "value": "vote"}
    long = {"who": ["US", nothing], "what": ["R0", "R1"], "vote": ["yes", "no"]}
    wide = {"id": ["R0", nothing], "US": ["yes", "no"]}
    for data, options, message in (
        (long, names, "row `1`, column `who`: the actor has no name"),
        ({**long, "who": ["US"] * 2, "what": ["R0", nothing]}, names, "column `what`: the item has no name"),
        (wide, {"item": "id"}, "row `1`, column `id`: the item has no name"),
        (pandas.DataFrame(wide), {"item": "id"}, "row `1`, column `id`: the item has no name"),
        ({"US": ["yes"], nothing: ["no"]}, {}, "place `1` of the columns: the actor has no name"),
        (pandas.DataFrame([["yes"] * 2], columns=["US", nothing]), {}, "the actor has no name"),
        ([["yes"], ["no"]], {"actors": ["US", nothing]}, "place `1` of `actors`: the actor has no name"),
        ([["yes", "no"]], {"items": ["R0", nothing]}, "place `1` of `items`: the item has no name"),
    ):
        error = refusal(data, levels=LEVELS, **options)
        assert (error.kind, message in str(error)) == ("empty_name", True)
        assert error.row == "1"


def test_a_text_is_no_column():
    names = {"actor": "who", "item": "what", "value": "vote", "levels": LEVELS}
    long = {"who": ["U", "S"], "what": ["R0", "R1"], "vote": ["yes", "no"]}
    for column in ("who", "what"):
        with pytest.raises(TypeError, match=f"the column `{column}` is a sequence, not one text"):
            measure.table({**long, column: "US"}, **names)
    with pytest.raises(TypeError, match="the column `id` is a sequence"):
        measure.table({"id": "ab", "US": ["yes", "no"]}, item="id", levels=LEVELS)
    with pytest.raises(TypeError, match="the column `w` is a sequence"):
        measure.table({"w": "12", "US": ["yes", "no"]}, weights="w", levels=LEVELS)
    with pytest.raises(TypeError, match="`actors` is a sequence"):
        measure.table([["yes"], ["no"]], actors="ab", levels=LEVELS)


def test_a_group_has_each_member_once():
    table = measure.table(VOTES, levels=LEVELS)
    for call in (table.agreement_index, lambda names: measure.agreement_index(VOTES, members=names, levels=LEVELS)):
        with pytest.raises(measure.MeasureError, match="the actor `US` is named twice") as caught:
            call(["US", "JP", "US"])
        assert caught.value.kind == "duplicate_name"
    assert table.agreement_index({"US", "JP"}) == table.agreement_index(["JP", "US"])


def test_items_are_named_once():
    wide = {"id": ["R0", "R1"], "US": ["yes", "no"]}
    for data in (wide, pandas.DataFrame(wide), pyarrow.table(wide)):
        error = refusal(data, levels=LEVELS, item="id", items=["a", "b"])
        assert str(error) == "the rows of a table are named by its column `item`"
    assert measure.table({"US": ["yes", "no"]}, levels=LEVELS, items=["a", "b"]).items == ("a", "b")


def test_no_actors_are_not_all():
    for data in (VOTES, pandas.DataFrame(VOTES), pyarrow.table(VOTES)):
        assert measure.table(data, levels=LEVELS, actors=[]).actors == ()
    weighed = {**VOTES, "id": range(5), "w": [1] * 5}
    assert measure.table(weighed, levels=LEVELS, actors=[], item="id", weights="w").actors == ()
    assert refusal(list(VOTES.values()), levels=LEVELS, actors=[]).kind == "shape"
    assert refusal(floats(), levels=range(3), actors=[]).kind == "shape"


def test_names_are_the_texts_of_what_names():
    by_number = {1: ["yes"], 2: ["no"]}
    for data in (by_number, pandas.DataFrame(by_number)):
        assert measure.table(data, levels=LEVELS).actors == ("1", "2")
        assert measure.table(data, levels=LEVELS, actors=[2]).to_dict()["positions"] == [["no"]]
    for data in ({1: ["yes"], "1": ["no"]}, pandas.DataFrame([["yes", "no"]], columns=["1", "1"])):
        error = refusal(data, levels=LEVELS)
        assert (error.kind, str(error)) == ("duplicate_name", "the actor `1` is named twice")


@pytest.mark.parametrize(
    "periods",
    [
        [2019, None, 2021],
        [2019, math.nan, 2021],
        (numpy.int16(2019), pandas.NA, numpy.int64(2021)),
        pandas.Series([2019, None, 2021]),
        pandas.Series([2019, None, 2021], dtype="Int64"),
        polars.Series([2019, None, 2021]),
        pyarrow.array([2019, None, 2021]),
        numpy.array([2019, math.nan, 2021]),
        numpy.array([2019, math.nan, 2021], dtype="f4"),
    ],
)
def test_periods_of_windows(periods):
    table = measure.table([[0, 1, 1], [0, 0, 0]], levels=[0, 1])
    assert table.window(periods, 2019, numpy.int64(2020))["0", "1"].agreement.value == 1
    assert table.window(periods, 2020, 2021)["0", "1"].agreement.value == 0


def test_what_is_no_period_is_told():
    table = measure.table([[0, 1], [0, 0]], levels=[0, 1])
    for periods, first, name in (([1, 1.5], 1, "periods"), ([1, "2"], 1, "periods"), ([1, 2], 1.0, "first")):
        with pytest.raises(TypeError, match=f"`{name}` is a whole number, not of type"):
            table.window(periods, first, 2)
    with pytest.raises(TypeError, match="`periods` is a sequence"):
        table.window("12", 1, 2)
    for periods, last, name in (([1, 2**63], 1, "periods"), ([1, 2], 2**63, "last")):
        with pytest.raises(measure.MeasureError, match=f"`{name}` is a whole number from"):
            table.window(periods, 1, last)


def test_a_result_in_markdown_keeps_its_columns():
    page = measure.Measured(None, "a|b", 0, 0).to_markdown()
    assert page.splitlines()[2] == r"| value | no value: a\|b (0 of 0 items compared) |"


def test_an_object_that_only_claims_to_be_an_array_is_not_believed():
    class Claim:
        __array_interface__ = {"data": (1, False), "shape": (9, 9), "typestr": "<f8", "version": 3}

    class Sub(numpy.ndarray):
        __array_interface__ = {"data": (1, False), "shape": (9, 9), "typestr": "<f8", "version": 3}

    with pytest.raises(TypeError):
        measure.pairwise(Claim(), levels=[0, 1])
    honest = numpy.array([[0.0, 1.0], [1.0, 1.0]])
    assert measure.pairwise(honest.view(Sub), levels=[0, 1]) == measure.pairwise(honest, levels=[0, 1])


def test_options_of_the_bootstrap():
    given_rows = {"measure": "s", "levels": [0, 1]}
    for wrong in ({"seed": -1}, {"seed": 2**64}, {"seed": 1, "replicates": 0}, {"seed": 1, "level": 1.0}):
        with pytest.raises(measure.MeasureError):
            measure.bootstrap([0, 1], [1, 1], **given_rows, **wrong)
    with pytest.raises(TypeError):
        measure.bootstrap([0, 1], [1, 1], seed=1.5, **given_rows)
    with pytest.raises(measure.MeasureError, match="there is no measure"):
        measure.bootstrap([0, 1], [1, 1], measure="t", levels=[0, 1], seed=1)
    found = measure.bootstrap([0, 1], [1, 1], seed=2**64 - 1, **given_rows)
    assert found == measure.bootstrap([0, 1], [1, 1], seed=2**64 - 1, **given_rows)
    whole = measure.pairwise([[0, 1], [1, 1]], levels=[0, 1])
    assert whole.bootstrap("0", "1", "s", seed=2**64 - 1) == found


def reference(x, y, levels):
    """Agreement and S as the definitions have them, cell by cell."""
    both = [(a, b) for a, b in zip(x, y, strict=True) if a is not None and b is not None]
    if not both:
        return 0, None, None
    apart = sum(abs(a - b) for a, b in both)
    share = sum(a == b for a, b in both) / len(both)
    return len(both), share, 1 - 2 * apart / ((levels[-1] - levels[0]) * len(both))


@given(
    from_numpy.arrays(
        st.sampled_from(["i1", "u1", "i2", "u2", "i4", "u4", "i8", "u8", "f2", "f4", "f8", ">i4", ">f4"]),
        from_numpy.array_shapes(min_dims=2, max_dims=2, min_side=0, max_side=7),
        elements=st.integers(0, 3),
    ),
    st.integers(-2, 2).filter(bool),
    st.integers(-2, 2).filter(bool),
)
def test_any_array_of_levels(array, down, across):
    array = array[::down, ::across]
    pairs = measure.pairwise(array, levels=range(4))
    assert len(pairs) == len(list(pairs)) == len(array) * (len(array) - 1) // 2
    for one, other in pairs:
        x, y = ([int(v) for v in array[int(place)]] for place in (one, other))
        n, share, s = reference(x, y, range(4))
        found = pairs[one, other]
        assert (found.agreement.n, found.agreement.value) == (n, share)
        assert found.s.value == (None if s is None else pytest.approx(s, abs=1e-12))


@pytest.mark.parametrize(
    ("dtype", "cells", "stranger"),
    [
        ("i1", [0, 1, 2], -1),
        ("u1", [0, 1, 2], 255),
        ("i4", [0, 1, 2], -(2**31)),
        ("i8", [0, 1, 2], 2**32),
        ("i8", [0, 1, 2], 2**32 + 1),
        ("i8", [0, 1, 2], -(2**32) + 1),
        ("i8", [0, 1, 2], -(2**63)),
        ("u8", [0, 1, 2], 2**32 + 2),
        ("u8", [0, 1, 2], 2**64 - 1),
        ("f4", [-0.0, 1, 2, math.nan], 1.0000001),
        ("f8", [-0.0, 1, 2, math.nan], 1 + 2**-52),
        ("f8", [0, 1, 2], 5e-324),
        ("f8", [0, 1, 2], 1e300),
        ("f8", [0, 1, 2], -math.inf),
    ],
)
def test_a_number_beside_the_levels_is_none_of_them(dtype, cells, stranger):
    cells = (cells * 400)[:1100]
    table = measure.table([numpy.array(cells, dtype)], levels=[0, 1, 2])
    assert table == measure.table([[None if c != c else c for c in cells]], levels=[0, 1, 2])
    for place in (0, 700, 1099):
        with_one = numpy.array(cells, dtype)
        with_one[place] = stranger
        with pytest.raises(measure.MeasureError, match=f"column `{place}`: .* is not a level") as caught:
            measure.table([with_one], levels=[0, 1, 2])
        assert caught.value.column == str(place)


@pytest.mark.parametrize("levels", [[0.1, 0.5, 2.0**40], [-(2.0**40), 0, 0.1], list(range(9))])
@pytest.mark.parametrize("dtype", ["i8", "u8", "f4", "f8"])
def test_levels_of_any_size(levels, dtype):
    cells = numpy.array(levels).astype(dtype)
    kept = [level for level, cell in zip(levels, cells.tolist(), strict=True) if level == cell]
    cells = numpy.array(kept * 300, dtype)
    assert measure.table([cells], levels=levels) == measure.table([kept * 300], levels=levels)


@settings(max_examples=300)
@given(
    from_numpy.array_dtypes() | from_numpy.scalar_dtypes(),
    from_numpy.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=4),
    st.data(),
    st.sampled_from([(0, 1), ("a", "b"), (False, True), (0.0, 0.5, 1.0)]),
)
def test_any_dtype_and_shape(dtype, shape, data, levels):
    array = data.draw(from_numpy.arrays(dtype, shape))
    try:
        table = measure.table(array, levels=levels)
    except (TypeError, measure.MeasureError) as error:
        assert str(error)
    else:
        assert table.shape == array.shape
        numbers = isinstance(levels[0], (int, float)) and not isinstance(levels[0], bool)
        if array.size and array.dtype.kind in "biufU":
            kinds = "iuf" if numbers else "U" if isinstance(levels[0], str) else "b"
            assert array.dtype.kind in kinds


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary() | st.complex_numbers(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=12,
)


@given(anything, st.lists(anything, max_size=4))
def test_anything_at_all(data, levels):
    try:
        measure.pairwise(data, levels=levels)
    except (TypeError, measure.MeasureError) as error:
        assert str(error)


def test_ctrl_c_is_heard(interruptible):
    import _thread
    import threading

    x = numpy.random.default_rng(1).integers(0, 1000, 20_000)
    threading.Timer(0.3, _thread.interrupt_main).start()
    with pytest.raises(KeyboardInterrupt):
        measure.bootstrap(x, x, measure="tau_b", levels=range(1000), seed=1, replicates=200_000)


def test_nothing_is_imported_before_it_is_needed():
    import subprocess

    code = (
        "import sys, trilat.measure as m; m.pairwise([[0, 1], [1, 1]], levels=[0, 1])['0', '1'];"
        "print([n for n in ('numpy', 'pandas', 'polars', 'pyarrow') if n in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


@pytest.mark.parametrize("has_pyarrow", [True, False])
def test_whole_numbers_held_as_floats_are_names(monkeypatch, has_pyarrow):
    pandas = pytest.importorskip("pandas")
    monkeypatch.setattr("trilat.measure._cells._has_pyarrow", lambda: has_pyarrow)
    frame = pandas.DataFrame({"who": [2.0, 740.0], "what": [1.0, 1.0], "vote": ["yes", "no"]})
    asked = {"actor": "who", "item": "what", "value": "vote", "levels": ["no", "yes"]}
    votes = measure.table(frame, **asked)
    assert (votes.actors, votes.items) == (("2", "740"), ("1",))
    with pytest.raises(TypeError, match="not a name"):
        measure.table(frame.assign(who=[0.5, 1.0]), **asked)
