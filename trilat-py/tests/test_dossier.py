"""Dossiers and their records."""

import copy
import json
import os
import pickle
import signal
import threading
import time

import pytest
import trilat
from trilat import types


def small():
    return (
        trilat.Dossier.builder()
        .add("actor", id="us", kind="state", name="United States")
        .add(trilat.Actor(id="jp", kind="state", name="Japan"))
        .add("sources", {"id": "a", "kind": "joint-statement", "title": "A"}, completeness="full", issuers=["us", "jp"], date=trilat.Date("2024-04"), address="https://example.org")
        .add("commitment", id="a-1", source="a", verb="will", act="meet", object="summits", passages=[{"quote": ["will meet"]}])
    )


def test_records_are_a_mapping(d):
    assert len(d.commitments) > 500 and len(d.commitments) == len(list(d.commitments))
    assert list(d.actors) == sorted(d.actors)
    us = d.actors["us"]
    assert isinstance(us, trilat.Actor) and us.name == "United States"
    assert d.actors["us"] is us and d.actors.get("us") is us
    assert d.actors.get("nobody") is None and "nobody" not in d.actors and us in d.actors
    assert dict(d.actors)["us"] == us
    assert [it.id for it in d.actors.values()] == list(d.actors)
    with pytest.raises(KeyError):
        d.actors["nobody"]
    with pytest.raises(TypeError):
        d.actors[0]
    with pytest.raises(TypeError):
        d.actors["us"] = us
    for kind in types.RECORDS:
        table = getattr(d, kind)
        assert [it.to_dict() for it in table.values()] == json.loads(d.to_json())[kind]


def test_where(d):
    some = d.commitments.where(source="spirit-of-camp-david-2023")
    assert 0 < len(some) < len(d.commitments)
    assert all("spirit-of-camp-david-2023" in (it.source, *it.cites) for it in some.values())
    fewer = some.where(issue="economic-security")
    assert 0 < len(fewer) < len(some) and set(fewer) < set(some)
    assert d.sources["spirit-of-camp-david-2023"] in d.sources.where(at="2023-08-18", certainly=True)
    assert len(d.events.where(as_of="2022-12-31")) < len(d.events)
    with pytest.raises(KeyError, match="is not among these"):
        some[next(id for id in d.commitments if id not in some)]
    with pytest.raises(trilat.UnknownRecordError, match="no actor `nobody`"):
        d.commitments.where(actor="nobody")
    with pytest.raises(trilat.QuestionError):
        d.commitments.where(at="whenever")
    with pytest.raises(trilat.QuestionError, match="give the earlier statement first"):
        d.compare_statements("lima-joint-statement-2024", "spirit-of-camp-david-2023")
    with pytest.raises(trilat.QuestionError, match="one source or more"):
        d.compare_statements([], "lima-joint-statement-2024")
    again = pickle.loads(pickle.dumps(some))
    assert again == some and again != d.commitments


def test_a_dossier_comes_back_as_it_was(d, tmp_path):
    one = small().build()
    assert repr(one) == "<Dossier: 2 actors, 1 commitment, 1 source>"
    assert trilat.loads(one.to_json()) == one == trilat.loads(one.to_json(pretty=True), "json")
    assert one != d and d == trilat.trilateral() and hash(d) == hash(trilat.trilateral())
    assert pickle.loads(pickle.dumps(d)) == d and pickle.loads(pickle.dumps(one)) == one
    assert copy.copy(one) is one and copy.deepcopy(one) is one
    path = tmp_path / "one.json"
    one.save(path)
    assert trilat.load(path) == one and trilat.load(str(path)) == one and trilat.check(path) == []
    assert os.listdir(tmp_path) == ["one.json"]
    with pytest.raises(FileNotFoundError):
        one.save(tmp_path / "nowhere" / "one.json")
    with pytest.raises(TypeError):
        one.save(3.5)
    assert sorted(os.listdir(tmp_path)) == ["one.json"]
    assert bool(trilat.loads("trilat: 1")) and len(trilat.loads("trilat: 1")) == 0
    with pytest.raises(TypeError, match="use trilat"):
        trilat.Dossier()


def test_the_builder_tells_everything_that_is_wrong():
    builder = small().add("actor", id="kr", kind="sate", name="Korea").add("commitment", id="b-1", source="b", verb="will", act="meet", object="x")
    with pytest.raises(trilat.DossierError) as caught:
        builder.build()
    codes = {finding.code for finding in caught.value.diagnostics}
    assert "unknown-word" in codes
    assert all(finding.location is None and finding.line is None for finding in caught.value.diagnostics)
    assert "actors.kr.kind" in str(caught.value)
    again = pickle.loads(pickle.dumps(caught.value))
    assert again.diagnostics == caught.value.diagnostics and str(again) == str(caught.value)
    with pytest.raises(trilat.QuestionError, match="no kind of record"):
        small().add("treaty", id="x")


