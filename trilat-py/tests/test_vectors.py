"""The shared cases, through what people use: every answer equal to the last digit."""

import json

import pytest
import trilat
from vectors import each, vectors


def read(case):
    return trilat.loads(json.dumps(case["dossier"]))


def same(case, got):
    # Equal numbers of another kind (1 and 1.0, True and 1) would be equal in Python.
    assert json.dumps(got, sort_keys=True) == json.dumps(case["expect"], sort_keys=True), case["about"]


def plain(found):
    """The answer as data, and the same after each of the ways through which it can come back."""
    data = found.to_dict()
    assert data == json.loads(found._answer().json())
    return data


def options(ask):
    out = {key: ask[key] for key in ("as_of", "joint_statements", "mandates") if key in ask}
    if "least_grade" in ask:
        out["least"] = ask["least_grade"]
    if "during" in ask:
        during = trilat.Date(ask["during"])
        out["start"], out["end"] = during.earliest, during.latest
    return out


@pytest.mark.parametrize("case", **each("diagnostics"))
def test_diagnostics(case, tmp_path):
    folder = tmp_path / "dossier"
    try:
        if "folder" in case:
            folder.mkdir()
            (tmp_path / "outside.yaml").write_text("trilat: 1\n", encoding="utf-8")
            for entry in case["folder"]:
                path = folder / entry["name"]
                if "text" in entry:
                    path.write_text(entry["text"], encoding="utf-8", newline="")
                elif "hex" in entry:
                    path.write_bytes(bytes.fromhex(entry["hex"]))
                else:
                    path.symlink_to(entry["link"])
            found = list(trilat.load(folder).warnings)
            refused = False
        else:
            texts = {file["name"]: file["text"] for file in case["files"]}
            assert len(texts) == len(case["files"])
            found = list(trilat.loads(texts).warnings)
            refused = False
    except trilat.DossierError as error:
        found = list(error.diagnostics)
        refused = True
        assert str(error)
    if "folder" in case:
        assert trilat.check(folder) == found
    got = [finding.to_dict() for finding in found]
    for one in got:
        one["message"] = one["message"].replace(str(folder), "dossier")
    same(case, got)
    assert case["code"] in {finding.code for finding in found}
    assert refused == any(finding.is_error for finding in found)


@pytest.mark.parametrize("case", **each("compare"))
def test_compare(case):
    same(case, plain(read(case).compare_statements(case["before"], case["after"])))


@pytest.mark.parametrize("case", **each("series"))
def test_series(case):
    same(case, plain(read(case).series(case["statements"])))


@pytest.mark.parametrize("case", **each("positions"))
def test_positions(case):
    d, ask = read(case), case["ask"]
    how = options(ask)
    if "compare" in ask:
        found = d.compare_positions(ask["compare"], **how)
    elif "history" in ask:
        found = d.stance_history(ask["history"], **how)
    elif "own_and_joint" in ask:
        found = d.own_and_joint(ask["own_and_joint"], **how)
    else:
        found = d.compare_readouts(ask["readouts"])
    same(case, plain(found))


@pytest.mark.parametrize("case", **each("consistency"))
def test_consistency(case):
    ask = case["ask"]["consistency"]
    actors = ask.get("actors", [])
    assert len(actors) < 2
    found = read(case).consistency(*actors, **options(ask))
    same(case, plain(found))


@pytest.mark.parametrize("case", **each("disputes"))
def test_disputes(case):
    same(case, plain(read(case).disputes()))


@pytest.mark.parametrize("case", **each("quotations"))
def test_quotations(case):
    same(case, plain(read(case).verify(case["ask"]["texts"])))


@pytest.mark.parametrize("case", **each("frames"))
def test_frames(case):
    same(case, plain(read(case).frames_on(case["ask"]["frames"])))


@pytest.mark.parametrize("case", **each("coders"))
def test_coders(case):
    other = trilat.loads(json.dumps(case["ask"]["coders"]))
    sources = case["ask"].get("sources") or case["ask"]["source"]
    threshold = case["ask"].get("threshold", 0.5)
    same(case, plain(read(case).coder_agreement(other, sources, threshold=threshold)))


