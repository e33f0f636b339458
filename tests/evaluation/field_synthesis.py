"""Invented forms in seven languages, to train on beside the corpus.

The corpus is mostly English and has few cards and addresses. The forms here are put together from
the phrases of the lexicon in the ways pages are written: labels before, around, above, after or
only inside the field; names written by hand, by a framework or not at all; choices in the page's
language. What they are put together from is in tests/data/forms/invented.toml.
"""

from __future__ import annotations

import html
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from babel import Locale

from scrubjay.autofill.elements import controls
from scrubjay.autofill.reading import sightings
from scrubjay.autofill.source import open_source

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator, Mapping, Sequence

    from scrubjay.autofill.markup import Element
    from scrubjay.autofill.sighting import Sighting

    Invented = tuple[str, Element, tuple[Sighting, ...], tuple[str, ...]]

TABLES: Final = Path(__file__).parents[1] / "data" / "forms" / "invented.toml"
LANGUAGES: Final = ("en", "en", "en", "de", "fr", "es", "it", "pt", "nl")
_NAMED: Final = ("code", "code", "code", "framework", "own", "none")
_GRABBING: Final = frozenset({"other", "registration", "contact"})
_MORE_OF: Final = "order"
"""Addresses and cards: what the corpus has least of."""
_CLICKED: Final = frozenset({"-terms", "-newsletter", "-remember"})
_SPLIT: Final = {"bday-": "bday", "tel-": "tel", "cc-exp-": "cc-exp"}
_NUMERIC: Final = ("tel", "cc-", "postal", "one-time")
_TABLE, _INSIDE = "<tr><td>{label}</td><td>{control}</td></tr>", "<div>{control}</div>"
_LAYOUTS: Final = (
    "<div><label for='{id}'>{label}</label>{control}</div>",
    "<div><label for='{id}'>{label}</label>{control}</div>",
    "<label><span>{label}</span> {control}</label>",
    "<p>{label} {control}</p>",
    _TABLE,
    _INSIDE,
    "<div>{control}<span>{label}</span></div>",
    "<div>{control}<label for='{id}'>{label}</label></div>",
)