def test_reading_tells_where(tmp_path):
    (tmp_path / "a.yaml").write_text("trilat: 1\nactors:\n  - {id: us, kind: sate, name: US}\n")
    with pytest.raises(trilat.DossierError) as caught:
        trilat.load(tmp_path)
    [finding] = caught.value.diagnostics
    assert (finding.file, finding.line, finding.column) == ("a.yaml", 3, 20)
    assert (finding.code, finding.severity, finding.is_error) == ("unknown-word", "error", True)
    assert finding.help == "did you mean `state`?" and finding.path == "actors.us.kind"
    assert "a.yaml:3:20" in str(caught.value) and "^^^^" in str(caught.value)
    assert trilat.check(tmp_path) == [finding]


def test_merging():
    one, other = small().build(), small().add("actor", id="kr", kind="state", name="Korea").build()
    merged = one.merge(other)
    assert merged.dossier == other
    assert {type(it) for it in merged.collisions} == {types.CollisionIdentical}
    with pytest.raises(TypeError):
        one.merge(other.to_json())


def test_texts(tmp_path):
    d = small().build()
    (tmp_path / "a.txt").write_text("The two will meet.")
    found = d.verify(tmp_path)
    assert found == d.verify({"a": "The two will meet."}) == d.verify(str(tmp_path))
    assert [it.status for it in found.quotations] == ["verified"]
    assert [it.status for it in d.verify({"a": "Nothing."}).quotations] == ["not-found"]
    assert d.disputes(tmp_path).quotations == ()
    with pytest.raises(trilat.TextsError, match="could not be read"):
        d.verify(tmp_path / "nowhere")
    with pytest.raises(TypeError):
        d.verify({"a": 1})


def test_tables(d):
    pyarrow = pytest.importorskip("pyarrow")
    table = d.commitments.to_arrow()
    assert table.num_rows == len(d.commitments)
    assert table.column("id").to_pylist() == list(d.commitments)
    assert set(table.column_names) == {name.rstrip("_") for name in trilat.Commitment.__match_args__}
    assert pyarrow.types.is_list(table.schema.field("issues").type)
    assert pyarrow.table(d.actors.where(issue="nato") if "nato" in d.issues else d.actors)
    changes = d.compare_statements("spirit-of-camp-david-2023", "lima-joint-statement-2024")
    frame = changes.to_pandas()
    assert list(frame["outcome"]) == [it.outcome for it in changes.commitments]
    assert list(frame["before.id"].dropna()) == [it.before.id for it in changes.commitments if it.before]
    assert d.track("2025-12-31").to_polars().height == len(d.track("2025-12-31").commitments)


def test_ctrl_c_ends_the_wait(d, interruptible):
    text = d.to_json()
    many = {f"{number}.json": text.replace('"id":"', f'"id":"x{number}-') for number in range(300)}
    started = time.monotonic()
    threading.Timer(0.3, signal.raise_signal, [signal.SIGINT]).start()
    with pytest.raises(KeyboardInterrupt):
        trilat.loads(many)
        pytest.fail(f"read within {time.monotonic() - started} s")


def test_others_go_on_meanwhile(d):
    counted = []
    stop = threading.Event()

    def count():
        while not stop.wait(0.001):
            counted.append(None)

    thread = threading.Thread(target=count)
    thread.start()
    trilat.loads(d.to_json())
    d.single_removals("2025-12-31")
    stop.set()
    thread.join()
    assert len(counted) > 3


def test_a_dossier_cannot_be_taken_apart(d):
    with pytest.raises(AttributeError, match="does not change"):
        del d._native
    with pytest.raises(AttributeError, match="an Actor does not change"):
        d.actors["us"].name = "x"


def test_a_merged_dossier_is_data():
    merged = small().build().merge(small().build())
    assert json.loads(json.dumps(merged.to_dict()))["dossier"] == merged.dossier.to_dict()
    assert "<Dossier: 2 actors" in merged.explain()


def test_what_cannot_be_written_is_told_of_the_path_that_was_given(tmp_path):
    d = small().build()
    for path, error in ((tmp_path / "no" / "x", FileNotFoundError), (tmp_path, IsADirectoryError), ("", FileNotFoundError)):
        with pytest.raises(error) as caught:
            d.save(path)
        assert caught.value.filename == str(path)
    assert os.listdir(tmp_path) == []


def test_texts_that_are_none(d):
    for texts in ({"a": b"x"}, {1: "x"}):
        with pytest.raises(TypeError, match="expected text"):
            d.verify(texts)
        with pytest.raises(TypeError, match="expected text"):
            trilat.loads(texts)


class Whole:
    """A whole number of some library."""

    def __index__(self):
        return 3


class Part:
    """A number of some library."""

    def __float__(self):
        return 0.5


