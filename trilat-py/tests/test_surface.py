"""Every question has a method, and every answer behaves as a value should."""

import copy
import dataclasses
import html.parser
import inspect
import json
import pickle
from datetime import date

import pytest
import trilat
from answers import CAMP_DAVID, DAY, LIMA, answers, others
from trilat import types


@pytest.fixture(scope="module")
def every(d):
    return {**answers(d), **others(d)}


def test_every_question_is_asked(d, every):
    assert set(types.ANSWERS) <= set(every)
    for question, name in types.ANSWERS.items():
        cls = getattr(types, name)
        assert type(every[question]) is cls, question


def test_every_question_has_a_method():
    elsewhere = {"find": trilat.Records.where, "network_file": types.CampNetwork.to_graphml, "frames": trilat.Dossier.frames_on}
    for question in types.ANSWERS:
        method = elsewhere.get(question) or getattr(trilat.Dossier, question)
        assert inspect.getdoc(method), question


def values_in(value, depth=0):
    """A value and all that it is made of."""
    if isinstance(value, types.Value):
        yield value
        for name in value.__match_args__:
            yield from values_in(getattr(value, name), depth + 1)
    elif isinstance(value, tuple):
        for item in value[:50]:
            yield from values_in(item, depth + 1)
    elif isinstance(value, types.Map):
        for item in value.values():
            yield from values_in(item, depth + 1)


@pytest.fixture(scope="module")
def one_of_each(every, d):
    """One value of every class that comes up."""
    found = {}
    tables = [getattr(d, kind) for kind in types.RECORDS]
    texts = "We will hold annual exercises with partners.", "We intend to hold regular exercises with partners."
    more = [trilat.redline(*texts), trilat.redline(*texts, texts[0])]
    for value in [*every.values(), *more, *[table[id] for table in tables for id in list(table)[:200]]]:
        for part in values_in(value):
            if type(part) is not trilat.Merged:
                found.setdefault(type(part), part)
    return found


def test_nearly_every_class_comes_up(one_of_each):
    named = (getattr(types, name) for name in types.__all__)
    classes = {cls for cls in named if isinstance(cls, type) and issubclass(cls, types.Value)}
    missing = {cls.__name__ for cls in classes - set(one_of_each) if cls.__doc__ and "_spec" in vars(cls)}
    # The classes of drafts and of differing coders have tests of their own.
    drafts = {"Draft", "DraftScore", "FieldAlternative", "FieldReading", "FieldScore", "ModelRequest", "Proposal", "ProposalReason", "TierScore"}
    missing -= drafts | {"CommitmentDisagreement", "EventDisagreement", "LinkDisagreement", "PositionDisagreement"}
    assert len(missing) < 45, " ".join(sorted(missing))


def test_values_are_frozen_compared_hashed_pickled_and_copied(one_of_each):
    for cls, value in one_of_each.items():
        with pytest.raises(AttributeError, match="does not change"):
            value.anything = 1
        for name in cls.__match_args__:
            with pytest.raises(AttributeError):
                setattr(value, name, None)
        again = pickle.loads(pickle.dumps(value))
        assert type(again) is cls
        assert again == value and hash(again) == hash(value) and not again != value
        assert again.explain() == value.explain()
        assert again.to_markdown() == value.to_markdown()
        assert again._repr_html_() == value._repr_html_()
        assert again.to_dict() == value.to_dict() and repr(again) == repr(value)
        assert copy.copy(value) == value == copy.deepcopy(value)
        assert value != object() and value is not None
        made = cls(**{name: getattr(value, name) for name in cls.__match_args__})
        assert made == value
        assert dataclasses.is_dataclass(value)
        assert [field.name for field in dataclasses.fields(value)] == list(cls.__match_args__)
        assert dataclasses.replace(value) == value
        assert list(inspect.signature(cls).parameters) == list(cls.__match_args__)
        json.dumps(value.to_dict(), allow_nan=False)
        assert len(repr(value)) < 2000, cls
        assert cls.__doc__ and value.explain()


def test_data_are_those_of_the_library(every):
    for name, value in every.items():
        if name in types.ANSWERS or name in ("verification", "coder_agreement"):
            assert value.to_dict() == json.loads(value._answer().json()), name


def test_values_with_other_contents_differ(d):
    one, other = d.actors["us"], d.actors["jp"]
    assert one != other and len({one, other, dataclasses.replace(one)}) == 2
    assert dataclasses.replace(one, name="USA") != one


def test_match(d):
    match d.compare_statements(CAMP_DAVID, LIMA).commitments[0]:
        case types.CommitmentOutcome(outcome="reworded", reason=types.PairReasonCoded(chain=[last, *_])):
            assert last.startswith("lima")
        case other:
            pytest.fail(repr(other))
    match d.actors["us"]:
        case trilat.Actor("us", "state", name):
            assert name == "United States"
        case _:
            pytest.fail("positions of fields")