class Synthesis:
    """Makes forms from phrases; the same chance makes the same forms."""

    def __init__(self, entries: Mapping[str, Mapping[str, str]], chance: random.Random) -> None:
        self._entries = entries
        self._chance = chance
        self._tables: dict[str, Any] = tomllib.loads(TABLES.read_text(encoding="utf-8"))
        self._lists: dict[str, list[str]] = self._tables["lists"]
        self._language = "en"
        self._layout = _LAYOUTS[0]
        self._group = ""

    def forms(self, count: int) -> Iterator[Invented]:
        """Yield (kind, form, sightings, topics)."""
        for _ in range(count):
            kind = self._chance.choice([*self._tables["forms"], _MORE_OF])
            topics = self._topics(self._chance.choice(self._tables["forms"][kind]))
            if kind in _GRABBING and self._luck(0.5):
                topics = self._grab_bag(topics)
            found = controls(open_source(self._page(topics).encode(), "invented"), "invented")
            seen = sightings(found)
            marks = [each.element.get("data-t") for each in seen]
            named = tuple(topics[int(mark)] if mark else "" for mark in marks)
            yield kind, found.forms[0], tuple(seen), named

    def _luck(self, share: float) -> bool:
        return self._chance.random() < share

    def _topics(self, template: str) -> list[str]:
        groups = self._tables["groups"]
        return [
            topic
            for each in template.split()
            for topic in (self._chance.choice(groups[each]).split() if each in groups else [each])
        ]

    def _grab_bag(self, topics: list[str]) -> list[str]:
        """Add what a form may also ask, so that rare things are learnt in any company."""
        for _ in range(self._chance.randrange(1, 5)):
            rare = self._chance.choice(self._lists["rare"])
            topics.insert(self._chance.randrange(len(topics) + 1), rare)
        return topics

    def _page(self, topics: Sequence[str]) -> str:
        self._language = self._chance.choice(LANGUAGES)
        self._layout = self._chance.choice(_LAYOUTS)
        self._group = ""
        named, beside = self._chance.choice(_NAMED), self._chance.choice(self._lists["beside"])
        rows = [self._row(at, topic, named, beside) for at, topic in enumerate(topics)]
        if len(rows) > 4 and self._luck(0.3):
            title = self._chance.choice(self._lists["titles"])
            rows.insert(self._chance.randrange(3), f"<h3>{title}</h3>")
        body = "".join(rows)
        body = f"<table>{body}</table>" if self._layout is _TABLE else body
        button = "<button type=submit>OK</button>" if self._luck(0.5) else "<input type=submit>"
        return f"<html lang={self._language}><body><form>{body}{button}</form></body></html>"

    def _row(self, at: int, topic: str, named: str, beside: str) -> str:
        name = self._name(topic, at, named, beside)
        label = html.escape(self._label(topic))
        if topic in _CLICKED:
            return f"<p><label><input type=checkbox data-t={at} name='{name}'> {label}</label></p>"
        hint = html.escape(self._hint(topic))
        if self._layout is _INSIDE:
            hint = f"{label} {hint}" if hint and self._luck(0.3) else label
        identity = f"f{at}" if not name or self._luck(0.3) else name
        control = self._control(at, topic, name, f"id='{identity}' placeholder=\"{hint}\"")
        return self._layout.format(id=identity, label=label, control=control)

    def _label(self, topic: str) -> str:
        """Return the words beside a field; of several boxes the first has them for all."""
        begun = next((each for each in _SPLIT if topic.startswith(each)), "")
        sign = self._chance.choice(self._lists["signs"])
        repeated, self._group = bool(begun) and self._group == begun, begun
        if repeated and self._luck(0.8):
            return self._chance.choice(("", "", ".", "/", "-"))
        if begun and not repeated and self._luck(0.5):
            return self._phrase(_SPLIT[begun]) + sign
        return self._phrase(topic) + sign

    def _hint(self, topic: str) -> str:
        examples: list[str] = self._tables["examples"].get(topic, [])
        if examples and self._luck(0.35):
            return self._chance.choice(examples)
        return self._phrase(topic) if self._luck(0.15) else ""

    def _phrase(self, topic: str) -> str:
        listed = self._entries[topic]
        of_language = listed.get(self._language) or listed.get("en") or listed["code"]
        phrase = self._chance.choice(of_language.split(";")).strip()
        if topic.startswith("bday-") and self._luck(0.7):
            part = ("day", "month", "year").index(topic.removeprefix("bday-"))
            phrase = self._tables["parts"][self._language][part]
        if self._luck(0.25):
            phrase = self._chance.choice(self._tables["openers"][self._language]) + phrase
        spelt = phrase if self._luck(0.15) else phrase[:1].upper() + phrase[1:]
        return spelt.title() if self._luck(0.25) else spelt

    def _name(self, topic: str, at: int, named: str, beside: str) -> str:
        if named == "none":
            return ""
        if named == "framework":
            spelt = (f"field_{at}", f"input_{at}", f"f{at}", f":r{at}:", f"q{at}_{at + 3}")
            return self._chance.choice(spelt)
        pieces = [*beside.split(), *self._coded(topic, named).split()]
        first, rest = pieces[0], pieces[1:]
        return self._chance.choice(
            (
                "".join(pieces),
                "_".join(pieces),
                first + "".join(each.title() for each in rest),
                f"{first}[{'_'.join(rest)}]" if rest else first,
                "-".join(pieces),
            )
        )

    def _coded(self, topic: str, named: str) -> str:
        if topic.startswith("bday-") and self._luck(0.4):
            part = self._chance.choice(self._tables["short"][topic.removeprefix("bday-")])
            return self._chance.choice(("birth ", "dob ", "birthday ", "", "")) + str(part)
        listed = self._entries[topic]
        key = "code" if named == "code" else self._language
        return self._chance.choice((listed.get(key) or listed["code"]).split(";")).strip()

    def _control(self, at: int, topic: str, name: str, rest: str) -> str:
        shared = f"data-t={at} name='{name}' {rest}"
        if topic in {"-message", "free-text"} and self._luck(0.85):
            return f"<textarea {shared}></textarea>"
        if topic in self._lists["listed"] and self._luck(0.6):
            return f"<select {shared}>{self._options(topic)}</select>"
        lengths = self._tables["lengths"].get(topic)
        if lengths and self._luck(0.5):
            shared += f" maxlength={self._chance.choice(lengths)}"
        return f"<input type={self._type(topic)} {shared}>"

    def _type(self, topic: str) -> str:
        if topic in {"-password", "new-password"} or (topic == "cc-csc" and self._luck(0.3)):
            return "password"
        if topic in self._tables["types"] and self._luck(0.4):
            return str(self._tables["types"][topic])
        if topic.startswith(_NUMERIC) and self._luck(0.3):
            return self._chance.choice(("tel", "number", "text"))
        return "text"

    def _options(self, topic: str) -> str:
        empty = f"<option value=''>{self._phrase(topic)}</option>"
        first = self._chance.choice(("", "<option value=''>-</option>", empty))
        choices = self._numbered(topic) or self._worded(topic)
        return first + "".join(
            f"<option value='{value}'>{text}</option>" for value, text in choices
        )

    def _numbered(self, topic: str) -> list[tuple[str, str]]:
        last = self._chance.choice((2005, 2015, 2024))
        start = self._chance.randrange(2010, 2027)
        figures: Mapping[str, Sequence[int]] = {
            "bday-day": range(1, 32),
            "bday-year": range(last, 1915, -1),
            "cc-exp-year": range(start, start + self._chance.randrange(8, 16)),
            "-quantity": range(1, self._chance.randrange(4, 12)),
            "-preference": range(1, self._chance.randrange(4, 12)),
        }
        return [(str(n), str(n)) for n in figures.get(topic, ())]

    def _worded(self, topic: str) -> list[tuple[str, str]]:
        locale = Locale.parse(self._language)
        if topic == "country-name":
            codes = self._lists["countries"]
            named = [(code, str(locale.territories[code])) for code in codes]
            return named[: self._chance.randrange(4, len(named))]
        if topic.endswith("-month"):
            names = locale.months["format"][self._chance.choice(("wide", "abbreviated"))]
            plain = self._luck(0.4)
            return [(str(n), f"{n:02}" if plain else str(names[n])) for n in range(1, 13)]
        if topic == "tel-country-code":
            return [(code, f"+{code}") for code in ("1", "44", "49", "33", "34")]
        if topic == "language":
            return [(code, str(locale.languages[code])) for code in ("en", "de", "fr", "es", "it")]
        spelt = self._tables["options"][topic]
        texts = spelt[self._language] if isinstance(spelt, dict) else spelt
        return [(text[:2], text) for text in texts]
