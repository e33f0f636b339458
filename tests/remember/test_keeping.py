from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from fakes.ids import FakeIds
from scrubjay.domain.affect import Affect
from scrubjay.domain.conversation import Utterance
from scrubjay.domain.entity import EntityKind, Mention
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import Memory, MemoryKind, MemoryState, Origin
from scrubjay.domain.recollection import Filters
from scrubjay.remember import Perceived, Remember, current, revisions

if TYPE_CHECKING:
    from scrubjay.domain.changes import Changes
    from scrubjay.ports.stores import MemoryStore

AT = datetime(2025, 3, 14, 9, 30, tzinfo=UTC)


class Life:
    """Says one thing a day to a store."""

    def __init__(self, store: MemoryStore) -> None:
        self.store = store
        self.remember = Remember(store, FakeIds("m"))
        self.day = 0

    def says(self, text: str, *, day: int | None = None, by_self: bool = True) -> Changes:
        self.day = self.day + 1 if day is None else day
        at = AT + timedelta(days=self.day)
        said = Utterance(
            text=text, at=at, by_self=by_self, session="chat", sequence=self.day, ref=text[:9]
        )
        return self.remember.keep([Perceived(utterance=said)], at, Origin.CHAT)

    @property
    def now(self) -> datetime:
        return AT + timedelta(days=self.day)

    def statements(self) -> list[Memory]:
        found = self.store.select(Filters())
        return [each for each in found if each.kind is not MemoryKind.EPISODE]

    def holding(self) -> set[str]:
        return {each.text for each in self.statements() if each.is_current}


@pytest.fixture
def life(store: MemoryStore) -> Life:
    return Life(store)


def test_an_episode_keeps_everything_that_was_perceived(store: MemoryStore) -> None:
    said = Utterance(
        text="Lunch with Ida!", at=AT, speaker="Mira", ref="d7", session="s", sequence=4
    )
    perceived = Perceived(
        utterance=said,
        affect=Affect(joy=0.8, intensity=0.6),
        salience=0.75,
        mentions=(Mention(kind=EntityKind.PERSON, text="Ida", start=11, end=14, value="Ida"),),
        place="Graz",
        tags=("food",),
    )
    now = AT + timedelta(days=1)
    done = Remember(store, FakeIds("m")).keep([perceived], now, Origin.IMPORT, batch="b1")
    (kept,) = store.get(done.added).values()
    assert (kept.kind, kept.text, kept.at, kept.created_at) == (
        MemoryKind.EPISODE,
        "Lunch with Ida!",
        AT,
        now,
    )
    assert (kept.speaker, kept.salience, kept.place, kept.tags) == ("Mira", 0.75, "Graz", ("food",))
    assert kept.entities == ("Ida",)
    assert kept.affect.dominant == "joy"
    assert kept.stability == pytest.approx(60.0)
    assert (kept.source.ref, kept.source.session, kept.source.batch) == ("d7", "s", "b1")
    assert kept.source.words == kept.text
    assert kept.sequence == 4


def test_a_statement_points_to_the_words_it_came_from(life: Life) -> None:
    done = life.says("Nice weather. By the way, I live in Graz.")
    episode, fact = (life.store.get(done.added)[each] for each in done.added)
    assert (fact.kind, fact.text) == (MemoryKind.FACT, "I live in Graz.")
    assert fact.source.episode == episode.id
    start = fact.source.start
    assert episode.text[start : start + len(fact.source.words)] == fact.source.words
    assert life.store.drawn_from(episode.id) == [fact]


def test_nothing_is_drawn_from_what_others_say(life: Life) -> None:
    life.says("I live in Graz.", by_self=False)
    assert life.statements() == []