class Tags(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.seen = set()

    def handle_starttag(self, tag, attributes):
        self.seen.add(tag)
        assert all(name in ("class", "scope") for name, _ in attributes)


PLAIN_TAGS = {"style", "div", "h1", "h2", "h3", "p", "ul", "li", "table", "thead", "tbody", "tr", "th", "td"}


def test_html_of_every_result_is_plain(every, d):
    for name, value in {**every, "dossier": d, "records": d.actors}.items():
        tags = Tags()
        tags.feed(value._repr_html_())
        assert tags.seen <= PLAIN_TAGS, name


def test_nothing_in_a_record_becomes_markup():
    evil = '<script>alert("x")</script><img src=x onerror=alert(1)>'
    d = (
        trilat.Dossier.builder()
        .header(title=evil, description=evil)
        .add("actor", id="us", kind="state", name=evil, note=evil + "\u202e")
        .add("source", id="a", kind="unilateral-statement", title=evil, completeness="full", issuers=["us"], address="https://example.org/?<b>")
        .add("commitment", id="a-1", source="a", verb="will", act="meet", object=evil, passages=[{"quote": [evil]}])
        .build()
    )
    shown = [d, d.actors, d.actors["us"], d.compare_statements("a", "a"), d.record("actor", "us"), d.search("script"), d.header, d.sources.where(actor="us")]
    for value in shown:
        page = value._repr_html_()
        assert "<script" not in page and "<img" not in page and "<b>" not in page
        assert "\u202e" not in page
        tags = Tags()
        tags.feed(page)
        assert tags.seen <= PLAIN_TAGS


def test_a_mapping_does_not_change():
    counts = types.Map({"a": 1, "b": [1, {"c": 2}]})
    assert hash(counts) == hash(types.Map({"b": [1, {"c": 2}], "a": 1}))
    assert counts == {"a": 1, "b": (1, {"c": 2})}
    with pytest.raises(TypeError):
        counts["a"] = 2
    with pytest.raises(AttributeError):
        counts._items = {}
    assert pickle.loads(pickle.dumps(counts)) == counts


def test_dates_in_every_form(d):
    for day in (DAY, date(2025, 12, 31), trilat.Date(DAY)):
        assert d.track(day).as_of == DAY
    import datetime

    assert d.track(datetime.datetime(2025, 12, 31)).as_of == DAY
    with pytest.raises(trilat.QuestionError, match="moment"):
        d.track(datetime.datetime(2025, 12, 31, 10))
    with pytest.raises(TypeError, match="not int"):
        d.track(2025)


def test_bad_questions_say_what_is_wrong(d):
    with pytest.raises(trilat.UnknownRecordError, match="there is no source `camp`") as caught:
        d.compare_statements("camp", LIMA)
    assert caught.value.record == "source:camp" and isinstance(caught.value, LookupError)
    with pytest.raises(trilat.UnknownRecordError, match="did you mean `spirit-of-camp-david-2023`"):
        d.sources["spirit-of-camp-david-2032"]
    with pytest.raises(trilat.QuestionError, match="did you mean"):
        d.stance_table(least="offise")
    with pytest.raises(trilat.QuestionError, match="no single day"):
        d.track("2025")
    with pytest.raises(trilat.QuestionError, match="not several of them"):
        d.coverage(DAY, framework="nato", sources=[LIMA])
    with pytest.raises(TypeError, match="expected several"):
        d.compare_positions("us")
    with pytest.raises(trilat.QuestionError, match="unknown `no-such-question`"):
        d.ask("no-such-question")
    for error in (trilat.UnknownRecordError("a", "b:c"), trilat.QuestionError("a")):
        again = pickle.loads(pickle.dumps(error))
        assert str(again) == "a" and again.args == error.args


def test_a_network_for_other_programs(d):
    import networkx

    network = d.network(["us", "jp", "kr", "cn", "ru"])
    graph = network.to_networkx()
    read = networkx.parse_graphml(network.to_graphml())
    read = networkx.relabel_nodes(read, dict(read.nodes(data="label")))
    assert set(graph) == set(read) == {"us", "jp", "kr", "cn", "ru"}
    for tie in network.ties:
        assert graph.edges[tie.first, tie.second]["congruence"] == tie.congruence
        if tie.congruence:
            assert read.edges[tie.first, tie.second]["weight"] == tie.congruence
    assert network.to_gexf("conflict").startswith("<?xml") and network.to_dot().startswith("graph")
    again = pickle.loads(pickle.dumps(network))
    assert again == network and again.to_graphml() == network.to_graphml()
    with pytest.raises(trilat.QuestionError, match="by hand"):
        dataclasses.replace(network).to_graphml()
