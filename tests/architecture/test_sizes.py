"""Budgets: a reader opens a file and sees all of it."""

from __future__ import annotations

import ast
import statistics
from pathlib import Path
from typing import Final

from architecture.source_tree import Source, name_of, sources

FILE_LINES: Final = 400
MEDIAN_FILE_LINES: Final = 120
FUNCTION_LINES: Final = 50
TESTS: Final = Path(__file__).parents[1]
# Names that say nothing: everything fits in, nothing can be found.
BANNED: Final = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "misc"}


def _lines(source: Source) -> int:
    return source.text.count("\n")


def _function_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count from the def to the end, without the docstring: explaining is never punished."""
    docstring = node.body[0] if ast.get_docstring(node) is not None else None
    explained = 0 if docstring is None else (docstring.end_lineno or 0) - docstring.lineno + 1
    return (node.end_lineno or node.lineno) - node.lineno + 1 - explained


def test_no_file_is_too_long() -> None:
    long = {str(s.path.name): _lines(s) for s in sources() if _lines(s) > FILE_LINES}
    assert not long


def test_no_file_of_tests_is_too_long() -> None:
    written = {path.name: path.read_text("utf-8").count("\n") for path in TESTS.rglob("*.py")}
    long = {name for name, lines in written.items() if lines > FILE_LINES}
    assert not long


def test_most_files_are_short() -> None:
    sizes = [_lines(s) for s in sources() if s.path.name != "__init__.py"]
    assert statistics.median(sizes) <= MEDIAN_FILE_LINES


def test_no_function_is_too_long() -> None:
    long = {
        f"{source.at(node)} {node.name}": _function_lines(node)
        for source in sources()
        for node in ast.walk(source.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and _function_lines(node) > FUNCTION_LINES
    }
    assert not long


def test_no_module_has_a_name_that_says_nothing() -> None:
    banned = [
        source.module
        for source in sources()
        if set(source.module.split(".")[-1].split("_")) & BANNED
    ]
    assert not banned


def test_names_are_read_as_written() -> None:
    tree = ast.parse("a.b.c()")
    call = next(node for node in ast.walk(tree) if isinstance(node, ast.Call))
    assert name_of(call.func) == "a.b.c"
