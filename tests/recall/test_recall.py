from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from fakes.embedder import FakeEmbedder
from fakes.library import BEGAN, NOW, Library, garden_talk
from scrubjay.domain.affect import Affect
from scrubjay.domain.entity import EntityKind, Mention
from scrubjay.domain.errors import KnownError
from scrubjay.domain.link import Link, LinkKind
from scrubjay.domain.memory import Memory, MemoryId, MemoryKind, MemoryState, Triple
from scrubjay.domain.recollection import FeelingStrategy, Filters, ReasonKind, Recollection
from scrubjay.domain.retention import RetentionLaw

QUESTION = "What did Bruno plant in the garden?"
ANSWER = "I planted tomatoes and basil in the garden on Saturday."


@pytest.fixture(params=["words", "meaning"])
def library(request: pytest.FixtureRequest) -> Library:
    found = Library(FakeEmbedder() if request.param == "meaning" else None)
    garden_talk(found)
    return found


def fact(line: Memory, text: str, key: str, **changes: object) -> Memory:
    drawn = replace(
        line,
        id=MemoryId(key),
        kind=MemoryKind.FACT,
        text=text,
        source=replace(line.source, episode=line.id),
        triple=Triple(subject="me", predicate="lives-in", object=text.rsplit(maxsplit=1)[-1]),
    )
    return replace(drawn, **changes)  # type: ignore[arg-type]


def reasons(recollection: Recollection) -> dict[ReasonKind, str]:
    return {reason.kind: reason.note for reason in recollection.reasons}


def test_the_line_that_answers_comes_first_and_says_why(library: Library) -> None:
    recalled = library.best(QUESTION)
    best = recalled.recollections[0]
    assert best.memory.text == ANSWER
    assert not recalled.abstained
    assert sum(reason.weight for reason in best.reasons) == pytest.approx(1.0)
    assert set(reasons(best)[ReasonKind.WORDS].split(", ")) == {"plant", "garden"}
    assert 0.0 < best.retrievability < 1.0
    scores = [each.score for each in recalled.recollections]
    assert scores == sorted(scores, reverse=True)


def test_nothing_is_recalled_from_an_empty_store() -> None:
    recalled = Library().best("Where are my keys?")
    assert recalled.recollections == ()
    assert recalled.abstained


@pytest.mark.parametrize("text", ["", "   ", "?!", "the and of", "\x00", "x" * 5_000])
def test_a_cue_that_says_nothing_breaks_nothing(library: Library, text: str) -> None:
    assert library.best(text).cue.text == text


def test_what_nobody_told_is_abstained_from_and_the_nearest_offered(library: Library) -> None:
    recalled = library.best("What did Ana plant in the garden?")
    assert recalled.abstained
    assert recalled.recollections
    assert recalled.confidence < library.best(QUESTION).confidence


def test_a_line_learnt_after_loading_is_found_at_once(library: Library) -> None:
    library.best(QUESTION)
    new = library.line("The spare key hangs behind the blue door.", "Ana")
    assert new.text not in library.texts("Where does the spare key hang?")
    library.recall.refresh([new.id])
    assert library.texts("Where does the spare key hang?")[0] == new.text


def test_an_edited_line_is_found_by_its_new_words_only(library: Library) -> None:
    old = library.line("The spare key hangs behind the blue door.", "Ana")
    library.best(QUESTION)
    library.keep(replace(old, text="The umbrella leans beside the wardrobe."))
    library.recall.refresh([old.id])
    assert library.texts("Where is the umbrella?")[0].startswith("The umbrella")
    found = [each for each in library.best("spare key").recollections if each.memory.id == old.id]
    assert not any(ReasonKind.WORDS in reasons(each) for each in found)


def test_what_was_forgotten_is_gone_even_before_a_refresh(library: Library) -> None:
    first = library.best(QUESTION).recollections[0].memory
    library.store.forget([first.id])
    assert ANSWER not in library.texts(QUESTION)
    library.recall.refresh([first.id])
    assert ANSWER not in library.texts(QUESTION)


def test_trash_is_not_recalled_and_comes_back_when_restored(library: Library) -> None:
    first = library.best(QUESTION).recollections[0].memory
    library.keep(replace(first, state=MemoryState.TRASHED))
    library.recall.refresh([first.id])
    assert ANSWER not in library.texts(QUESTION)
    library.keep(first)
    library.recall.refresh([first.id])
    assert library.texts(QUESTION)[0] == ANSWER


