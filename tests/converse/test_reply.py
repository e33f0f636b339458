"""Who answers: the model, or memory by template."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from fakes.recollections import NOW, back, fact, said
from scrubjay.converse import Asked, Grounds, Reply, Responder
from scrubjay.converse.state import Standing
from scrubjay.domain.conversation import MemoryMode
from scrubjay.domain.errors import KnownError
from scrubjay.domain.finding import Finding, FindingKind, Happening, Relation
from scrubjay.domain.memory import MemoryId
from scrubjay.domain.working_state import WorkingState
from scrubjay.ports.models import Generation, ModelFacts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from scrubjay.domain.recollection import Recalled


class Scripted:
    """A model that says what it is told to and remembers what it was asked."""

    def __init__(self, reply: str, *, capable: bool = True) -> None:
        self.reply = reply
        self.capable = capable
        self.asked: list[Sequence[tuple[str, str]]] = []

    def facts(self) -> ModelFacts:
        return ModelFacts(
            name="scripted", context=2048, device="CPU", reason="a test", capable=self.capable
        )

    def count(self, text: str) -> int:
        return len(text.split())

    def stream(
        self,
        messages: Sequence[tuple[str, str]],
        limits: Generation,
        cancelled: Callable[[], bool],
    ) -> Iterator[str]:
        self.asked.append(messages)
        for word in self.reply.split(" "):
            if cancelled():
                return
            yield word + " "

    def close(self) -> None:
        """Hold nothing."""


def answered(
    text: str,
    recalled: Recalled | None,
    model: Scripted | None = None,
    **more: object,
) -> tuple[Reply, str]:
    pieces: list[str] = []
    grounds = None if recalled is None else Grounds(recalled=recalled)
    asked = replace(
        Asked(text=text, now=NOW, mode=MemoryMode.FULL, grounds=grounds),
        **more,  # type: ignore[arg-type]
    )
    reply = responder(lambda: model).answer(asked, pieces.append, lambda: False)
    return reply, "".join(pieces)


def responder(model: Callable[[], Scripted | None]) -> Responder:
    ticks = itertools.count()
    return Responder("Be kind.", model, lambda: 0.5 * next(ticks))


def test_without_a_model_the_fact_itself_is_the_answer() -> None:
    held = fact("email", "nora@example.org")
    reply, shown = answered("What is my e-mail?", back(held))
    assert reply.text == "Your e-mail address is nora@example.org (you said so on 7 May 2026)."
    assert shown == reply.text
    assert reply.cited == (held,)
    assert reply.model == ""


def test_without_a_fact_the_words_are_quoted_with_their_speaker_and_day() -> None:
    reply, _ = answered("What did Ada paint?", back(said("I painted a sunrise", speaker="Ada")))
    assert reply.text == "On 7 May 2026 Ada said: “I painted a sunrise”"


def test_nothing_known_is_said_plainly_with_the_nearest_memory() -> None:
    nearest = back(said("We saw the sea"), abstained=True)
    reply, _ = answered("Where is my passport?", nearest)
    assert reply.abstained
    assert reply.cited == ()
    assert reply.text.startswith("I have nothing about that. The closest I have: On 7 May 2026")


def test_a_weak_model_is_not_asked_about_the_persons_life() -> None:
    model = Scripted("You live on the moon.", capable=False)
    reply, _ = answered("Where do I live?", back(fact("address-level2", "Graz")), model)
    assert model.asked == []
    assert reply.text.startswith("You live in Graz")


def test_a_weak_model_may_talk_but_gets_no_memories() -> None:
    model = Scripted("Paris.", capable=False)
    nothing = back(fact("address-level2", "Graz"), confidence=0.1, abstained=True)
    reply, _ = answered("What is a capital?", nothing, model)
    assert reply.text == "Paris."
    assert "Graz" not in str(model.asked)
    assert reply.model == "scripted"


def test_a_weak_model_is_not_needed_for_pleasantries() -> None:
    model = Scripted("Kassus.", capable=False)
    reply, _ = answered("Thanks!", back(), model)
    assert model.asked == []
    assert reply.model == ""


def test_a_capable_model_is_given_the_memories_and_credited_with_what_it_names() -> None:
    held = fact("address-level2", "Graz")
    reply, shown = answered("Where do I live?", back(held), Scripted("In Graz [1]."))
    assert reply.text == "In Graz."
    assert shown == "In Graz [1]. "
    assert reply.cited == (held,)
    assert reply.injected == (held,)


def test_an_answer_with_a_superseded_value_is_replaced_by_the_current_one() -> None:
    new = fact("address-level2", "Graz", "f2")
    old = replace(fact("address-level2", "Linz"), superseded_by=MemoryId("f2"), valid_to=NOW)
    grounds = Grounds(recalled=back(new), former=(old,))
    reply, _ = answered("Where do I live?", None, Scripted("In Linz."), grounds=grounds)
    assert reply.text.startswith("You live in Graz")
    assert reply.model == ""


def test_memory_off_and_no_model_says_why_there_is_no_answer() -> None:
    reply, _ = answered("Where do I live?", None, mode=MemoryMode.OFF)
    assert "Memory is off" in reply.text


def test_a_stopped_reply_keeps_what_had_arrived() -> None:
    model = Scripted("one two three four")
    pieces: list[str] = []
    asked = Asked(
        text="Tell me a story",
        now=NOW,
        mode=MemoryMode.FULL,
        grounds=Grounds(recalled=back(said("x"), abstained=True)),
    )
    reply = responder(lambda: model).answer(asked, pieces.append, lambda: len(pieces) >= 2)
    assert reply.stopped
    assert reply.text == "one two"


def test_a_model_that_cannot_be_loaded_leaves_the_answer_to_memory_and_says_why() -> None:
    def broken() -> Scripted:
        raise KnownError("model.gguf is damaged.", "Choose another.")

    asked = Asked(
        text="What is my e-mail?",
        now=NOW,
        mode=MemoryMode.FULL,
        grounds=Grounds(recalled=back(fact("email", "nora@example.org"))),
    )
    reply = responder(broken).answer(asked, lambda _piece: None, lambda: False)
    assert "nora@example.org" in reply.text
    assert reply.notice == "model.gguf is damaged."


def test_a_capable_model_is_not_asked_what_memory_does_not_know() -> None:
    model = Scripted("In your desk.")
    nearest = back(said("We saw the sea"), abstained=True)
    reply, _ = answered("Where is my passport?", nearest, model)
    assert reply.abstained
    assert model.asked == []


def test_a_reply_that_says_nothing_of_what_was_recalled_gives_way_to_memory() -> None:
    held = fact("address-level2", "Graz")
    for stray in ("Eat more vegetables.", "You live where you live."):
        reply, _ = answered("Where do I live?", back(held), Scripted(stray))
        assert reply.text.startswith("You live in Graz")
        assert reply.model == ""


def test_what_is_told_is_worded_by_a_capable_model_without_the_memories() -> None:
    model = Scripted("Congratulations!")
    reply, _ = answered("I moved to Graz.", back(fact("email", "nora@example.org")), model)
    assert reply.text == "Congratulations!"
    assert "nora@example.org" not in str(model.asked)


def test_how_the_window_was_filled_is_told_with_the_pace() -> None:
    model = Scripted("You live in Graz [1].")
    reply, _ = answered("Where do I live?", back(fact("address-level2", "Graz")), model)
    assert reply.use is not None
    assert reply.use.window == 2048
    assert reply.use.persona == 2
    assert reply.use.question == 4
    assert reply.use.memories > 0
    assert reply.use.reply == 5
    assert reply.use.per_second == 5 / 2  # five pieces, half a second apart
    assert answered("Thanks!", back())[0].use is None


def test_what_was_worked_out_is_never_left_to_a_model() -> None:
    first, second = said("I visited Rome.", "m1"), said("I visited Paris.", "m2")
    finding = Finding(
        kind=FindingKind.ORDER,
        memories=(first, second),
        asked=("I visited Rome", "I visited Paris"),
        relation=Relation.BEFORE,
        happenings=(
            Happening(asked="I visited Rome", memory=first, day="2024-05-01"),
            Happening(asked="I visited Paris", memory=second, day="2024-07-01"),
        ),
    )
    model = Scripted("After.")
    reply, shown = answered("Rome before Paris?", back(first), model, finding=finding)
    assert model.asked == []
    assert reply.text == shown
    assert reply.cited == (first, second)
    assert "before" in reply.text.casefold()


def test_a_finding_that_lacks_something_gives_way_to_what_recall_is_sure_of() -> None:
    held = fact("email", "nora@example.org")
    finding = Finding(kind=FindingKind.DATE, memories=(), missing=("my e-mail",))
    sure, _ = answered("When is my e-mail?", back(held), finding=finding)
    assert "nora@example.org" in sure.text
    lacking, _ = answered("When is my e-mail?", back(abstained=True), finding=finding)
    assert lacking.abstained
    assert lacking.text.startswith("I have nothing about")


def test_what_somebody_else_does_is_no_answer_to_a_question_about_oneself() -> None:
    theirs = said("Kim moved in, she studies law.", "m1")
    other, _ = answered("What do I study?", back(theirs))
    assert other.abstained
    assert theirs not in other.cited
    mine = said("Kim moved in, I study law now.", "m1")
    own, _ = answered("What do I study?", back(mine))
    assert own.cited == (mine,)


@pytest.mark.parametrize(
    ("question", "tells"), [("What year did I wed?", False), ("When did I wed?", True)]
)
def test_the_year_something_was_told_in_is_not_the_year_it_was_in(
    question: str, tells: bool
) -> None:
    wed = said("I wed in the chapel.", "m1")
    happened = Happening(asked="I wed", memory=wed, day="2024-05-01", told=True)
    finding = Finding(kind=FindingKind.DATE, memories=(wed,), happenings=(happened,))
    reply, _ = answered(question, back(abstained=True), finding=finding)
    assert ("1 May 2024" in reply.text) is tells


def test_a_statement_asked_for_by_name_has_to_be_named() -> None:
    held = fact("address-level2", "Graz")
    grounds = Grounds(recalled=back(held), named=(held,))
    stray, _ = answered("Where do I live?", None, Scripted("In Paris."), grounds=grounds)
    assert stray.text.startswith("You live in Graz")
    assert stray.model == ""
    fine, _ = answered("Where do I live?", None, Scripted("It is Graz!"), grounds=grounds)
    assert fine.text == "It is Graz!"


def test_an_old_saying_alone_is_not_repeated() -> None:
    old, new = said("The key is under the pot", "m1"), said("Kim has the key now", "m2")
    grounds = Grounds(recalled=back(old), since={old.id: (new,)})
    model = Scripted("The key is under the pot.")
    reply, _ = answered("Where is my key?", None, model, grounds=grounds)
    assert "Since then" in reply.text
    assert "Kim has the key now" in reply.text
    assert reply.model == ""


def test_a_wish_to_take_back_waits_for_what_comes_of_it() -> None:
    model = Scripted("Sure, done!")
    reply, _ = answered("Undo that", back(), model, takes_back=True)
    assert model.asked == []
    assert reply.model == ""


def test_a_weak_model_is_not_told_where_the_chat_stands() -> None:
    standing = Standing(state=WorkingState(goal="plan the party"))
    for capable in (False, True):
        model = Scripted("Paris.", capable=capable)
        answered("What is the capital of France?", back(abstained=True), model, standing=standing)
        assert ("plan the party" in str(model.asked)) is capable


def test_the_nearest_there_is_and_what_was_said_since_are_recorded() -> None:
    near, later = said("We saw the sea"), said("We saw it again", "m2")
    grounds = Grounds(recalled=back(near, abstained=True), since={near.id: (later,)})
    reply, _ = answered("Where is my passport?", None, grounds=grounds)
    assert "again" in reply.text
    assert reply.cited == ()
    assert reply.injected == (near, later)


def test_what_was_said_since_of_a_finding_is_recorded() -> None:
    bought, sold = said("I bought the bike.", "m1"), said("I sold the bike.", "m2")
    finding = Finding(
        kind=FindingKind.COUNT,
        memories=(bought,),
        topic="the bike",
        number=1,
        happenings=(Happening(asked="the bike", memory=bought, day="2024-05-01"),),
    )
    grounds = Grounds(recalled=back(bought), since={bought.id: (sold,)})
    reply, _ = answered("How often did I buy it?", None, finding=finding, grounds=grounds)
    assert "I sold the bike" in reply.text
    assert reply.cited == (bought,)
    assert reply.injected == (bought, sold)


def test_words_that_hold_a_number_of_ones_own_are_never_given_to_a_model() -> None:
    guarded, open_ = said("My IBAN is DE89 and I live in Graz"), said("Graz is green", "m2")
    grounds = Grounds(
        recalled=back(guarded, open_),
        since={open_.id: (guarded,)},
        guarded=frozenset({guarded.id}),
    )
    model = Scripted("Graz is green [1].")
    answered("Is my town Graz green?", None, model, grounds=grounds)
    assert model.asked
    assert "DE89" not in str(model.asked)
    alone = Grounds(recalled=back(guarded), guarded=frozenset({guarded.id}))
    model = Scripted("DE00.")
    reply, _ = answered("What is my IBAN?", None, model, grounds=alone)
    assert model.asked == []
    assert "DE89" in reply.text


def test_a_wish_to_forget_is_left_to_no_model() -> None:
    held, model = fact("address-level2", "Graz"), Scripted("Done, I forgot it!")
    reply, _ = answered("Forget where I live", back(held), model, to_forget=[held])
    assert "Forget for good" in reply.text
    assert reply.injected == (held,)
    off, _ = answered("Forget it.", None, model, mode=MemoryMode.OFF)
    assert "Memory is off" in off.text
    assert model.asked == []
