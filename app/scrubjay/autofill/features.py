"""What the trained classifier looks at: named features of one field in its form.

Names of features are stable text, because the weights in resources are stored under them.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from scrubjay.autofill.choices import choice_topics
from scrubjay.autofill.evidence import BUTTONS, evidence, sources
from scrubjay.autofill.lexicon import lexicon
from scrubjay.autofill.tokens import autocomplete
from scrubjay.autofill.words import plain, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from scrubjay.autofill.markup import Element
    from scrubjay.autofill.sighting import Sighting

Features = dict[str, float]

_CODED: Final = frozenset({"name", "id"})
_PREFIX: Final = {
    "label": "l",
    "placeholder": "p",
    "aria": "a",
    "near": "e",
    "name": "n",
    "id": "i",
}
_WHOLE: Final = 0.95
_LIKELY: Final = 0.3
_WORDS: Final = 12
_GRAMS: Final = (3, 4, 5)
_SIDES: Final = ((-2, "--"), (-1, "-"), (1, "+"), (2, "++"))
_LENGTHS: Final = (1, 2, 3, 4, 5, 8, 12, 20, 35, 64)
_COUNTS: Final = (0, 1, 2, 3, 5, 8, 13, 30)


def field_features(sighting: Sighting) -> Features:
    """Return the features of a field by itself, without the form around it."""
    field = sighting.field
    found: Features = {"bias": 1.0, f"type={field.type}": 1.0}
    texts = sources(sighting)
    texts["near"] = (
        f"{field.near} {sighting.after}" if field.type in {"checkbox", "radio"} else field.near
    )
    for source, text in texts.items():
        if text:
            found |= _of_text(_PREFIX[source], text, coded=source in _CODED)
        else:
            found[f"no {source}"] = 1.0
    for topic, weight in evidence(sighting).items():
        found[f"ev:{topic}"] = min(weight, 3.0)
    for topic, weight in choice_topics(field.options).items():
        found[f"opt:{topic}"] = weight
    found |= _of_shape(sighting)
    return found


def _of_text(prefix: str, text: str, *, coded: bool) -> Features:
    found = _of_phrases(prefix, text, coded=coded)
    spelt = words(text)[:_WORDS]
    for word in spelt:
        found[f"{prefix}w:{word[:16]}"] = 0.6
    for one, following in pairwise(spelt[:8]):
        found[f"{prefix}b:{one[:12]} {following[:12]}"] = 0.5
    if coded:
        joined = f"^{plain(text)[-40:]}$"
        for size in _GRAMS:
            for at in range(len(joined) - size + 1):
                found[f"{prefix}g:{joined[at : at + size]}"] = 0.25
    return found


def _of_phrases(prefix: str, text: str, *, coded: bool) -> Features:
    """Return the topics of known phrases; "$" marks the last one, "!" one that says it all."""
    hits = lexicon().code_hits(text) if coded else lexicon().hits(text)
    found: Features = {}
    for hit in hits:
        for topic in hit.topics:
            key = f"{prefix}:{topic}"
            found[key] = max(found.get(key, 0.0), hit.share**0.5)
            if hit.share > _WHOLE:
                found[f"{prefix}!:{topic}"] = 1.0
    for topic in hits[-1].topics if hits else ():
        found[f"{prefix}$:{topic}"] = 1.0
    return found


def _of_shape(sighting: Sighting) -> Features:
    field = sighting.field
    found: Features = {f"tag={field.tag}": 1.0}
    if field.max_length is not None:
        found[f"max<={_bucket(field.max_length, _LENGTHS)}"] = 1.0
    if field.options:
        found[f"options<={_bucket(len(field.options), _COUNTS)}"] = 1.0
    for flag, name in (
        (field.required, "required"),
        (field.readonly, "readonly"),
        (not field.visible, "unseen"),
        (bool(field.value), "held"),
        (bool(field.pattern), "pattern"),
    ):
        if flag:
            found[name] = 1.0
    stated = autocomplete(field.autocomplete)
    if stated is not None:
        found[f"stated={stated.kind}"] = 1.0
    for word in words(sighting.element.get("class"))[:8]:
        found[f"c:{word[:16]}"] = 0.4
    return found


def _bucket(number: int, edges: Sequence[int]) -> int:
    return next((edge for edge in edges if number <= edge), 999)


def form_features(sightings: Sequence[Sighting], form: Element | None) -> Features:
    """Return the features of a form as a whole, by which its kind is told."""
    found: Features = {"bias": 1.0}
    typed = [each.field.type for each in sightings if each.field.type != "hidden"]
    for kind in set(typed):
        found[f"has {kind}"] = 1.0
        found[f"{kind}<={_bucket(typed.count(kind), _COUNTS)}"] = 1.0
    inputs = [kind for kind in typed if kind not in BUTTONS]
    found[f"inputs<={_bucket(len(inputs), _COUNTS)}"] = 1.0
    for each in sightings:
        if each.field.type in BUTTONS:
            found |= _words("bw", (each.field.value, each.field.name, each.element.get("alt")))
        elif each.field.type != "hidden":
            found |= _words("fw", (each.field.name, each.field.label, each.field.placeholder))
            for topic in evidence(each):
                found[f"fe:{topic}"] = 1.0
        else:
            found |= _words("hw", (each.field.name,))
    if form is not None:
        found |= _of_form_element(form)
    return found


def _of_form_element(form: Element) -> Features:
    found = _words("aw", (form.get("action")[-80:],))
    found |= _words("cw", (form.get("id"), form.get("class"), form.get("name")))
    found[f"method={form.get('method').lower()[:4]}"] = 1.0
    buttons = (each.text_inside() for each in form.elements("button"))
    found |= _words("bw", list(buttons)[:4])
    found |= _words("tw", (form.text(240),), weight=0.3)
    return found


def _words(prefix: str, texts: Iterable[str], weight: float = 0.6) -> Features:
    return {f"{prefix}:{word[:16]}": weight for text in texts for word in words(text)[:24]}


def around(fields: Sequence[Features], at: int) -> Features:
    """Return what the fields next to one say, for the first reading."""
    found: Features = {}
    for step, side in _SIDES[1:3]:
        beside = at + step
        if not 0 <= beside < len(fields):
            found[f"{side}none"] = 1.0
            continue
        for name, value in fields[beside].items():
            if name.startswith(("type=", "ev:", "opt:")):
                found[f"{side}{name}"] = 0.5 * value
    return found


def heard(guesses: Sequence[Mapping[str, float]], form: Mapping[str, float]) -> list[Features]:
    """Return what the first reading of the whole form says, for the second, field by field.

    Args:
        guesses: For each field the probability of each topic, small ones left out.
        form: The probability of each kind of form.
    """
    before = _strongest(guesses)
    behind = _strongest(guesses[::-1])[::-1]
    told = {f"form:{kind}": value for kind, value in form.items()}
    return [
        _beside(guesses, at)
        | {f"before:{topic}": value for topic, value in before[at].items()}
        | {f"behind:{topic}": value for topic, value in behind[at].items()}
        | told
        | _together(guesses[at], form)
        for at in range(len(guesses))
    ]


def _strongest(guesses: Sequence[Mapping[str, float]]) -> list[dict[str, float]]:
    """Return for each field the highest probability of each topic among those before it."""
    found: list[dict[str, float]] = []
    so_far: dict[str, float] = {}
    for guess in guesses:
        found.append(so_far)
        so_far = so_far | {
            topic: max(value, so_far.get(topic, 0.0)) for topic, value in guess.items()
        }
    return found


def _beside(guesses: Sequence[Mapping[str, float]], at: int) -> Features:
    found: Features = {f"own:{topic}": value for topic, value in guesses[at].items()}
    for step, side in _SIDES:
        if 0 <= at + step < len(guesses):
            found |= {f"{side}is:{topic}": value for topic, value in guesses[at + step].items()}
        else:
            found[f"{side}none"] = 1.0
    return found


def _together(guess: Mapping[str, float], form: Mapping[str, float]) -> Features:
    """Return the likeliest topic joined with the likely kinds of form."""
    own = max(guess, key=lambda topic: guess[topic], default="")
    return {f"form:{kind}&{own}": value for kind, value in form.items() if value > _LIKELY}