def test_fading_never_buries_an_answer(library: Library) -> None:
    for memory in list(library.store.rows.values()):
        fresh = memory.text != ANSWER
        library.keep(replace(memory, pinned=fresh, stability=0.1))
    assert library.texts(QUESTION)[0] == ANSWER
    assert library.best(QUESTION).recollections[0].retrievability < 0.1


def test_strengths_are_read_again_when_told(library: Library) -> None:
    before = library.best(QUESTION).recollections[0].score
    for memory in list(library.store.rows.values()):
        library.keep(replace(memory, pinned=True))
    assert library.best(QUESTION).recollections[0].score == pytest.approx(before)
    library.recall.forget_strengths()
    assert library.best(QUESTION).recollections[0].score > before


def test_recall_writes_nothing(library: Library) -> None:
    blocks, rows = library.store.blocks, dict(library.store.rows)
    library.best(QUESTION)
    assert library.store.blocks == blocks
    assert library.store.rows == rows


def test_a_fact_and_its_line_take_one_place(library: Library) -> None:
    line = library.line("I moved to Porto and live in Porto now.")
    library.keep(fact(line, "I live in Porto", "f1"))
    recalled = library.best("Where do I live, in Porto?")
    places = [each for each in recalled.recollections if "Porto" in each.memory.text]
    assert len(places) == 1
    assert ReasonKind.FACT in reasons(places[0])


def test_a_superseded_fact_gives_way_to_the_one_that_replaced_it(library: Library) -> None:
    old_line = library.line("I have a flat in Berlin.")
    new_line = library.line("All the boxes are unpacked.", session="later")
    library.keep(fact(new_line, "I live in Munich", "f2"))
    library.keep(fact(old_line, "I live in Berlin", "f1", superseded_by=MemoryId("f2")))
    found = library.texts("Do I live in Berlin?", k=20)
    assert "I live in Berlin" not in found
    assert "I live in Munich" in found
    assert "I live in Berlin" in library.texts("Did I live in Berlin before?", k=20)


def test_supersession_in_a_circle_ends(library: Library) -> None:
    line = library.line("I have a flat in Berlin.")
    for one, other in (("f1", "f2"), ("f2", "f1")):
        library.keep(fact(line, "I live in Berlin", one, superseded_by=MemoryId(other)))
    assert "I live in Berlin" not in library.texts("Do I live in Berlin?", k=20)


def test_the_same_words_twice_leave_room_for_others() -> None:
    library = Library(FakeEmbedder())
    for number in range(3):
        library.line("The train to Basel leaves at nine.", "Ana", session=f"s{number}")
    library.line("A later train to Basel leaves at noon.", "Ana", session="s9")
    found = library.texts("When does the train to Basel leave?", k=2)
    assert sorted(found) == [
        "A later train to Basel leaves at noon.",
        "The train to Basel leaves at nine.",
    ]


def test_the_date_a_cue_names_counts(library: Library) -> None:
    at = datetime(2024, 2, 5, 18, tzinfo=UTC)
    for number in range(4):
        library.line("We had dinner at the harbour.", "Ana", session=f"d{number}")
    wanted = library.line("We had dinner at the harbour!", "Ana", session="d9", at=at)
    start = at.replace(hour=0)
    library.reader.found = [
        Mention(kind=EntityKind.DATE, text="on 5 Feb", start=0, end=8, value="2024-02-05", at=start)
    ]
    best = library.best("Where did we have dinner on 5 Feb?").recollections[0]
    assert best.memory.id == wanted.id
    assert reasons(best)[ReasonKind.DATE] == "2024-02-05"


def test_a_cue_that_wants_the_latest_gets_it(library: Library) -> None:
    for days in (80, 40, 1):
        at = NOW - timedelta(days=days)
        library.line(f"I ran {days} rounds.", "Ana", session=f"d{days}", at=at, pinned=True)
    assert library.texts("How many rounds did Ana run lately?")[0] == "I ran 1 rounds."


