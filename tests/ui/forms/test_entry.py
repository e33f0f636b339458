from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes.forms import draft, drafts, picked
from scrubjay.domain.form import CONFIRM_TWICE, NEVER_FILLED, Decision, FieldKind
from scrubjay.domain.memory import MemoryId
from scrubjay.ui.forms.entry import Entry, Standing, Tally, carried_over, entries_of
from scrubjay.ui.forms.wording import (
    kind_of_field,
    label_of,
    reason,
    standing_word,
    summary,
    sureness,
    text_of,
)

KINDS = st.sampled_from([None, *FieldKind])
DECISIONS = st.sampled_from(list(Decision))


def entry(position: int) -> Entry:
    return Entry.of(drafts()[position])


@pytest.mark.parametrize(
    ("position", "standing"),
    [
        (0, Standing.FILLED),
        (3, Standing.TO_CHECK),
        (4, Standing.TO_CHECK),
        (5, Standing.TO_CHECK),
        (6, Standing.BLANK),
        (7, Standing.BLANK),
        (8, Standing.LEFT_ALONE),
        (9, Standing.LEFT_ALONE),
    ],
)
def test_each_draft_has_a_standing_before_anybody_said_a_word(
    position: int, standing: Standing
) -> None:
    assert entry(position).standing is standing


def test_the_preview_is_summed_up_in_a_line() -> None:
    tally = Tally.of(Entry.of(each) for each in drafts())

    assert summary(tally) == "3 filled, 3 to check, 2 left blank"
    assert tally.left_alone == 2


@given(KINDS, DECISIONS, st.booleans(), st.text(max_size=12), st.booleans() | st.none())
def test_what_is_hidden_or_secret_is_never_filled(
    kind: FieldKind | None,
    decision: Decision,
    visible: bool,
    typed: str,
    accepted: bool | None,
) -> None:
    made = draft(0, "x", kind, "value", decision)
    made = replace(made, field=replace(made.field, visible=visible))
    changed = Entry.of(made).rewritten(typed)
    if accepted is not None:
        changed = changed.answered(accepted=accepted)

    final = changed.final()

    if not visible or kind in NEVER_FILLED:
        assert final.decision is Decision.BLANK
        assert final.value == ""
    if final.decision is Decision.FILL:
        assert final.value
    if kind in CONFIRM_TWICE and accepted is None:
        assert final.decision is Decision.BLANK


def test_a_yes_fills_what_was_offered_and_a_no_leaves_it_blank() -> None:
    offered = entry(3)

    assert offered.answered(accepted=True).final().value == "Utrecht"
    refused = offered.answered(accepted=False)
    assert refused.standing is Standing.BLANK
    assert refused.final().memory is None
    assert reason(refused) == "you said no"


def test_typing_a_value_means_wanting_it_and_parts_from_the_memory() -> None:
    typed = entry(0).rewritten("Myra")

    assert typed.standing is Standing.FILLED
    assert typed.is_typed
    assert typed.final().memory is None
    assert reason(typed) == "typed by you"
    assert typed.rewritten("Mira").memory == entry(0).memory


def test_emptying_a_field_leaves_it_blank() -> None:
    emptied = entry(0).rewritten("")

    assert emptied.standing is Standing.BLANK
    assert emptied.final().decision is Decision.BLANK


def test_a_choice_among_rivals_brings_its_own_memory() -> None:
    asked = entry(4)
    assert [value for value, _ in asked.choices] == ["Prinsengracht 4, Utrecht", "Quay 9, Ghent"]

    chosen = asked.rewritten("Quay 9, Ghent")

    assert chosen.memory == MemoryId("m22")
    assert chosen.standing is Standing.FILLED


def test_a_rival_that_is_the_drafted_value_is_offered_first_and_once() -> None:
    rivals = (("Utrecht", MemoryId("m03")), ("Ghent", MemoryId("m04")))
    made = replace(draft(3, "City", FieldKind.ADDRESS_LEVEL2, "Utrecht"), others=rivals)

    assert Entry.of(made).choices == rivals


def test_numbers_wait_for_a_second_word_also_after_being_retyped() -> None:
    iban = entry(5)

    assert iban.standing is Standing.TO_CHECK
    assert iban.rewritten("NL99").standing is Standing.TO_CHECK
    assert iban.answered(accepted=True).standing is Standing.FILLED
    assert iban.answered(accepted=True).rewritten("NL99").standing is Standing.TO_CHECK


def test_what_was_typed_survives_another_context_and_what_was_not_is_drafted_anew() -> None:
    before = (entry(0).rewritten("Myra"), entry(3).answered(accepted=False), entry(2))
    fresh = tuple(Entry.of(replace(each.draft, value="new")) for each in before)

    after = carried_over(fresh, before)

    assert [each.value for each in after] == ["Myra", "new", "new"]
    assert after[1].accepted is None


def test_a_group_of_buttons_is_one_question_and_a_box_takes_no_text() -> None:
    country, first, second, box, lines = entries_of(picked())

    assert country.standing is Standing.FILLED
    assert first.standing is Standing.BLANK
    assert second.standing is Standing.LEFT_ALONE
    assert reason(second) == "one choice with the field before it"
    assert box.standing is Standing.LEFT_ALONE
    assert lines.standing is Standing.BLANK
    chosen = first.rewritten("v")
    assert chosen.final().value == "v"
    assert reason(chosen) == "chosen by you"


def test_options_are_shown_by_their_text() -> None:
    country = picked()[0].field

    assert text_of(country, "NL") == "Netherlands"
    assert text_of(country, "XX") == "XX"


@pytest.mark.parametrize("kind", [None, *FieldKind])
def test_every_kind_of_field_has_plain_words(kind: FieldKind | None) -> None:
    words = kind_of_field(kind)

    assert words
    assert "-" not in words or words in {"E-mail", "One-time code"}


def test_a_field_without_any_words_is_called_by_its_place() -> None:
    bare = replace(draft(4, "", None).field, name="")

    assert label_of(bare) == "Field 5"
    assert label_of(replace(bare, placeholder=" Your  city: *")) == "Your city"


@pytest.mark.parametrize("position", range(10))
def test_every_standing_has_a_word_and_every_blank_a_reason(position: int) -> None:
    shown = entry(position)

    assert standing_word(shown)
    if shown.standing in (Standing.BLANK, Standing.LEFT_ALONE):
        assert reason(shown)


def test_confidence_has_three_words() -> None:
    assert [sureness(each) for each in (0.95, 0.7, 0.3)] == ["sure", "fairly sure", "unsure"]
