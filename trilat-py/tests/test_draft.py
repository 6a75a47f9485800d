"""Proposals from raw texts, a model's reply, and texts of other kinds."""

import json

import pytest
import trilat

TEXT = "[¶1] We will hold a trilateral exercise annually.\n\n[¶2] We condemn the launches."
SOURCE = {"id": "note", "kind": "joint-statement", "issuers": ["us", "jp", "kr"]}


def test_a_person_decides():
    found = trilat.draft(TEXT, source=SOURCE)
    assert len(found.proposals.where(tier="sure")) == 1
    assert found["1a"].because[0].words == "will"
    assert len(found.to_dossier("kw").commitments) == len(trilat.trilateral().commitments)
    found.accept("1a", act="exercise")
    found.reject("2a", why="stance only")
    assert (found["1a"].state, found["2a"].why) == ("edited", "stance only")
    dossier = found.to_dossier("kw")
    assert dossier.commitments["note-1a"].coder == "kw"
    assert found.score(TEXT, dossier, "note").tiers[0].f1 == 1
    again = trilat.draft(TEXT, source=SOURCE)
    again.carry_over(trilat.read_draft(found.to_yaml()))
    assert again["2a"].state == "rejected"
    with pytest.raises(trilat.QuestionError, match="of another text"):
        found.check("[¶1] Nothing of it.")
    with pytest.raises(trilat.QuestionError, match="did you mean `act`"):
        found.accept("1a", atc="meet")
    found.accept("1a", act="exercises")
    with pytest.raises(trilat.DossierError, match="did you mean `exercise`"):
        found.to_dossier("kw")


def test_a_reply_is_held_against_the_text():
    request = trilat.ask_for(TEXT, source=SOURCE)
    assert "[¶2] We condemn the launches." in request.prompt
    item = {"at": "¶1", "quote": ["will hold a joint exercise"], "verb": "will hold", "act": "exercise", "object": "x"}
    found = trilat.read_reply(json.dumps({"items": [item]}), TEXT, source=SOURCE, model="m")
    (rejected,) = found.proposals.where(method="reply:m")
    assert rejected.state == "rejected"
    assert "[-joint-]" in rejected.why
    (passed,) = found.proposals.where(method="rules-1")
    assert passed.because[-1].rule == "passed-over"
    with pytest.raises(trilat.QuestionError, match="no JSON"):
        trilat.read_reply("I cannot help.", TEXT, source=SOURCE)


def test_a_web_page_is_read(tmp_path):
    page = tmp_path / "page.html"
    page.write_text("<nav>Menu</nav><p>We will&nbsp;meet.</p><script>x</script>", encoding="utf-8")
    assert trilat.read_text(page) == "We will meet.\n"
