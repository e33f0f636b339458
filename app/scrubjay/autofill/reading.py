"""From the bytes of a page to its forms, with what each field asks for."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from scrubjay.autofill.classify import classify
from scrubjay.autofill.elements import Controls, controls
from scrubjay.autofill.evidence import NEVER_TYPES
from scrubjay.autofill.labels import FIELDS, Labels
from scrubjay.autofill.markup import Element, collapse
from scrubjay.autofill.sighting import Sighting
from scrubjay.autofill.source import open_source
from scrubjay.autofill.visibility import Visibility
from scrubjay.domain.form import Form, FormField, Page

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_OPTIONS: Final = 600
_LIMIT_DIGITS: Final = 8
_TYPES: Final = frozenset(
    [
        "text",
        "search",
        "tel",
        "url",
        "email",
        "password",
        "date",
        "month",
        "week",
        "time",
        "datetime-local",
        "number",
        "range",
        "color",
        "checkbox",
        "radio",
        "file",
        "submit",
        "image",
        "reset",
        "button",
        "hidden",
    ]
)


def read_page(source: bytes, name: str) -> Page:
    """Read the forms of an HTML page and what their fields ask for.

    Fields outside any form are gathered in a form with index -1, which comes last.

    Args:
        source: The page as it was saved. Nothing in it is executed or fetched.
        name: What the page is called in the result and in refusals.

    Raises:
        KnownError: It is empty, too large or no HTML.
    """
    found = controls(open_source(source, name), name)
    inside: dict[int, list[Sighting]] = {index: [] for index in range(len(found.forms))}
    for sighting, owner in zip(sightings(found), found.owners, strict=True):
        inside.setdefault(owner, []).append(sighting)
    language = next((each.get("lang") for each in found.root.elements("html")), "")
    title = next((each.text(200) for each in found.root.elements("title")), "")
    forms = []
    for index, seen in inside.items():
        element = found.forms[index] if index >= 0 else None
        kind, readings = classify(seen, element)
        action = element.get("action").strip() if element is not None else ""
        forms.append(Form(index=index, kind=kind, readings=readings, action=action))
    return Page(path=name, title=title, language=language.strip(), forms=tuple(forms))


def sightings(found: Controls) -> list[Sighting]:
    """Return every field of the page in order, with the words around it."""
    labels, visibility = Labels(found.root), Visibility(found.root)
    groups = _radio_groups(found, labels)
    return [
        Sighting(
            field=_field(position, element, labels, visibility, groups.get(position, ())),
            element=element,
            after=labels.after(element),
            block=labels.block(element),
            described=labels.described(element),
            alone=_hidden_alone(element, visibility),
        )
        for position, element in enumerate(found.fields)
    ]


def _field(
    position: int,
    element: Element,
    labels: Labels,
    visibility: Visibility,
    group: tuple[tuple[str, str], ...],
) -> FormField:
    attributes = element.attributes
    limit = attributes.get("maxlength", "").strip()
    return FormField(
        position=position,
        tag=element.tag,
        type=field_type(element),
        name=attributes.get("name", ""),
        id=attributes.get("id", ""),
        autocomplete=collapse(attributes.get("autocomplete", "")),
        label=labels.label(element),
        placeholder=collapse(attributes.get("placeholder", "")),
        aria=collapse(attributes.get("aria-label", "")),
        near=labels.near(element),
        value=value_of(element),
        options=group or tuple(options_of(element)),
        max_length=int(limit) if limit.isdecimal() and len(limit) < _LIMIT_DIGITS else None,
        pattern=attributes.get("pattern", ""),
        required="required" in attributes or attributes.get("aria-required") == "true",
        readonly="readonly" in attributes or "disabled" in attributes,
        visible=visibility.sees(element),
    )


def field_type(element: Element) -> str:
    """Return an input's type as a browser takes it; for the other two their tag."""
    if element.tag != "input":
        return element.tag
    written = element.get("type").strip().lower()
    return written if written in _TYPES else "text"


def value_of(element: Element) -> str:
    """Return what the field holds as the page is loaded."""
    if element.tag == "textarea":
        return "".join(each for each in element.children if isinstance(each, str))
    if element.tag == "select":
        options = list(element.elements("option"))
        chosen = [each for each in options if "selected" in each.attributes]
        return option_value(chosen[-1]) if chosen else ""
    return element.get("value")


def options_of(select: Element) -> Iterator[tuple[str, str]]:
    """Yield the (value, text) pairs of a select."""
    if select.tag != "select":
        return
    for count, option in enumerate(select.elements("option")):
        if count >= MAX_OPTIONS:
            return
        yield option_value(option), option_text(option)


def option_text(option: Element) -> str:
    """Return what a person reads in the list."""
    return collapse("".join(each for each in option.walk() if isinstance(each, str)))[:120]


def option_value(option: Element) -> str:
    """Return what is sent when the option is chosen."""
    return option.attributes.get("value", option_text(option))


def _radio_groups(found: Controls, labels: Labels) -> dict[int, tuple[tuple[str, str], ...]]:
    """Return, for the position of each radio button, the choices of its group."""
    members: dict[tuple[int, str], list[int]] = {}
    for position, element in enumerate(found.fields):
        if _is_radio(element) and element.get("name"):
            key = (found.owners[position], element.get("name"))
            members.setdefault(key, []).append(position)
    groups: dict[int, tuple[tuple[str, str], ...]] = {}
    for positions in members.values():
        if len(positions) > MAX_OPTIONS:
            continue
        choices = tuple(
            (found.fields[at].attributes.get("value", "on"), labels.label(found.fields[at]))
            for at in positions
        )
        groups.update(dict.fromkeys(positions, choices))
    return groups


def _is_radio(element: Element) -> bool:
    return element.tag == "input" and element.get("type").strip().lower() == "radio"


def _hidden_alone(element: Element, visibility: Visibility) -> bool:
    """Report whether the field is hidden where others of its form are not.

    A form that is hidden as a whole is a window that a click opens, and a hidden part with
    several fields is a step that comes later; a single hidden field among visible ones is a trap
    or the page's own business.
    """
    if visibility.sees(element) or element.tag == "select":
        return False  # lists are hidden to be drawn anew, and no trap is a list
    hidden = element
    for above in element.ancestors():
        if visibility.sees(above):
            break
        hidden = above
    inside = (each for each in hidden.elements(*FIELDS) if field_type(each) not in NEVER_TYPES)
    several = len(list(islice(inside, 2))) > 1
    return hidden.tag != "form" and not several and not any(hidden.elements("form"))