@pytest.mark.parametrize("case", **each("draft"))
def test_draft(case):
    found = trilat.draft(case["text"], source=case["source"], dossier=read(case))
    same(case, json.loads(found.to_json()))
    # Nothing of a draft is a dossier, as JSON or as YAML.
    for text in (found.to_json(), found.to_yaml()):
        with pytest.raises(trilat.DossierError, match="a file of proposals, not a dossier"):
            trilat.loads(text)
        assert trilat.read_draft(text).data == found.data
    assert len(found.to_dossier(coder="me").commitments) == 0


@pytest.mark.parametrize("case", **each("redline"))
def test_redline(case):
    texts = case["texts"]
    found = trilat.redline(
        *[it["text"] for it in texts],
        names=[it["name"] for it in texts],
        partial=[not it["full"] for it in texts],
        moved_only=case["moved_only"],
    )
    same(case, plain(found))


def scope(case):
    return case.get("scope", {})


def tracked(case, d, kind, brief, not_there):
    on = {}
    found = None
    for day in case["days"]:
        found = getattr(d.track(day), kind)(case[kind])
        on[day] = not_there if found is None else brief(found)
    return {"on": on, "at_last": None if found is None else found.to_dict()}


@pytest.mark.parametrize("case", **each("track"))
def test_track(case):
    d, ask = read(case), case["ask"]
    if ask == "commitment":

        def brief(it):
            return {"state": it.state, "possible": list(it.possible)}

        got = tracked(case, d, "commitment", brief, "not made yet")
    elif ask == "mechanism":

        def brief(it):
            return {"status": it.status, "life": list(it.life)}

        got = tracked(case, d, "mechanism", brief, None)
    elif ask == "cadence":
        [(kind, id)] = case["of"].items()
        try:
            got = plain(d.cadence(f"{kind}:{id}", case["as_of"]))
        except trilat.TrilatError as error:
            got = {"error": str(error)}
    elif ask == "coverage":
        got = plain(d.coverage(case["as_of"], **scope(case)))
    elif ask == "scores":
        names = ("compliance", "implementation", "completion")
        got = {name: plain(getattr(d, name)(case["as_of"], **scope(case))) for name in names}
    elif ask == "without":
        got = plain(d.without(case["as_of"], **case["removal"], **scope(case)))
    elif ask == "filtered":
        got = plain(d.track(case["as_of"], **case["filter"]))
    elif ask == "compare":
        other = None if "later" not in case else trilat.loads(json.dumps(case["later"]))
        got = plain(d.compare_tracks(case["before"], case["after"], other=other, **case["filter"]))
    else:
        assert ask == "single-removals"
        got = plain(d.single_removals(case["as_of"], **scope(case)))
    same(case, got)


@pytest.mark.parametrize("case", **each("frameworks"))
def test_frameworks(case):
    ask = case["ask"]
    try:
        if ask == "items":
            got = plain(read(case).institution_items(case["framework"], case["at"], basis=case["basis"]))
        elif ask == "compare":
            d = read(case)
            found = d.compare_frameworks(*case["frameworks"], at=case["at"], basis=case["basis"])
            between = [case["frameworks"][place] for place in case["gap"]]
            gap = d.framework_gap(*between, at=case["at"], basis=case["basis"])
            got = {"rows": found.to_dict()["rows"], "gap": plain(gap)}
        else:
            assert ask == "atop"
            table, indices = trilat.read_atop(case["csv"])
            pairs = zip(table.alliances, indices, strict=True)
            got = {
                "alliances": [
                    {"alliance": alliance.to_dict(), "indices": one.to_dict()}
                    for alliance, one in pairs
                ],
                "ignored_columns": list(table.ignored_columns),
            }
    except trilat.TrilatError as error:
        got = {"error": str(error)}
    same(case, got)


def test_none_is_left_out():
    """Every folder of cases is run here or, for measures, in `test_measure.py`."""
    import vectors as shared

    counts = json.loads((shared.ROOT / "counts.json").read_text(encoding="utf-8"))
    here = {name[5:] for name in globals() if name.startswith("test_")}
    assert set(counts) - {"measure"} <= here
    assert all(vectors(folder) for folder in counts)
