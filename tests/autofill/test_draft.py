"""What is written, offered, asked or left blank, and why."""

# ruff: noqa: E501 - a page of markup reads best on one line

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import pytest

from fakes.memory_store import FakeMemoryStore
from scrubjay.autofill import Drafter, read_page
from scrubjay.domain.form import Decision, Draft
from scrubjay.domain.memory import (
    SELF,
    Memory,
    MemoryId,
    MemoryKind,
    MemoryState,
    Origin,
    Source,
    Triple,
)
from scrubjay.domain.retention import RetentionLaw

NOW: Final = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)
EMAIL: Final = "<form><label>E-mail <input name=email type=email></label></form>"


def fact(
    predicate: str,
    value: str,
    *,
    context: str = "",
    subject: str = SELF,
    **more: Any,  # noqa: ANN401 - any attribute of Memory
) -> Memory:
    made = Memory(
        id=MemoryId(f"{subject}-{predicate}-{context}-{value}"),
        kind=MemoryKind.FACT,
        text=f"My {predicate} is {value}.",
        at=NOW - timedelta(days=1),
        created_at=NOW,
        source=Source(origin=Origin.CHAT, words=f"{predicate} is {value}"),
        triple=Triple(subject=subject, predicate=predicate, object=value, context=context),
        stability=365.0,
    )
    return replace(made, **more)


def drafts(markup: str, *facts: Memory, context: str = "") -> list[Draft]:
    store = FakeMemoryStore()
    with store.writing("tell", "test", NOW):
        store.put(facts)
    page = read_page(markup.encode(), "page")
    return Drafter(store).draft(page, context, NOW, RetentionLaw.POWER)


def only(markup: str, *facts: Memory, context: str = "") -> Draft:
    return drafts(markup, *facts, context=context)[0]


def test_a_stated_value_is_filled_with_its_source() -> None:
    told = fact("email", "clara@example.org")
    draft = only(EMAIL, told)
    assert draft.decision is Decision.FILL
    assert (draft.value, draft.memory, draft.words) == (
        "clara@example.org",
        told.id,
        "email is clara@example.org",
    )
    assert draft.at == told.at
    assert 0.9 <= draft.confidence <= 1.0
    assert draft.retrievability == told.retrievability(NOW)


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"state": MemoryState.ARCHIVED}, "archived"),
        ({"state": MemoryState.PROPOSED}, "waiting for your review"),
        ({"state": MemoryState.TRASHED}, "not known"),
        ({"superseded_by": MemoryId("new")}, "not known"),
        ({"valid_to": NOW}, "not known"),
        ({"valid_from": NOW + timedelta(days=3)}, "not known"),
        ({"at": NOW - timedelta(days=40_000), "stability": 1.0}, "not known"),
        (
            {"triple": Triple(subject=SELF, predicate="email", object="a@b.org", polarity=False)},
            "not known",
        ),
    ],
)
def test_what_no_longer_holds_is_never_filled(more: dict[str, Any], why: str) -> None:
    draft = only(EMAIL, fact("email", "a@b.org", **more))
    assert (draft.decision, draft.value, draft.memory, draft.why) == (Decision.BLANK, "", None, why)


def test_other_people_are_never_mixed_in() -> None:
    found = drafts(
        "<form><label>Date of birth <input name=dob></label><label>Spouse's date of birth <input name=s></label></form>",
        fact("bday", "2 July 1991", subject="sister"),
        fact("bday", "1988-03-14"),
    )
    assert "1991" not in found[0].value
    assert (found[1].kind, found[1].decision) == (None, Decision.BLANK)
    assert only("<form><label>Date of birth <input name=dob></label></form>",
                fact("bday", "2 July 1991", subject="wife")).value == ""  # fmt: skip


@pytest.mark.parametrize("kind", ["new-password", "current-password", "one-time-code", "cc-csc"])
def test_secrets_are_never_written(kind: str) -> None:
    draft = only(f"<form><input name=x autocomplete={kind}></form>", fact(kind, "hunter2"))
    assert (draft.decision, draft.value) == (Decision.BLANK, "")
    assert draft.why.startswith("a secret")


