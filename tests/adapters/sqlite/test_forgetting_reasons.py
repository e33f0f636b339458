"""Forgetting for good: why other memories came to mind is not told in forgotten words."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from adapters.sqlite.examples import NOON, episode
from adapters.sqlite.locker import CHAT, DOCTOR, LOCKER, NAME, OTHER, SECRET, WEEK, left, put, say
from fakes.ids import FakeIds
from scrubjay.adapters.sqlite import open_vault
from scrubjay.adapters.sqlite.connection import Connection
from scrubjay.adapters.sqlite.schema import migrate, migrations
from scrubjay.domain.conversation import FORGOTTEN
from scrubjay.domain.link import Link, LinkKind
from scrubjay.domain.recollection import (
    SHOWN,
    Cue,
    Reason,
    ReasonKind,
    Recalled,
    Recollection,
    beginning,
)

if TYPE_CHECKING:
    from pathlib import Path

    from scrubjay.adapters.sqlite import SqliteVault
    from scrubjay.domain.memory import Memory

WHY = "Both stand in the hall behind the showers."


def recalled(*found: tuple[Memory, Reason]) -> Recalled:
    return Recalled(
        cue=Cue(text="When does it open?", now=NOON),
        recollections=tuple(
            Recollection(memory=memory, score=1.0, retrievability=1.0, reasons=(reason,))
            for memory, reason in found
        ),
        abstained=False,
        confidence=1.0,
    )


def answer(vault: SqliteVault, found: Recalled) -> None:
    vault.keep_conversation(replace(CHAT, title="Swimming"))
    say(vault, "q", "When does it open?")
    say(vault, "a", "At nine.", parent="q")
    vault.keep_recalled("a", found)


def pulled_by(other: Memory, note: str = "") -> Reason:
    note = note or beginning(other.text)
    return Reason(kind=ReasonKind.LINK, weight=1.0, note=note, quotes=other.id)


def notes(vault: SqliteVault) -> list[str]:
    found = vault.recalled("a")
    assert found is not None
    return [reason.note for each in found.recollections for reason in each.reasons]


def test_what_pulled_it_is_told_until_it_is_forgotten(plain: SqliteVault) -> None:
    put(plain, LOCKER, OTHER)
    found = recalled((OTHER, pulled_by(LOCKER)))
    answer(plain, found)
    kept = plain.recalled("a")
    assert kept is not None
    assert kept.recollections == found.recollections
    plain.forget([LOCKER.id])
    assert notes(plain) == [""]
    assert left(plain, SECRET, beginning(SECRET)) == 0
    assert plain.verify() == []


def test_what_the_person_said_of_the_tie_goes_with_it(plain: SqliteVault) -> None:
    put(plain, LOCKER, OTHER)
    ends = {"one": LOCKER.id, "other": OTHER.id, "kind": LinkKind.PERSON}
    plain.keep_links([Link(**ends, weight=1.0, reason=WHY)])  # type: ignore[arg-type]
    answer(plain, recalled((OTHER, pulled_by(LOCKER, WHY))))
    assert notes(plain) == [WHY]
    plain.forget([LOCKER.id])
    assert notes(plain) == [""]
    assert left(plain, WHY) == 0


def test_new_words_of_what_it_quotes_are_told(plain: SqliteVault) -> None:
    put(plain, LOCKER, OTHER)
    fact = Reason(kind=ReasonKind.FACT, weight=1.0, note=SECRET, quotes=LOCKER.id)
    answer(plain, recalled((OTHER, fact)))
    put(plain, replace(LOCKER, text="It has a number."), deed="edit")
    assert notes(plain) == ["It has a number."]


def test_a_note_of_an_older_version_that_quotes_it_goes(plain: SqliteVault) -> None:
    long = replace(LOCKER, text=f"{SECRET} The key hangs behind the door of the shed.")
    assert len(long.text) > SHOWN
    put(plain, long, OTHER, WEEK)
    quoting = Reason(kind=ReasonKind.LINK, weight=1.0, note=beginning(long.text))
    other = Reason(kind=ReasonKind.PERSON, weight=1.0, note="Ann")
    answer(plain, recalled((OTHER, quoting), (WEEK, other)))
    assert notes(plain)[0].endswith("…")
    plain.forget([long.id])
    assert notes(plain) == ["", "Ann"]


def test_what_was_forgotten_while_the_answer_was_worded_is_not_kept(plain: SqliteVault) -> None:
    put(plain, LOCKER, OTHER, WEEK, NAME, DOCTOR)
    own = Reason(kind=ReasonKind.WORDS, weight=1.0, note=SECRET)
    blotted = Reason(kind=ReasonKind.WORDS, weight=1.0, note=WEEK.text)
    found = recalled((LOCKER, own), (OTHER, pulled_by(LOCKER)), (WEEK, blotted))
    plain.forget([LOCKER.id, NAME.id])
    answer(plain, found)
    kept = plain.recalled("a")
    assert kept is not None
    assert [each.memory.id for each in kept.recollections] == [OTHER.id]
    assert notes(plain) == [""]
    assert left(plain, SECRET, WEEK.text) == 0


@pytest.mark.parametrize("question", ["Where does Okonkwo live?", "Where is the pool?"])
def test_a_question_that_named_it_goes_though_the_answer_did_not(
    plain: SqliteVault, question: str
) -> None:
    put(plain, WEEK, DOCTOR)
    plain.keep_conversation(CHAT)
    say(plain, "q", question)
    say(plain, "a", "I have nothing about that.", parent="q")
    words = Reason(kind=ReasonKind.WORDS, weight=1.0, note="Okonkwo")
    plain.keep_recalled("a", recalled((DOCTOR, words)))
    plain.forget([DOCTOR.id])
    asked = plain.message("q")
    assert asked is not None
    assert asked.text == (FORGOTTEN if "Okonkwo" in question else question)


def test_a_vault_of_version_5_loses_what_such_notes_kept(tmp_path: Path) -> None:
    path = tmp_path / "vault.db"
    old = Connection(path, None)
    migrate(old, path, migrations()[:5])
    with old.transaction():
        old.run("INSERT INTO tombstone (salt, hash) VALUES (x'01', x'02')")
        old.run("INSERT INTO conversation VALUES ('c', 'Swimming', 'full', 0, 0)")
        old.run(
            "INSERT INTO message (number, id, conversation, role, text, at, injected, model,"
            " operation, stopped) VALUES (1, 'a', 'c', 'companion', 'At nine.', 0, '[]', '', '', 0)"
        )
        reasons = [["words", 0.25, "pool"], ["link", 0.75, SECRET]]
        old.run(
            "INSERT INTO recollection VALUES (1, 0, 'other', 1.0, 1.0, ?)",
            (json.dumps(reasons),),
        )
    old.close()
    vault = open_vault(path, None, ids=FakeIds())
    (kept,) = vault._db.rows("SELECT reasons FROM recollection")
    assert json.loads(kept[0]) == [["words", 0.25, "pool"], ["link", 0.75, ""]]
    assert vault.verify() == []
    vault.close()
    assert left(vault, SECRET) == 0


def test_the_beginning_of_a_short_memory_is_all_of_it() -> None:
    assert beginning(episode("e", "I ski.").text) == "I ski."
