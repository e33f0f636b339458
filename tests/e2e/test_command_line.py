"""The main job through the command line: remember, recall, ask, correct, fade, forget."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from program import Scrubjay

if TYPE_CHECKING:
    from pathlib import Path

LIFE = [
    ("1", "s1", "", "I'm Nora Weiss and I live in Graz.", "2026-03-01T09:00:00+00:00"),
    ("2", "s1", "Ada", "I painted a sunrise over the lake yesterday.", "2026-03-01T09:01:00+00:00"),
    ("3", "s1", "", "My e-mail address is nora.weiss@example.org.", "2026-03-01T09:02:00+00:00"),
    ("4", "s2", "", "We adopted a grey kitten from the shelter.", "2026-04-02T18:00:00+00:00"),
    ("5", "s2", "", "I work at Initech as a nurse.", "2026-04-02T18:01:00+00:00"),
]


@pytest.fixture
def transcript(tmp_path: Path) -> Path:
    path = tmp_path / "life.jsonl"
    lines = [
        {"id": key, "session": session, "speaker": who or "Nora", "text": text, "at": at}
        | ({"self": True} if not who else {})
        for key, session, who, text, at in LIFE
    ]
    text = "\n".join([*(json.dumps(line) for line in lines), "this is not JSON"])
    path.write_text(text, encoding="utf-8")
    return path


def test_a_transcript_becomes_memories_that_answer(scrubjay: Scrubjay, transcript: Path) -> None:
    dry = scrubjay("import", str(transcript), "--as", "transcript", "--dry-run").only
    assert (dry["episodes"], dry["batch"]) == (5, None)
    assert scrubjay("memories").only["memories"] == []

    report = scrubjay("import", str(transcript), "--as", "transcript").only
    assert report["episodes"] == 5
    assert report["memories"] >= 3
    assert [each["line"] for each in report["skipped"]] == [6]

    again = scrubjay("import", str(transcript), "--as", "transcript").only
    assert (again["episodes"], again["memories"]) == (0, 0)

    found = scrubjay("recall", "What did Ada paint?", "-k", "3").only
    assert found["recollections"][0]["source"] == {"ref": "2", "session": "s1"}
    assert found["recollections"][0]["reasons"]

    said = scrubjay("ask", "What is my e-mail address?", "--memory", "read").only
    assert "nora.weiss@example.org" in said["reply"]
    assert said["cited"]
    assert not said["abstained"]

    unknown = scrubjay("ask", "Where did I put my passport?", "--memory", "read").only
    assert unknown["abstained"]


def test_a_new_value_supersedes_and_undo_puts_the_old_one_back(scrubjay: Scrubjay) -> None:
    scrubjay("remember", "I work at Initech.", "--at", "2026-01-01T10:00:00+00:00")
    changed = scrubjay("remember", "I now work at Acme.", "--at", "2026-02-01T10:00:00+00:00").only
    assert len(changed["superseded"]) == 1
    old = scrubjay("show", changed["superseded"][0]).only
    assert old["object"] == "Initech"
    assert old["superseded_by"] in changed["added"]
    assert old["valid_to"] is not None
    assert old["source"]["words"] in "I work at Initech."

    scrubjay("undo")
    assert scrubjay("show", old["id"]).only["superseded_by"] is None


def test_an_edit_has_a_history_and_a_pin_holds(scrubjay: Scrubjay) -> None:
    kept = scrubjay("remember", "We adopted a grey kitten.").only
    key = kept["added"][0]
    scrubjay("edit", key, "--text", "We adopted a black kitten.")
    assert scrubjay("show", key).only["text"] == "We adopted a black kitten."
    past = scrubjay("history", key).only["history"]
    assert past[-1]["before"] == "We adopted a grey kitten."
    scrubjay("pin", key)
    far = scrubjay("decay", "--now", "2090-01-01T00:00:00+00:00").only["states"]
    assert far["active"] >= 1
    assert scrubjay("show", key).only["pinned"]


def test_forgetting_for_good_asks_first_and_leaves_a_receipt(scrubjay: Scrubjay) -> None:
    kept = scrubjay("remember", "The lighthouse keeper was called Absalom Quist.").only
    key = kept["added"][0]
    refused = scrubjay("forget", key, "--for-good")
    assert refused.code == 1
    assert "--yes" in refused.error
    receipt = scrubjay("forget", key, "--for-good", "--yes").only
    assert receipt["scan"]["hits"] == 0
    assert receipt["scan"]["files"] > 0
    assert receipt["removed"]["memories"] >= 1
    assert scrubjay("show", key).code == 1
    again = scrubjay("remember", "The lighthouse keeper was called Absalom Quist.")
    assert again.code == 1
    assert "forgotten" in again.error


def test_batches_answer_line_by_line(scrubjay: Scrubjay, tmp_path: Path) -> None:
    notes = tmp_path / "notes.jsonl"
    notes.write_text(
        "\n".join(
            json.dumps({"id": f"n{n}", "text": text, "at": f"2026-05-0{n + 1}T08:00:00+00:00"})
            for n, text in enumerate(["I am allergic to peanuts.", "The train was late again."])
        ),
        encoding="utf-8",
    )
    kept = scrubjay("remember", "--batch", str(notes)).values
    assert [each["id"] for each in kept] == ["n0", "n1"]
    cues = tmp_path / "cues.jsonl"
    cues.write_text(json.dumps({"id": "q", "cue": "What am I allergic to?", "k": 2}), "utf-8")
    (answer,) = scrubjay("recall", "--batch", str(cues)).values
    assert answer["id"] == "q"
    assert answer["recollections"][0]["source"]["ref"] == "n0"
    felt = scrubjay("affect", "--batch", str(notes)).values
    assert set(felt[0]["affect"]) == {
        "joy", "acceptance", "fear", "surprise", "sadness", "disgust", "anger", "anticipation",
    }  # fmt: skip


def test_a_form_is_read_drafted_and_written_as_a_copy(scrubjay: Scrubjay, tmp_path: Path) -> None:
    scrubjay("remember", "My e-mail address is nora.weiss@example.org.")
    page = tmp_path / "form.html"
    page.write_text(
        "<form><label>E-mail <input name=mail type=email></label>"
        "<input type=password name=pw><input name=website style='display:none'></form>",
        encoding="utf-8",
    )
    (read,) = scrubjay("fields", str(page)).values
    kinds = [field["kind"] for field in read["forms"][0]["fields"]]
    assert kinds[0] == "email"
    assert not read["forms"][0]["fields"][2]["visible"]
    out = tmp_path / "filled.html"
    filled = scrubjay("fill", str(page), "--out", str(out)).only
    decisions = {field["name"]: field["decision"] for field in filled["fields"]}
    assert decisions["mail"] in {"fill", "offer"}
    assert decisions["pw"] == "blank"
    assert decisions["website"] == "blank"
    assert filled["fields"][0]["source"]["words"]
    assert "nora" not in page.read_text("utf-8")
    assert filled["written"] == str(out)


def test_copies_are_made_and_put_back(scrubjay: Scrubjay, tmp_path: Path) -> None:
    kept = scrubjay("remember", "The spare key is under the blue pot.").only
    copy = scrubjay("backup", str(tmp_path / "copy.scrubjay"))
    assert copy.only["bytes"] > 0
    assert copy.only["protection"] == "keyfile"
    assert "not protected" in copy.only["warning"]
    assert copy.only["warning"] in copy.error
    refused = scrubjay("backup", str(tmp_path / "copy.scrubjay"))
    assert (refused.code, "there already" in refused.error) == (1, True)
    unasked = scrubjay("backup", str(tmp_path / "locked.scrubjay"), "--passphrase")
    assert (unasked.code, "nobody can be asked" in unasked.error) == (1, True)
    exported = tmp_path / "all.jsonl"
    assert scrubjay("export", str(exported)).only["memories"] >= 1
    assert "blue pot" in exported.read_text("utf-8")
    scrubjay("forget", kept["added"][0])
    scrubjay("remember", "Something later.")
    put_back = scrubjay("restore", str(tmp_path / "copy.scrubjay"))
    assert put_back.only["set_aside"].endswith("vault.db.before-restore")
    assert "kept aside" in put_back.error
    assert scrubjay("show", kept["added"][0]).only["state"] == "active"
    elsewhere = Scrubjay(tmp_path / "another home", scrubjay.warm)
    assert elsewhere("restore", str(tmp_path / "copy.scrubjay")).only["memories"] >= 1
    assert elsewhere("show", kept["added"][0]).only["text"].startswith("The spare key")
    inside = scrubjay("export", str(scrubjay.home / "vault.db"))
    assert inside.code == 1
    assert "own folder" in inside.error
    assert scrubjay("verify").only == {"ok": True, "problems": []}
    assert scrubjay("rebuild").only["vectors"] >= 1


def test_self_check_speaks_before_and_after_there_is_a_vault(started_cold: Scrubjay) -> None:
    scrubjay = started_cold
    before = scrubjay("self-check").only
    assert "none yet" in next(c["why"] for c in before["checks"] if c["name"] == "vault")
    scrubjay("remember", "Hello.")
    after = scrubjay("self-check").only
    assert "whoever can read your files" in next(
        c["why"] for c in after["checks"] if c["name"] == "vault"
    )
    assert all(check["ok"] for check in after["checks"]), after


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["recall"], 2),
        (["remember"], 2),
        (["dance"], 2),
        (["recall", "x", "-k", "0"], 2),
        (["show", "nothing-like-it"], 1),
        (["import", "/nowhere/at/all.txt"], 1),
        (["fields", "/nowhere/at/all.html"], 1),
        (["recall", "x", "--now", "yesterday-ish"], 1),
        (["remember", "   "], 1),
        (["undo"], 1),
    ],
)
def test_bad_input_gets_one_sentence(scrubjay: Scrubjay, arguments: list[str], code: int) -> None:
    outcome = scrubjay(*arguments)
    assert outcome.code == code
    assert outcome.values == []
    assert outcome.error.strip()
    assert "Traceback" not in outcome.error


def test_a_line_that_cannot_be_used_is_named_and_the_others_are_kept(
    scrubjay: Scrubjay, tmp_path: Path
) -> None:
    notes = tmp_path / "notes.jsonl"
    notes.write_text(
        '{"id": "a", "text": "The roof leaks above the stairs."}\n'
        "not JSON at all\n"
        '{"id": "b"}\n'
        '{"id": "c", "text": "We painted the fence green.", "at": "last summer"}\n'
        '{"id": "d", "text": "The neighbours keep bees."}\n',
        encoding="utf-8",
    )
    done = scrubjay("remember", "--batch", str(notes))
    assert done.code == 1
    assert "Lines 2, 3, 4 of notes.jsonl" in done.error
    assert [each.get("id", each.get("line")) for each in done.values] == ["a", 2, 3, "c", "d"]
    assert ["error" in each for each in done.values] == [False, True, True, True, False]
    (found,) = scrubjay("memories").values
    assert len(found["memories"]) == 2