@pytest.mark.parametrize("kind", ["passport-number", "iban", "tax-id"])
def test_numbers_of_the_person_are_offered_not_filled(kind: str) -> None:
    words = {"passport-number": "Passport number", "iban": "IBAN", "tax-id": "Tax ID"}[kind]
    draft = only(
        f"<form><label>{words} <input name=f></label></form>", fact(kind, "X12 34", confirmed=True)
    )
    assert draft.decision in {Decision.OFFER, Decision.BLANK}


def test_a_card_number_is_offered_however_sure() -> None:
    draft = only("<form><input name=f autocomplete=cc-number></form>",
                 fact("cc-number", "4111 1111 1111 1111", confirmed=True))  # fmt: skip
    assert (draft.decision, draft.value) == (Decision.OFFER, "4111111111111111")
    assert draft.why == "needs your confirmation"


@pytest.mark.parametrize(
    "attributes",
    [
        "style='display:none'",
        "type=hidden",
        "hidden",
        "readonly",
        "disabled",
        "type=checkbox",
        "type=file",
    ],
)
def test_fields_that_are_not_the_persons_to_write_stay_blank(attributes: str) -> None:
    draft = only(f"<form><input name=email autocomplete=email {attributes}><input name=x></form>",
                 fact("email", "clara@example.org"))  # fmt: skip
    assert (draft.decision, draft.value) == (Decision.BLANK, "")


def test_what_the_page_filled_in_is_not_overwritten_unasked() -> None:
    draft = only("<form><input name=email autocomplete=email value='x@y.org'></form>",
                 fact("email", "clara@example.org"))  # fmt: skip
    assert (draft.decision, draft.why) == (Decision.OFFER, "already filled in")


def test_two_values_are_asked_about() -> None:
    draft = only(EMAIL, fact("email", "one@example.org"), fact("email", "two@example.org"))
    assert draft.decision is Decision.ASK
    assert {draft.value, draft.others[0][0]} == {"one@example.org", "two@example.org"}


def test_the_context_decides_between_values() -> None:
    home, work = fact("email", "c@home.org"), fact("email", "c@work.org", context="work")
    assert only(EMAIL, home, work, context="work").value == "c@work.org"
    assert only(EMAIL, home, work, context="home").value == "c@home.org"
    field = "<form><input name=e autocomplete='work email'></form>"
    assert only(field, home, work).value == "c@work.org"


def test_the_value_of_another_context_is_at_most_offered() -> None:
    draft = only(EMAIL, fact("email", "c@work.org", context="work"), context="home")
    assert draft.decision is not Decision.FILL


def test_words_of_others_need_confirmation() -> None:
    assert only(EMAIL, fact("email", "c@x.org", by_self=False)).decision is Decision.OFFER
    assert (
        only(EMAIL, fact("email", "c@x.org", by_self=False, confirmed=True)).decision
        is Decision.FILL
    )


def test_what_is_no_address_is_not_written() -> None:
    draft = only(EMAIL, fact("email", "clara at example"))
    assert (draft.decision, draft.why) == (Decision.BLANK, "does not fit this field")


def values(markup: str, *facts: Memory) -> list[str]:
    return [each.value for each in drafts(f"<html lang=en-US><form>{markup}</form>", *facts)]


def test_a_name_serves_its_parts_and_parts_the_name() -> None:
    parts = "<input name=a autocomplete=given-name><input name=b autocomplete=family-name>"
    whole = "<input name=a autocomplete=name>"
    assert values(parts, fact("name", "Clara Winter")) == ["Clara", "Winter"]
    assert values(whole, fact("given-name", "Clara"), fact("family-name", "Winter")) == [
        "Clara Winter"
    ]
    assert values(whole, fact("given-name", "Clara")) == [""]


def test_a_birthday_serves_its_boxes() -> None:
    months = "".join(
        f"<option value={n}>{m}" for n, m in enumerate(("Month", "January", "February", "March"))
    )
    markup = (f"<select name=m autocomplete=bday-month>{months}</select><input name=d autocomplete=bday-day>"
              "<input name=y autocomplete=bday-year><input type=date name=w autocomplete=bday>")  # fmt: skip
    assert values(markup, fact("bday", "14 March 1988")) == ["3", "14", "1988", "1988-03-14"]