def test_numbers_of_other_libraries(d):
    assert d.search("us", limit=Whole()) == d.search("us", limit=3)
    assert d.network(["us", "jp"], resolution=Part()) == d.network(["us", "jp"], resolution=0.5)
    assert small().add("event", id="e", number=Whole(), share=Part())._records["events"] == [{"id": "e", "number": 3, "share": 0.5}]
    with pytest.raises(trilat.QuestionError, match="`resolution` is to be a finite number, not `nan`"):
        d.network(resolution=float("nan"))
    with pytest.raises(trilat.QuestionError, match="`note` is to be a finite number, not `inf`"):
        small().add("actor", id="kr", note=float("inf")).build()
    with pytest.raises(TypeError, match="not object"):
        d.search("us", limit=object())


def test_a_moment_that_is_none(d):
    pandas = pytest.importorskip("pandas")
    with pytest.raises(trilat.QuestionError, match="`NaT` is no date"):
        d.events.where(at=pandas.NaT)


def test_the_builder_takes_records_and_says_what_it_takes(d):
    builder = trilat.Dossier.builder().add_all(d.actors.where(actor="us"))
    assert builder._records["actors"] == d.actors.where(actor="us").to_list() != []
    for wrong in ({"id": "us"}, 3):
        with pytest.raises(TypeError, match="expected a record, or its kind and its fields, not"):
            builder.add(wrong)
    with pytest.raises(TypeError, match="expected several"):
        builder.add_all("actor")
    for wrong in (b"x", (it for it in "x")):
        with pytest.raises(TypeError, match="a list or a mapping in a field, not"):
            builder.add("actor", id=wrong)


def test_tracks_are_looked_up_by_records(d):
    track = d.track("2025-12-31")
    commitment, mechanism = track.commitments[0], track.mechanisms[0]
    assert track.commitment(d.commitments[commitment.commitment.id]) == commitment == track.commitment(commitment.commitment.id)
    assert track.mechanism(d.mechanisms[mechanism.mechanism]) == mechanism == track.mechanism(mechanism.mechanism)
    assert track.commitment("nothing") is None
    with pytest.raises(TypeError, match="an id or a record"):
        track.mechanism(3)


def test_what_picks_nothing_because_it_is_not_there_is_told(d):
    for scope in ({"framework": "zz"}, {"sources": ["zz"]}, {"commitments": ["zz"]}):
        with pytest.raises(trilat.UnknownRecordError, match="`zz`"):
            d.coverage("2025-12-31", **scope)
    for removal in ({"actors": ["zz"]}, {"mechanisms": ["zz"]}):
        with pytest.raises(trilat.UnknownRecordError, match="`zz`"):
            d.without("2025-12-31", **removal)
    with pytest.raises(trilat.UnknownRecordError, match="`securities`"):
        d.commitments.where(issue="securities")


def test_coders_agree_on_a_source_that_is_there(d):
    with pytest.raises(trilat.UnknownRecordError, match="no source `zz`"):
        d.coder_agreement(d, "zz")
    with pytest.raises(trilat.UnknownRecordError, match="no source"):
        d.coder_agreement(small().build(), "lima-joint-statement-2024")
    pair = ["lima-joint-statement-2024", "spirit-of-camp-david-2023"]
    both = d.coder_agreement(d, pair, threshold=1)
    assert both.sources == tuple(pair) and both.links.f1.value == both.events.f1.value == 1
    for threshold in (float("nan"), -0.1, 1.1):
        with pytest.raises(trilat.QuestionError, match="a threshold is a number from 0 to 1"):
            d.coder_agreement(d, pair, threshold=threshold)
    with pytest.raises(trilat.QuestionError, match="name at least one"):
        d.coder_agreement(d, [])


def test_texts_of_a_folder_and_by_name(tmp_path):
    note = {"id": "note", "kind": "joint-statement", "title": "A note", "completeness": "full"}
    said = {"id": "note-1", "source": "note", "verb": "will", "act": "consult", "object": "talks"}
    said["passages"] = [{"quote": ["will hold talks"]}]
    d = trilat.loads(json.dumps({"trilat": 1, "sources": [note], "commitments": [said]}))
    (tmp_path / "._note.txt").write_bytes(b"\x00\x05\x16\xff")
    (tmp_path / "note.MD").write_text("\ufeff[¶1] We *will* hold\ntalks.", encoding="utf-8")
    for texts in (tmp_path, {"note.md": "We *will* hold talks."}, {"note": "We will hold talks."}):
        found = d.verify(texts)
        assert found.counts == {"verified": 1}, texts
    assert d.verify(tmp_path).quotations[0].found[0].at == "¶1"
    assert d.verify({"note": "We *will* hold talks."}).counts == {"not-found": 1}


def test_searching_ignores_typography():
    d = trilat.trilateral()
    for one, other in [("non-proliferation", "non\u2011proliferation"), ("people's", "people\u2019s")]:
        assert d.search(one, limit=1).total == d.search(other, limit=1).total > 0
