"""Boxes to tick that are one choice, and all the others."""

from __future__ import annotations

import pytest

from autofill.test_draft import drafts, fact
from scrubjay.domain.form import Decision, FieldKind

SEX = (
    "<form><p>Sex <label><input type=checkbox name=a> {}</label>"
    "<label><input type=checkbox name=b> {}</label></p>"
    "<p><label><input type=checkbox name=c> I agree to the terms</label></p></form>"
)


@pytest.mark.parametrize(
    "words", [("male", "female"), ("männlich", "weiblich"), ("Homme", "Femme")]
)
def test_the_box_of_the_persons_answer_is_ticked_and_no_other(words: tuple[str, str]) -> None:
    first, second, third = drafts(SEX.format(*words), fact("sex", "female", confirmed=True))
    assert (first.decision, first.value) == (Decision.BLANK, "")
    assert (second.decision, second.value, second.kind) == (Decision.FILL, "on", FieldKind.SEX)
    assert (third.decision, third.value) == (Decision.BLANK, "")
    assert second.field.options == (("on", words[1]),)


def test_a_title_is_ticked() -> None:
    page = SEX.replace("Sex", "Title").format("Mr", "Ms")
    _mr, miss, _agree = drafts(page, fact("honorific-prefix", "Ms", confirmed=True))
    assert (miss.decision, miss.value) == (Decision.FILL, "on")


@pytest.mark.parametrize(
    "words",
    [("Newsletter", "Offers by post"), ("male", "I agree"), ("female", "female friends"), ("", "")],
)
def test_other_boxes_are_the_persons_own(words: tuple[str, str]) -> None:
    found = drafts(SEX.format(*words), fact("sex", "female", confirmed=True))
    assert {(each.decision, each.value) for each in found} == {(Decision.BLANK, "")}


def test_what_is_not_known_ticks_nothing() -> None:
    assert {each.value for each in drafts(SEX.format("male", "female"))} == {""}
