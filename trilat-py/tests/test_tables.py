"""Records as tables of today's libraries, by one rule."""

import json
import sys

import duckdb
import pyarrow
import pytest
from hypothesis import given
from hypothesis import strategies as st

from trilat.tables import Column, Records, Tabular, columns_in, columns_of

RECORDS = [
    {"id": "a", "by": ["us", "jp"], "share": 0.5, "level": 2, "kept": True, "scope": "unknown"},
    {"id": "b", "by": [], "share": 1, "scope": ["north", "south"], "term": {"years": 2}},
    {"id": "日本", "share": None, "note": None},
]
SCHEMA = {
    "properties": {
        "id": {"$ref": "#/$defs/Id"},
        "by": {"type": "array", "items": {"$ref": "#/$defs/Id"}},
        "share": {"type": ["number", "null"]},
        "level": {"type": "integer"},
        "kept": {"type": "boolean"},
        "scope": {"anyOf": [{"enum": ["unknown"]}, {"type": "array", "items": {"type": "string"}}]},
        "term": {"anyOf": [{"$ref": "#/$defs/Term"}, {"type": "null"}]},
        "status": {"anyOf": [{"$ref": "#/$defs/Status"}, {"type": "null"}]},
        "note": {"type": ["string", "null"]},
        "ring": {"$ref": "#/$defs/Ring"},
    }
}
DEFINITIONS = {
    "Id": {"type": "string"},
    "Term": {"type": "object"},
    "Status": {"oneOf": [{"const": "legal"}, {"enum": ["political", "unknown"], "type": "string"}]},
    "Ring": {"$ref": "#/$defs/Ring"},
}
COLUMNS = columns_of(SCHEMA, DEFINITIONS)


def test_columns_follow_the_schema():
    assert {column.name: column.kind for column in COLUMNS} == {
        "id": "text",
        "by": "texts",
        "share": "number",
        "level": "integer",
        "kept": "boolean",
        "scope": "text",
        "term": "text",
        "status": "text",
        "note": "text",
        "ring": "text",
    }


EXPECTED = [
    ("a", ["us", "jp"], 0.5, 2, True, "unknown", None, None, None, None),
    ("b", [], 1.0, None, None, '["north","south"]', '{"years":2}', None, None, None),
    ("日本", None, None, None, None, None, None, None, None, None),
]


def test_round_trips():
    records = Records(RECORDS, COLUMNS)
    names = [column.name for column in COLUMNS]
    expected = [dict(zip(names, row, strict=True)) for row in EXPECTED]
    arrow = records.to_arrow()
    assert arrow.to_pylist() == expected
    assert arrow.schema.field("by").type == pyarrow.list_(pyarrow.utf8())
    assert records.to_polars().to_dicts() == expected
    frame = records.to_pandas()
    assert list(frame.columns) == names
    assert list(frame["scope"])[:2] == ["unknown", '["north","south"]']
    duck = duckdb.connect()
    duck.register("records", arrow)
    found = duck.sql("select id, term ->> 'years' from records where len(\"by\") = 0").fetchall()
    assert found == [("b", "2")]


def test_no_records_still_have_columns():
    empty = Records([], COLUMNS)
    assert empty.to_arrow().num_rows == 0
    assert empty.to_polars().columns == [column.name for column in COLUMNS]
    assert Records([]).to_arrow().num_columns == 0
    assert Records([{}, {}]).to_arrow().num_rows == 2


def test_a_schema_asked_for_is_passed_over():
    records = Records(RECORDS, COLUMNS)
    asked = pyarrow.schema([("id", pyarrow.large_utf8())]).__arrow_c_schema__()
    for capsule in (records.__arrow_c_stream__(), records.__arrow_c_stream__(requested_schema=asked)):
        assert "arrow_array_stream" in repr(capsule)


def test_a_value_that_does_not_fit_its_column_is_refused():
    with pytest.raises(TypeError, match="column `level`"):
        Records([{"level": "two"}], [Column("level", "integer")]).to_arrow()
    with pytest.raises((TypeError, OverflowError), match="column `level`"):
        Records([{"level": 2**80}], [Column("level", "integer")]).to_arrow()


def test_a_class_gives_its_columns_and_records():
    class Mine(Tabular):
        def _table(self):
            return COLUMNS[:1], iter(RECORDS)

    assert Mine().to_arrow().to_pydict() == {"id": ["a", "b", "日本"]}


@pytest.mark.parametrize("name", ["pyarrow", "polars", "pandas"])
def test_a_library_that_is_not_there_is_named(monkeypatch, name):
    monkeypatch.setitem(sys.modules, name, None)
    ask = {"pyarrow": "to_arrow", "polars": "to_polars", "pandas": "to_pandas"}[name]
    with pytest.raises(ImportError, match=f"pip install {name}"):
        getattr(Records(RECORDS), ask)()


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=6,
)


@given(st.lists(st.dictionaries(st.sampled_from("abc"), values), max_size=5))
def test_any_json(records):
    columns = columns_in(records)
    table = Records(records).to_arrow().to_pylist()
    assert len(table) == len(records)
    for record, row in zip(records, table, strict=True):
        for column in columns:
            value, cell = record.get(column.name), row[column.name]
            if value is None or column.kind != "text" or isinstance(value, str):
                assert cell == value
            else:
                assert json.loads(cell) == value
