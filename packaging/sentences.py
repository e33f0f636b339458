"""Collects every sentence the program says to a person, from its source.

A sentence is a literal given to `tr` or `plural`; what a known error says; and what the settings,
shortcuts and forms keep as data until a window shows it. An f-string becomes a template whose
values are {0}, {1}, … in the order they are written.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_SAID_BY_KEYWORD: Final = frozenset(
    {"choices", "explained", "label", "reason", "remedy", "sentence", "title", "why"}
)
"""Arguments, and variables of functions, that hold words for a person wherever they stand."""
_NOT_IN_WINDOWS: Final = ("assistant/commands/", "cli/")
_ROOT: Final = "KnownError"
_WORDS: Final = re.compile(r"^(?!Ctrl\+)(?=[^\\\[]*$)(?!.*\(\?)(?:[A-Z“]|.*\s)")
"""Tells words from keys, patterns and paths where both stand."""
_OF_WINDOWS: Final = {"tr": 1, "plural": 2}
"""The functions whose literals are translated, and how many of them each is given."""
_VALUE: Final = re.compile(r"\{\w*\}")
_BY_PLACE: Final = re.compile(r"\{\d+\}")
_FEWEST_LETTERS: Final = 6
"""Letters of a template beside its values; one with fewer would fit nearly everything."""


@dataclass(slots=True)
class Sentences:
    """What was found: each sentence with the files that say it."""

    places: dict[str, list[str]] = field(default_factory=dict)

    def add(self, sentence: str, place: str) -> None:
        """Keep a sentence that has letters of its own."""
        letters = sum(each.isalpha() for each in _VALUE.sub("", sentence))
        if letters >= (_FEWEST_LETTERS if _BY_PLACE.search(sentence) else 1):
            said = self.places.setdefault(sentence, [])
            if place not in said:
                said.append(place)

    @property
    def templates(self) -> list[str]:
        """Those whose values are known by place: the core said them with its values put in."""
        return sorted(each for each in self.places if _BY_PLACE.search(each))


def collected(package: Path) -> Sentences:
    """Read every module below the folder; the sentences are in the order of files and lines."""
    trees = {
        path: ast.parse(path.read_text("utf-8"))
        for path in sorted(package.rglob("*.py"))
        if not path.relative_to(package).as_posix().startswith(_NOT_IN_WINDOWS)
    }
    errors = _errors(trees.values())
    found = Sentences()
    for path, tree in trees.items():
        place = path.relative_to(package).as_posix()
        for sentence in _said(tree, errors, in_window=place.startswith("ui/")):
            found.add(sentence, place)
    return found


def _errors(trees: Iterable[ast.Module]) -> frozenset[str]:
    """Return the names of the known errors, derived ones included."""
    derived = {
        node.name: {each.id for each in node.bases if isinstance(each, ast.Name)}
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    names = {_ROOT}
    while more := {name for name, bases in derived.items() if bases & names} - names:
        names |= more
    return frozenset(names)


def _said(tree: ast.Module, errors: frozenset[str], *, in_window: bool) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from _of_call(node, errors)
        elif isinstance(node, ast.Assign | ast.AnnAssign) and _is_worded(node):
            yield from filter(_WORDS.search, _texts(node.value))
    if in_window:
        yield from _counted(tree)
    if in_window and _has_tables(tree):
        for node in tree.body:
            if isinstance(node, ast.Assign | ast.AnnAssign):
                yield from filter(_WORDS.search, _texts(node.value))


def _counted(tree: ast.Module) -> Iterator[str]:
    """Yield the halves of plurals that are handed on before they are translated."""
    described = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in described:
            value = node.value
            if isinstance(value, str) and "{count}" in value:
                yield value


def _of_call(call: ast.Call, errors: frozenset[str]) -> Iterator[str]:
    name = call.func.id if isinstance(call.func, ast.Name) else ""
    known = _OF_WINDOWS | dict.fromkeys(errors, 2) | {"Check": 1}
    for given in call.args[: known.get(name, 0)]:
        yield from _texts(given) if name in _OF_WINDOWS else filter(_WORDS.search, _texts(given))
    for keyword in call.keywords:
        if keyword.arg in _SAID_BY_KEYWORD:
            yield from filter(_WORDS.search, _texts(keyword.value))


def _is_worded(node: ast.Assign | ast.AnnAssign) -> bool:
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    return any(
        isinstance(each, ast.Name) and each.id.lower().lstrip("_") in _SAID_BY_KEYWORD
        for each in targets
    )


def _has_tables(tree: ast.Module) -> bool:
    """Report whether sentences are looked up here before they are translated."""
    return any(
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"plural", "tr"}
        and not all(isinstance(each, ast.Constant) for each in node.args[:1])
        for node in ast.walk(tree)
    )


def _texts(node: ast.expr | None) -> Iterator[str]:
    """Yield the literals of an expression: of both branches, of every item, of values of tables."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield _template(node)
    else:
        for part in _parts(node):
            yield from _texts(part)


def _parts(node: ast.expr | None) -> list[ast.expr]:
    if isinstance(node, ast.IfExp):
        return [node.body, node.orelse]
    if isinstance(node, ast.Tuple | ast.List | ast.Set):
        return node.elts
    if isinstance(node, ast.Dict):
        return node.values
    if isinstance(node, ast.Call):
        return [*node.args, *(each.value for each in node.keywords)]
    return []


def _template(joined: ast.JoinedStr) -> str:
    parts: list[str] = []
    values = 0
    for each in joined.values:
        if isinstance(each, ast.Constant):
            parts.append(str(each.value))
        else:
            parts.append(f"{{{values}}}")
            values += 1
    return "".join(parts)