def test_one_call_is_one_operation(store: MemoryStore) -> None:
    texts = ("I live in Graz.", "I like tea.", "Hm.")
    said = [
        Perceived(utterance=Utterance(text=each, at=AT, sequence=n)) for n, each in enumerate(texts)
    ]
    done = Remember(store, FakeIds("m")).keep(said, AT, Origin.NOTE, deed="import")
    (revisions_of_it,) = store.operations(5)
    assert {each.operation for each in revisions_of_it} == {done.operation}
    assert {each.deed for each in revisions_of_it} == {"import"}
    assert len(done.added) == 5


def test_a_newer_value_supersedes_and_the_old_one_is_kept_with_its_time(life: Life) -> None:
    life.says("I live in Graz.")
    done = life.says("I moved to Linz.")
    assert life.holding() == {"I live in Linz."}
    (old,) = life.store.get(done.superseded).values()
    assert old.valid_to == AT + timedelta(days=2)
    assert [each.text for each in revisions(life.store, "address-level2")] == [
        "I live in Graz.",
        "I live in Linz.",
    ]


def test_an_old_diary_imported_today_does_not_overrule(life: Life) -> None:
    life.says("I live in Linz.", day=100)
    done = life.says("I live in Graz.", day=-500)
    assert life.holding() == {"I live in Linz."}
    assert done.superseded == ()
    holds = current(life.store, "address-level2")
    assert holds is not None
    assert holds.text == "I live in Linz."


def test_saying_it_again_strengthens_and_adds_no_second_fact(life: Life) -> None:
    life.says("I like chess.")
    before = life.statements()[0]
    done = life.says("I like chess!", day=90)
    (after,) = life.statements()
    assert done.revised == (after.id,)
    assert len(done.added) == 1  # the episode
    assert after.uses == before.uses + 1
    assert after.stability > before.stability


def test_no_longer_closes_and_the_opposite_replaces(life: Life) -> None:
    life.says("I work at Siemens. I like olives.")
    life.says("I no longer work at Siemens.")
    life.says("I don't like olives anymore.")
    assert life.holding() == {"I do not like olives."}


def test_people_get_their_names(life: Life) -> None:
    life.says("My wife is called Anna.")
    life.says("My wife is allergic to bees.")
    life.says("Anna works as a vet.")
    assert life.holding() == {
        "My wife is Anna.",
        "Anna is allergic to bees.",
        "Anna works as a vet.",
    }


def test_an_afterthought_corrects_the_statement_before(life: Life) -> None:
    life.says("My birthday is 4 May.", day=1)
    life.says("Sorry, it's 5 May.", day=1)
    assert life.holding() == {"My birthday is 5 May."}


def test_an_afterthought_is_not_about_what_happened(life: Life) -> None:
    life.says("I live in Linz. I like tea. We moved here on 2025-01-05.", day=1)
    life.says("Sorry, it's Wels.", day=1)
    assert "I live in Wels." in life.holding()
    assert "I live in Linz." not in life.holding()


def test_an_afterthought_of_another_day_corrects_nothing(life: Life) -> None:
    life.says("My birthday is 4 May.", day=1)
    life.says("Actually, it's 5 May today.", day=3)
    assert life.holding() == {"My birthday is 4 May."}


def test_what_was_forgotten_for_good_is_not_drawn_again(life: Life) -> None:
    life.says("I live in Graz.")
    life.store.forget([each.id for each in life.statements()])
    done = life.says("Well, you know, I live in Graz.")
    assert life.holding() == set()
    assert len(done.skipped) == 1
    assert "Graz" not in done.skipped[0]


def test_a_plan_does_not_fade_before_its_day(life: Life) -> None:
    life.says("I'm flying to Oslo on 2026-03-01.")
    (plan,) = life.statements()
    assert plan.kind is MemoryKind.PLAN
    assert plan.retrievability(datetime(2026, 2, 28, tzinfo=UTC)) == 1.0
    assert plan.retrievability(datetime(2027, 3, 1, tzinfo=UTC)) < 0.6