def test_a_number_serves_its_boxes() -> None:
    markup = ("<input name=a autocomplete=tel-area-code maxlength=3><input name=b autocomplete=tel-local-prefix>"
              "<input name=c autocomplete=tel-local-suffix maxlength=4>")  # fmt: skip
    assert values(markup, fact("tel", "+1 415 555 2671")) == ["415", "555", "2671"]
    codes = "<option value=1>+1<option value=49>Germany (+49)"
    split = f"<select name=c autocomplete=tel-country-code>{codes}</select><input name=t autocomplete=tel>"
    assert values(split, fact("tel", "+49 30 901820")) == ["49", "30901820"]
    short = "<input name=t autocomplete=tel maxlength=10>"
    assert values(short, fact("tel", "+1 415 555 2671")) == ["4155552671"]
    assert values(short.replace("10", "5"), fact("tel", "+1 415 555 2671")) == [""]


def test_an_address_serves_its_lines() -> None:
    lines = "<input name=a autocomplete=address-line1><input name=b autocomplete=address-line2>"
    street = fact("street-address", "12 Main St, Apt 4")
    assert values(lines, street) == ["12 Main St", "Apt 4"]
    assert values("<input name=a autocomplete=address-line1>", street) == ["12 Main St, Apt 4"]
    assert values("<textarea name=a autocomplete=street-address></textarea>", street) == [
        "12 Main St, Apt 4"
    ]


def test_a_street_goes_without_the_number_that_has_its_own_box() -> None:
    markup = "<label>Straße <input name=s autocomplete=address-line1></label><label>Hausnummer <input name=n></label>"
    assert values(markup, fact("street-address", "Gartenstraße 12a")) == ["Gartenstraße", "12a"]
    assert values(markup, fact("street-address", "12 Rue de Paris")) == ["Rue de Paris", "12"]
    assert values(markup, fact("street-address", "Straße des 17. Juni 135")) == [
        "Straße des 17. Juni",
        "135",
    ]


@pytest.mark.parametrize("street", ["12 Main Street 5", "Postfach", "Am Platz"])
def test_a_street_that_cannot_be_divided_stays_whole(street: str) -> None:
    markup = "<label>Straße <input name=s autocomplete=address-line1></label><label>Hausnummer <input name=n></label>"
    assert values(markup, fact("street-address", street)) == [street, ""]


def test_numbers_of_other_plans_are_not_forced_into_american_boxes() -> None:
    markup = (
        "<input name=a autocomplete=tel-area-code maxlength=3>"
        "<input name=b autocomplete=tel-local-prefix maxlength=3>"
        "<input name=c autocomplete=tel-local-suffix maxlength=4>"
    )
    assert values(markup, fact("tel", "+49 30 901820")) == ["", "", ""]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ("<option value=FR>Frankreich<option value=DE>Deutschland", "DE"),
        ("<option value=1>FR<option value=2>DE", "2"),
        ("<option>France<option>Germany", "Germany"),
        ("<option value=FR>France<option value=IT>Italy", ""),
        ("<option value=a>Germany<option value=b>Germany", ""),
    ],
)
def test_a_country_is_chosen_in_any_language(options: str, expected: str) -> None:
    markup = f"<select name=c autocomplete=country>{options}</select>"
    assert values(markup, fact("country-name", "Germany")) == [expected]


def test_radio_buttons_are_one_question() -> None:
    found = drafts("<form>Gender <input type=radio name=g value=1> Male <input type=radio name=g value=2> Female</form>",
                   fact("sex", "female"))  # fmt: skip
    assert [each.value for each in found] == ["2", ""]


def test_a_profile_elsewhere_is_not_the_persons_page() -> None:
    markup = "<label>LinkedIn URL <input name=li autocomplete=url></label>"
    assert values(markup, fact("url", "https://clara.example.org")) == [""]
    assert values(markup, fact("url", "https://linkedin.com/in/clara")) == [
        "https://linkedin.com/in/clara"
    ]


def test_the_list_is_the_whole_page_in_order() -> None:
    found = drafts(
        "<input name=a><form><input name=b><input name=c type=submit></form><input name=d>"
    )
    assert [each.field.position for each in found] == [0, 1, 2, 3]
