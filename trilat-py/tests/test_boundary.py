"""Whatever comes in: an answer or an exception with a message, never a crash."""

import datetime
import json

import pytest
import trilat
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from trilat import types

QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])

text = st.text(st.characters(codec=None), max_size=40) | st.sampled_from(
    ["", "\0", "a\0b", "\ud800", "\udfff x", "2024", "2024-13", "9999999999", "..", "\u202e", "us"]
)
numbers = st.integers() | st.just(10**400) | st.floats() | st.booleans()
anything = st.recursive(
    st.none() | numbers | text | st.binary(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(text, inner, max_size=4),
    max_leaves=12,
)


@pytest.fixture(autouse=True, scope="module")
def nowhere(tmp_path_factory):
    """Paths such as `..` lead into empty folders."""
    import os

    before = os.getcwd()
    folder = tmp_path_factory.mktemp("a") / "b" / "c"
    folder.mkdir(parents=True)
    os.chdir(folder)
    yield
    os.chdir(before)


# What Python itself says to a wrong type, and what trilat says; nothing else may come out.
REFUSED = (trilat.TrilatError, TypeError, ValueError)


def refused(call, *arguments, **named):
    """Calls, and sees to it that a refusal has a message and is no fault of trilat's own."""
    try:
        return call(*arguments, **named)
    except trilat.InternalError as error:
        pytest.fail(f"{error}")
    except REFUSED as error:
        assert str(error)
        return None


@QUICK
@given(text | st.binary(max_size=60) | anything, st.sampled_from([None, "json", "yaml"]) | text)
def test_loads(given_text, notation):
    refused(trilat.loads, given_text, notation)


@QUICK
@given(st.dictionaries(st.sampled_from(["trilat", "actors", "sources", "commitments", "dossier"]), anything))
def test_documents(document):
    try:
        written = json.dumps(document)
    except (TypeError, ValueError):
        return
    found = refused(trilat.loads, written)
    assert found is None or isinstance(found, trilat.Dossier)


@QUICK
@given(anything)
def test_dates(given_date):
    date = refused(trilat.Date, given_date)
    if date is not None:
        assert trilat.Date(str(date)) == date and hash(trilat.Date(str(date))) == hash(date)


@QUICK
@given(st.sampled_from(sorted(types.ANSWERS)) | text, st.dictionaries(st.sampled_from(["before", "after", "of", "id", "as_of", "filter", "options", "words", "limit", "actors", "scope"]), anything))
def test_questions(d, question, arguments):
    refused(d.ask, question, **arguments)


@QUICK
@given(anything, anything)
def test_methods(d, one, other):
    refused(d.compare_statements, one, other)
    refused(d.compare_commitments, one, other)
    refused(d.cadence, one, other)
    refused(d.search, one, limit=other)
    refused(d.record, one, other)
    refused(d.compare_frameworks, one, other)
    refused(d.commitments.where, actor=one, at=other)
    refused(d.series, one)
    refused(d.verify, one)
    refused(d.merge, one)
    refused(d.coder_agreement, one, other)
    refused(lambda: d.actors[one])
    assert isinstance(refused(lambda: one in d.actors), (bool, type(None)))
    refused(trilat.read_atop, one)


@QUICK
@given(st.dictionaries(text, text | anything, max_size=3))
def test_texts(d, texts):
    small = trilat.loads(
        'trilat: 1\nactors: [{id: us, kind: state, name: US}]\nsources: [{id: us-1, kind: news, '
        "title: x, completeness: full, issuers: [us], address: 'https://example.org'}]"
    )
    refused(small.verify, texts)


@QUICK
@given(text, st.dictionaries(text.filter(lambda it: it != "self"), anything, max_size=4))
def test_builder(kind, fields):
    refused(lambda: trilat.Dossier.builder().add(kind, fields).build())
    refused(lambda: trilat.Dossier.builder().add("actor", {"id": "us", "kind": "state", **fields}).build())


@QUICK
@given(anything)
def test_paths(path):
    if isinstance(path, int):
        return  # Python takes it for an open file.
    for call in (trilat.load, trilat.check):
        try:
            refused(call, path)
        except OSError as error:
            assert str(error)


def test_a_number_too_large_for_its_place(d):
    for limit in (2**64, -1, 1.5, 10**400, True, "5"):
        with pytest.raises((trilat.QuestionError, ValueError)):
            d.search("x", limit=limit)
    with pytest.raises(trilat.QuestionError):
        d.network(starts=2**40)
    with pytest.raises(ValueError):
        d.network(resolution=float("nan"))
    with pytest.raises(trilat.QuestionError):
        d.without("2025-12-31", goes_on_with=-1)


def test_dates_outside_of_pythons_calendar():
    assert trilat.Date("0000").earliest is None
    assert trilat.Date("0000").latest is None
    assert trilat.Date("0000/0001").latest == datetime.date(1, 12, 31)
    assert trilat.Date("9999-24").latest is None
    assert trilat.Date("9999-24").earliest == datetime.date(9999, 12, 1)
    assert trilat.Date("2024/..").latest is None