def test_undo_takes_back_all_that_one_saying_changed(life: Life) -> None:
    life.says("I live in Graz.")
    done = life.says("I moved to Linz and I like jazz.")
    life.remember.undo(done.operation, life.now)
    assert life.holding() == {"I live in Graz."}
    assert life.store.count(Filters(kinds=(MemoryKind.EPISODE,))) == 1


class TestByHand:
    def test_an_edited_statement_is_read_again_and_is_the_persons_word(self, life: Life) -> None:
        life.says("I live in Graz.")
        (fact,) = life.statements()
        done = life.remember.edit(fact.id, "I live in Linz", life.now)
        (after,) = life.statements()
        assert done.revised == (fact.id,)
        assert after.triple is not None
        assert (after.text, after.triple.object) == ("I live in Linz", "Linz")
        assert (after.confirmed, after.source.origin) == (True, Origin.PERSON)
        assert [each.before.text for each in life.store.history(fact.id) if each.before] == [
            "I live in Graz."
        ]

    def test_typing_only_the_value_is_enough(self, life: Life) -> None:
        life.says("My favourite colour is teal.")
        (fact,) = life.statements()
        life.remember.edit(fact.id, "dark green", life.now)
        (after,) = life.statements()
        assert after.text == "My favourite colour is dark green."
        assert after.triple is not None
        assert after.triple.object == "dark green"

    def test_words_that_state_nothing_leave_no_value_behind(self, life: Life) -> None:
        life.says("My phone number is 0664 5557788.")
        (fact,) = life.statements()
        life.remember.edit(fact.id, "That number is not mine, do not use it any more", life.now)
        assert life.statements()[0].triple is None
        assert current(life.store, "tel") is None

    def test_an_edited_episode_is_drawn_from_again(self, life: Life) -> None:
        life.says("I live in Graz. I like tea.")
        (episode,) = life.store.select(Filters(kinds=(MemoryKind.EPISODE,)))
        life.remember.edit(episode.id, "I live in Wels. I like tea.", life.now)
        assert life.holding() == {"I live in Wels.", "I like tea."}

    def test_an_edit_replaces_a_rival_value(self, life: Life) -> None:
        life.says("I live in Graz.")
        life.says("I'm from Rome.")
        (home,) = [each for each in life.statements() if "live" in each.text]
        (origin,) = [each for each in life.statements() if "from" in each.text]
        done = life.remember.edit(origin.id, "I live in Rome.", life.now)
        assert done.superseded == (home.id,)
        assert life.holding() == {"I live in Rome."}

    @pytest.mark.parametrize("nothing", ["", "  \n "])
    def test_an_empty_text_is_refused(self, life: Life, nothing: str) -> None:
        life.says("I live in Graz.")
        with pytest.raises(KnownError):
            life.remember.edit(life.statements()[0].id, nothing, life.now)

    def test_the_same_text_changes_nothing(self, life: Life) -> None:
        life.says("I live in Graz.")
        (fact,) = life.statements()
        assert not life.remember.edit(fact.id, "I live in Graz.", life.now)

    def test_pin_archive_trash_and_restore(self, life: Life) -> None:
        life.says("I live in Graz.")
        (fact,) = life.statements()
        later = life.now + timedelta(days=9000)
        life.remember.pin([fact.id], True, life.now)
        assert life.statements()[0].faded_state(later) is MemoryState.ACTIVE
        life.remember.pin([fact.id], False, life.now)
        life.remember.archive([fact.id], life.now)
        archived = life.statements()[0]
        assert archived.faded_state(life.now) is MemoryState.ARCHIVED
        life.remember.restore([fact.id], life.now)
        assert life.statements()[0].faded_state(life.now) is MemoryState.ACTIVE
        done = life.remember.trash([fact.id], life.now)
        assert done.removed == (fact.id,)
        assert life.holding() == set()
        life.remember.undo(done.operation, life.now)
        assert life.holding() == {"I live in Graz."}

    def test_a_confirmed_proposal_takes_its_place(self, life: Life) -> None:
        life.says("I live in Graz.")
        (fact,) = life.statements()
        proposal = replace(
            fact,
            id=type(fact.id)("p1"),
            text="I live in Linz.",
            triple=replace(fact.triple, object="Linz") if fact.triple else None,
            state=MemoryState.PROPOSED,
            at=life.now + timedelta(hours=1),
            valid_from=life.now + timedelta(hours=1),
        )
        with life.store.writing("remember", "scrubjay", life.now):
            life.store.put([proposal])
        assert life.holding() == {"I live in Graz."}
        done = life.remember.confirm([proposal.id], life.now)
        assert done.superseded == (fact.id,)
        assert life.holding() == {"I live in Linz."}

    def test_a_confirmed_proposal_that_is_known_already_only_confirms(self, life: Life) -> None:
        life.says("I live in Graz.")
        (fact,) = life.statements()
        proposal = replace(
            fact, id=type(fact.id)("p1"), text="I live in Graz!", state=MemoryState.PROPOSED
        )
        with life.store.writing("remember", "scrubjay", life.now):
            life.store.put([proposal])
        done = life.remember.confirm([proposal.id], life.now)
        assert done.removed == (proposal.id,)
        assert life.holding() == {"I live in Graz."}

    def test_a_rejected_proposal_goes(self, life: Life) -> None:
        life.says("I live in Graz.")
        (fact,) = life.statements()
        assert life.remember.reject([fact.id], life.now).removed == (fact.id,)
        assert life.holding() == set()

    def test_go_back_lets_the_old_value_hold_again(self, life: Life) -> None:
        life.says("I live in Graz.")
        life.says("I moved to Linz.")
        new = current(life.store, "address-level2")
        assert new is not None
        done = life.remember.go_back(new.id, life.now)
        assert life.holding() == {"I live in Graz."}
        assert done.superseded == (new.id,)
        life.remember.undo(done.operation, life.now)
        assert life.holding() == {"I live in Linz."}

    def test_what_is_gone_back_to_holds_from_now_on_and_held_before(self, life: Life) -> None:
        life.says("I live in Graz.")
        began = life.now
        life.says("I moved to Linz.")
        new = current(life.store, "address-level2")
        assert new is not None
        later = life.now + timedelta(days=100)
        life.remember.go_back(new.id, later)
        spans = [
            (each.triple.object, each.valid_from, each.valid_to)
            for each in revisions(life.store, "address-level2")
            if each.triple
        ]
        first, second, third = spans
        assert first[0] == third[0] == "Graz"
        assert first[1] is not None
        assert first[1] <= began
        assert first[2] == new.valid_from
        assert second == ("Linz", new.valid_from, later)
        assert third == ("Graz", later, None)

    def test_any_earlier_value_can_be_gone_back_to(self, life: Life) -> None:
        for words in ("I live in Graz.", "I moved to Linz.", "I moved to Ghent."):
            life.says(words)
        held = {each.triple.object: each.id for each in life.statements() if each.triple}
        life.remember.go_back(held["Ghent"], life.now, held["Graz"])
        assert life.holding() == {"I live in Graz."}
        life.remember.go_back(held["Graz"], life.now, held["Linz"])
        assert life.holding() == {"I live in Linz."}
        with pytest.raises(KnownError, match="no earlier value"):
            life.remember.go_back(held["Linz"], life.now, held["Linz"])

    def test_there_is_not_always_a_way_back(self, life: Life) -> None:
        life.says("I live in Graz.")
        with pytest.raises(KnownError):
            life.remember.go_back(life.statements()[0].id, life.now)

    def test_an_unknown_memory_is_said_to_be_missing(self, life: Life) -> None:
        life.says("I live in Graz.")
        gone = type(life.statements()[0].id)("nowhere")
        for deed in (life.remember.trash, life.remember.confirm, life.remember.archive):
            with pytest.raises(KnownError, match="nowhere"):
                deed([gone], life.now)
