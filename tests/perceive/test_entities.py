from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubjay.domain.entity import EntityKind
from scrubjay.perceive import EntityTagger

AT = datetime(2023, 5, 10, tzinfo=UTC)


def found(text: str, tagger: EntityTagger | None = None) -> list[tuple[EntityKind, str]]:
    mentions = (tagger or EntityTagger()).mentions(text, AT)
    return [(each.kind, each.value) for each in mentions]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("mail Ana.Silva+x@Example.org.", EntityKind.EMAIL, "ana.silva+x@example.org"),
        ("call +44 20 7946 0958 now", EntityKind.PHONE, "+442079460958"),
        ("see https://example.org/a?b=1.", EntityKind.URL, "https://example.org/a?b=1"),
        ("My sister Julia sings", EntityKind.PERSON, "Julia"),
        ("I met Anna there", EntityKind.PERSON, "Anna"),
        ("Dr. Weber said so", EntityKind.PERSON, "Weber"),
        ("I live in Porto", EntityKind.PLACE, "Porto"),
        ("she moved to New York", EntityKind.PLACE, "New York"),
        ("I work at Blue Harbor", EntityKind.ORGANISATION, "Blue Harbor"),
        ("he went to Lakeside University", EntityKind.ORGANISATION, "Lakeside University"),
    ],
)
def test_names_and_addresses_are_found(text: str, kind: EntityKind, value: str) -> None:
    assert (kind, value) in found(text)


@pytest.mark.parametrize(
    "text", ["", "Hello There", "I went to Monday", "with My", "order 12345678901234567890 units"]
)
def test_capitals_alone_are_no_evidence(text: str) -> None:
    kinds = {kind for kind, _ in found(text)}
    assert not kinds & {EntityKind.PERSON, EntityKind.PLACE, EntityKind.PHONE}


def test_national_numbers_follow_the_region() -> None:
    german = found("ruf 030 123456 an", EntityTagger(region="DE"))
    assert german == [(EntityKind.PHONE, "+4930123456")]


def test_known_names_are_people_anywhere() -> None:
    assert found("Tomorrow Rex barked", EntityTagger(known={"Rex"}))[-1] == (
        EntityKind.PERSON,
        "Rex",
    )


@given(st.text(max_size=80))
def test_mentions_are_in_order_and_never_overlap(text: str) -> None:
    end = 0
    for each in EntityTagger().mentions(text, AT):
        assert each.start >= end
        assert each.end > each.start
        end = each.end
    assert end <= len(text)
