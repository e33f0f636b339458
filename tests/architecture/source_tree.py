"""The program's source as the architecture tests see it: files, module names, syntax trees."""

from __future__ import annotations

import ast
import functools
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import grimp

if TYPE_CHECKING:
    from collections.abc import Iterator

CHECKOUT: Final = Path(__file__).resolve().parents[2]
PACKAGE: Final = CHECKOUT / "app" / "scrubjay"


@dataclass(frozen=True)
class Source:
    """One file of the program."""

    path: Path
    module: str
    text: str
    tree: ast.Module

    def at(self, node: ast.AST) -> str:
        """Return where a node is, the way a terminal can open it."""
        return f"{self.path.relative_to(CHECKOUT)}:{getattr(node, 'lineno', 1)}"

    def nodes(self, *kinds: type[ast.AST]) -> Iterator[ast.AST]:
        """Yield every node of the given kinds."""
        return (node for node in ast.walk(self.tree) if isinstance(node, kinds))


def name_of(node: ast.AST) -> str:
    """Return a dotted name such as ``os.path.join``, or "" for anything else."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        inner = name_of(node.value)
        return f"{inner}.{node.attr}" if inner else f".{node.attr}"
    return ""


def read(path: Path) -> Source:
    """Read one file."""
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    module = ".".join(parts).removesuffix(".__init__")
    text = path.read_text("utf-8")
    return Source(path, module, text, ast.parse(text, str(path)))


@functools.cache
def sources() -> tuple[Source, ...]:
    """Return every module of the program."""
    return tuple(read(path) for path in sorted(PACKAGE.rglob("*.py")))


@functools.cache
def graph() -> grimp.ImportGraph:
    """Return who imports whom, outside libraries included."""
    return grimp.build_graph("scrubjay", include_external_packages=True, cache_dir=None)