@pytest.mark.parametrize(
    ("filters", "allowed"),
    [
        (Filters(speakers=("Ana",)), lambda each: each.speaker == "Ana"),
        (Filters(places=("LISBON",)), lambda each: each.place == "Lisbon"),
        (Filters(places=("Oslo",)), lambda _: False),
        (Filters(session="summer"), lambda each: each.source.session == "summer"),
        (Filters(before=BEGAN + timedelta(minutes=25)), lambda each: each.sequence < 3),
        (Filters(after=BEGAN + timedelta(minutes=25)), lambda each: each.sequence >= 3),
        (Filters(kinds=(MemoryKind.FACT,)), lambda _: False),
        (Filters(states=(MemoryState.ACTIVE,), pinned=False), lambda _: True),
        (Filters(text="bakery"), lambda each: "bakery" in each.text),
        (Filters(feelings=("neutral",), current_only=True), lambda _: True),
    ],
)
def test_filters_hold(library: Library, filters: Filters, allowed) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    library.line("The bakery by the garden was shut.", "Ana", place="Lisbon")
    found = library.best("garden bakery bicycle novel sister weekend", k=20, filters=filters)
    texts = {each.memory.text for each in found.recollections}
    everyone = [each for each in library.store.rows.values() if allowed(each)]
    assert texts <= {each.text for each in everyone}
    assert bool(texts) == bool(everyone)


def test_feeling_reorders_what_means_the_same() -> None:
    library = Library()
    glad = Affect(joy=0.9, intensity=0.9)
    sad = Affect(sadness=0.9, intensity=0.9)
    for number, felt in enumerate((sad, glad)):
        library.line(f"The exam result {number} came.", session=f"s{number}", affect=felt)
    calm = library.texts("What about the exam result?")
    happy = library.best("What about the exam result?", feeling="joy").recollections[0]
    assert happy.memory.affect == glad
    assert reasons(happy)[ReasonKind.FEELING] == "joy"
    library.reader.felt = sad
    moody = library.best("What about the exam result?", feeling="auto").recollections[0]
    assert moody.memory.affect == sad
    comfort = library.best(
        "What about the exam result?", feeling="auto", strategy=FeelingStrategy.CONTRAST
    )
    assert comfort.recollections[0].memory.affect == glad
    off = library.texts("What about the exam result?", feeling="joy", strategy=FeelingStrategy.OFF)
    assert off == calm


def test_an_embedder_in_trouble_leaves_words() -> None:
    library = Library(FakeEmbedder())
    garden_talk(library)
    library.recall.load()
    assert library.embedder is not None
    library.embedder.trouble = KnownError("The embedder did not start.")
    assert library.texts(QUESTION)[0] == ANSWER


def test_vectors_handed_over_are_not_made_again() -> None:
    library = Library(FakeEmbedder())
    garden_talk(library)
    library.recall.load()
    assert library.embedder is not None
    cue = library.best(QUESTION).cue
    vectors = library.embedder.embed(library.recall.wordings(QUESTION))
    library.embedder.asked.clear()
    library.recall.best(cue, vectors)
    assert not library.embedder.asked


def test_a_question_is_put_in_the_words_of_whom_it_names() -> None:
    library = Library(FakeEmbedder())
    garden_talk(library)
    library.recall.load()
    assert library.embedder is not None
    library.embedder.asked.clear()
    library.best("Did Bruno like Bruno's garden?")
    assert library.embedder.asked == [
        "Did Bruno like Bruno's garden?",
        "Did I like my garden?",
    ]
    library.embedder.asked.clear()
    library.best("Where is my umbrella?")
    assert library.embedder.asked == ["Where is my umbrella?"]


def test_vectors_that_come_later_take_part_at_once() -> None:
    library = Library(FakeEmbedder())
    garden_talk(library)
    library.best(QUESTION)
    assert library.embedder is not None
    new = library.line("Grandfather repaired clocks.", "Ana")
    library.recall.refresh([new.id])
    library.recall.absorb([new.id], library.embedder.embed([new.text]))
    best = library.best("repaired clocks").recollections[0]
    assert best.memory.id == new.id
    assert ReasonKind.MEANING in reasons(best)


def test_what_was_in_the_trash_when_recall_began_comes_back_with_its_meaning() -> None:
    library = Library(FakeEmbedder())
    garden_talk(library)
    old = library.line("Grandfather repaired clocks.", "Ana", state=MemoryState.TRASHED)
    library.best(QUESTION)
    with library.store.writing("restore", "person", NOW):
        library.store.put([replace(old, state=MemoryState.ACTIVE)])
    library.recall.refresh([old.id])
    best = library.best("repaired clocks").recollections[0]
    assert best.memory.id == old.id
    assert ReasonKind.MEANING in reasons(best)


