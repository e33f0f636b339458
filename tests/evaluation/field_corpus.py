"""The Formasaurus corpus of annotated forms, read from where its wheel was unpacked.

Get it with `pip download --no-deps formasaurus==0.10.0`, unzip the wheel, and give the folder
`formasaurus/data`. It is never installed, committed or shipped.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from scrubjay.autofill.elements import controls
from scrubjay.autofill.reading import sightings
from scrubjay.autofill.source import open_source
from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from scrubjay.autofill.markup import Element
    from scrubjay.autofill.sighting import Sighting

_SECOND_LEVEL: Final = frozenset({"co", "com", "org", "net", "gov", "edu", "ac", "or", "ne"})
UNANNOTATED: Final = frozenset({"XX", "--", ""})
SKIPPED_FORMS: Final = frozenset({"X", "-"})

CLASSES: Final = {
    "us": "username", "ue": "username", "p1": "-password", "p2": "new-password",
    "e1": "email", "e2": "email", "in": "-coupon", "ca": "-captcha", "hp": "-honeypot",
    "pi": "one-time-code", "tC": "-terms", "eC": "-newsletter", "rC": "-remember",
    "aC": "-preference", "Bs": "-button", "Bc": "-button", "Br": "-button", "Bo": "-button",
    "n1": "given-name", "n2": "additional-name", "n3": "family-name", "nf": "name",
    "ns": "nickname", "no": "organization", "ge": "sex", "bd": "bday-day", "bm": "bday-month",
    "by": "bday-year", "bD": "bday", "tz": "-preference", "ds": "-preference",
    "Co": "country-name", "Ci": "address-level2", "St": "address-level1", "Ad": "street-address",
    "Sa": "street-address", "Sn": "street-address", "S#": "-house-number",
    "A#": "address-line2", "Zi": "postal-code", "A1": "address-line1", "A2": "address-line2",
    "PO": "-preference", "ph": "tel", "P0": "tel-country-code", "P1": "tel-area-code",
    "P2": "tel-local-prefix", "P3": "tel-local-suffix", "fa": "-fax", "ws": "url",
    "oi": "-preference", "am": "free-text", "av": "photo", "CC": "-message", "CT": "-subject",
    "c#": "cc-number", "cs": "cc-csc", "ch": "cc-name", "cA": "street-address",
    "cm": "cc-exp-month", "cy": "cc-exp-year", "sq": "-security-question",
    "sa": "-security-question", "qq": "-search", "qc": "-preference", "qt": "-quantity",
    "nv": "-preference", "st": "-preference", "sp": "-preference", "ON": "-preference",
    "OT": "-preference", "OD": "-event-date", "Od": "-event-date", "Om": "-event-date",
    "Oy": "-event-date", "oC": "-terms", "OS": "-preference", "OM": "-preference",
    "OU": "-preference", "OR": "-preference", "OO": "-preference",
}  # fmt: skip
"""The corpus's field types in our topics; what starts with a dash is left alone."""

FORM_KINDS: Final = {
    "s": "search", "l": "login", "r": "registration", "p": "recovery", "c": "contact",
    "m": "newsletter", "b": "order", "o": "other", "P": "other", "V": "other", "N": "other",
    "C": "other",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """One form of the corpus.

    Attributes:
        kind: Our name for the form's type, or "" where it was not annotated.
        types: For each sighting the corpus's type code, or "".
    """

    page: str
    site: str
    kind: str
    form: Element
    sightings: tuple[Sighting, ...]
    types: tuple[str, ...]


def site(address: str) -> str:
    """Return the registrable domain of a page's address."""
    labels = (urlsplit(address).hostname or "").split(".")
    long = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL
    return ".".join(labels[-3 if long else -2 :])


def half(address: str) -> str:
    """Return "tuning" or "scoring": by the first hex digit of the site's SHA-1."""
    digit = hashlib.sha1(site(address).encode(), usedforsecurity=False).hexdigest()[0]
    return "tuning" if int(digit, 16) % 2 == 0 else "scoring"


def annotated_forms(folder: Path, wanted: str) -> Iterator[Annotated]:
    """Yield the forms of one half, in order; pages that cannot be read are left out."""
    index = json.loads((folder / "index.json").read_text(encoding="utf-8"))
    for path, entry in index.items():
        if half(entry["url"]) != wanted or not any(
            kind not in SKIPPED_FORMS for kind in entry["forms"]
        ):
            continue
        try:
            found = controls(open_source((folder / path).read_bytes(), path), path)
        except KnownError as refused:
            print(f"# left out: {refused}")
            continue
        seen = sightings(found)
        if len(found.forms) != len(entry["forms"]):
            print(f"# {path}: {len(found.forms)} forms read, {len(entry['forms'])} annotated")
        for at, (kind, names) in enumerate(
            zip(entry["forms"], entry["visible_html_fields"], strict=True)
        ):
            if at >= len(found.forms):
                break
            inside = tuple(s for s, owner in zip(seen, found.owners, strict=True) if owner == at)
            types = tuple(
                "" if s.field.type == "hidden" else names.get(s.field.name, "") for s in inside
            )
            yield Annotated(
                page=path,
                site=site(entry["url"]),
                kind=FORM_KINDS.get(kind, ""),
                form=found.forms[at],
                sightings=inside,
                types=tuple("" if each in UNANNOTATED else each for each in types),
            )