def test_vectors_of_another_length_are_left_aside(library: Library) -> None:
    cue = library.best(QUESTION).cue
    best = library.recall.best(cue, np.ones((2, 7), np.float32)).recollections[0]
    assert best.memory.text == ANSWER


def test_the_curve_in_force_is_asked_for(library: Library) -> None:
    power = library.best(QUESTION).recollections[0].retrievability
    library.law = RetentionLaw.EXPONENTIAL
    assert library.best(QUESTION).recollections[0].retrievability < power


def test_what_was_used_together_lifts_its_partner_with_a_reason(library: Library) -> None:
    answer = library.best(QUESTION).recollections[0].memory
    before = library.texts(QUESTION, k=9)
    last = library.best(QUESTION, k=9).recollections[-1]
    tie = Link(one=answer.id, other=last.memory.id, kind=LinkKind.USED_TOGETHER, weight=1.0, at=NOW)
    library.store.keep_links([tie])
    (lifted,) = (
        each for each in library.best(QUESTION, k=9).recollections if each.memory == last.memory
    )
    assert lifted.score > last.score
    assert reasons(lifted)[ReasonKind.LINK]
    assert answer.text.startswith(reasons(lifted)[ReasonKind.LINK].rstrip("…"))
    assert library.texts(QUESTION)[0] == before[0]


def test_a_tied_memory_takes_part_even_when_nothing_else_speaks_for_it() -> None:
    library = Library()
    for number in range(300):
        library.line(f"The garden gate {number} squeaks.", session=f"s{number}")
    far = library.line("Opals.", session="elsewhere")
    gate = library.line("The golden gate of the orchard rusts.", session="orchard")
    library.store.keep_links(
        [Link(one=far.id, other=gate.id, kind=LinkKind.PERSON, weight=1.0, reason="a ring")]
    )
    cue = library.best("Does the golden gate of the orchard rust?").cue
    ranked = library.recall.rank(cue)
    catalogue = library.recall._catalogue
    assert catalogue is not None
    assert catalogue.shelf.row_of[far.id] in ranked.evidence.rows


def test_a_statement_is_found_by_its_object_too() -> None:
    library = Library()
    for number in range(200):
        library.line(f"Nothing much happened on day {number}.", session=f"s{number}")
    said = library.line("She is called Rita.", session="family")
    library.keep(
        replace(
            said,
            id=MemoryId("fact"),
            kind=MemoryKind.RELATIONSHIP,
            text="My sister has that name.",
            triple=Triple(subject="me", predicate="related-to", object="Rita", context="sister"),
        )
    )
    library.recall.load()
    library.reader.found = [
        Mention(kind=EntityKind.PERSON, text="Rita", start=7, end=11, value="Rita")
    ]
    found = library.best("And of Rita?").recollections
    assert "fact" in {each.memory.id for each in found}


def test_a_place_that_the_cue_names_counts() -> None:
    library = Library()
    for number, place in enumerate(("Oslo", "Lisbon", "")):
        library.line(f"Dinner number {number} was good.", session=f"s{number}", place=place)
    best = library.best("How was dinner in Lisbon?").recollections[0]
    assert best.memory.place == "Lisbon"
    assert reasons(best)[ReasonKind.PLACE] == "Lisbon"


def test_every_strategy_of_feeling_brings_something_else(library: Library) -> None:
    felt = {
        "glad": Affect(joy=0.9, intensity=0.9),
        "sad": Affect(sadness=0.9, intensity=0.9),
        "calm": Affect(acceptance=0.4, intensity=0.3),
    }
    for number in range(30):
        affect = list(felt.values())[number % 3]
        words = " ".join(["exam"] + ["result"] * (number % 4) + ["school"] * (number % 5 == 0))
        library.line(f"About the {words} of {number}.", session=f"x{number}", affect=affect)
    orders = {
        strategy: tuple(
            library.texts("What of the exam result?", 10, feeling="joy", strategy=strategy)
        )
        for strategy in FeelingStrategy
    }
    paper = (FeelingStrategy.C_A, FeelingStrategy.C_M, FeelingStrategy.S_S, FeelingStrategy.S_E)
    assert len({orders[each] for each in (FeelingStrategy.OFF, *paper)}) == len(paper) + 1
