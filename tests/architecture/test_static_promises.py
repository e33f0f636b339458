"""Promises that can be read off the source: no code from data, no markup from memories, …"""

from __future__ import annotations

import ast
import re
import subprocess
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

import pytest

from architecture.source_tree import CHECKOUT, Source, graph, name_of, sources

if TYPE_CHECKING:
    from collections.abc import Iterator

# Each of these turns bytes into code.
CODE_FROM_DATA: Final = {"pickle", "marshal", "shelve", "dill", "cloudpickle", "joblib", "yaml"}
CODE_CALLS: Final = {"eval", "exec", "compile", "__import__", "os.system", "os.popen"}
# The places that may catch everything: whatever fails behind them must not take the rest down.
CATCH_ALL: Final = {
    "scrubjay.background": "the boundary of a job",
    "scrubjay.ui.dispatcher": "the drain of the dispatcher",
    "scrubjay.host.crash": "the top-level hook",
    "scrubjay.bootstrap.executing": "the top-level hook of a command",
}
MARKUP_CALLS: Final = {"setHtml", "insertHtml", "appendHtml", "setMarkdown"}
CHANCE_CALLS: Final = {"uuid.uuid1", "uuid.uuid4", "uuid1", "uuid4"}
REGISTRIES: Final = (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"), ("npmjs", "com"))


def _in(source: Source, *places: str) -> bool:
    return any(source.module == place or source.module.startswith(f"{place}.") for place in places)


def _calls() -> Iterator[tuple[Source, ast.Call, str]]:
    for source in sources():
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Call):
                yield source, node, name_of(node.func)


def _imports() -> Iterator[tuple[Source, ast.AST, str]]:
    for source in sources():
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Import):
                yield from ((source, node, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield source, node, node.module or ""


def test_data_is_never_code() -> None:
    imported = [
        source.at(node)
        for source, node, name in _imports()
        if name.partition(".")[0] in CODE_FROM_DATA
    ]
    called = [source.at(node) for source, node, name in _calls() if name in CODE_CALLS]
    assert not imported + called


def test_no_shell_reads_our_words() -> None:
    shells = [
        source.at(node)
        for source, node, name in _calls()
        for keyword in node.keywords
        if name.startswith("subprocess.")
        and keyword.arg == "shell"
        and not _is_false(keyword.value)
    ]
    assert not shells


def _is_false(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and node.value is False


def _catches_all(handler: ast.ExceptHandler) -> bool:
    """Tell a broad handler that swallows from one that cleans up and raises again."""
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    broad = any(kind is None or name_of(kind) in {"Exception", "BaseException"} for kind in kinds)
    last = handler.body[-1]
    raises_again = isinstance(last, ast.Raise) and last.exc is None
    return broad and not raises_again


def test_everything_is_caught_in_named_places_only() -> None:
    found = [
        (source, source.at(node))
        for source in sources()
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ExceptHandler) and _catches_all(node)
    ]
    assert not [at for source, at in found if not _in(source, *CATCH_ALL)]
    per_place = {place: [at for s, at in found if _in(s, place)] for place in CATCH_ALL}
    assert {place: at for place, at in per_place.items() if len(at) > 1} == {}


def test_markup_is_made_by_one_module_that_cleans_it() -> None:
    renderers = {source for source, _, name in _calls() if name.rpartition(".")[2] in MARKUP_CALLS}
    assert len(renderers) <= 1, [source.module for source in renderers]
    for renderer in renderers:
        known = graph().find_modules_directly_imported_by(renderer.module)
        cleaners = graph().find_modules_that_directly_import("nh3")
        assert cleaners & {renderer.module, *known}, f"{renderer.module} cleans nothing"


def test_text_is_never_guessed_to_be_markup() -> None:
    formats = [
        source.at(node)
        for source, node, name in _calls()
        if name.rpartition(".")[2] == "setTextFormat"
        and not name_of(node.args[0]).endswith(".PlainText")
    ]
    assert not formats


def test_ids_and_chance_are_passed_in() -> None:
    called = [
        source.at(node)
        for source, node, name in _calls()
        if (name in CHANCE_CALLS or re.fullmatch(r"random\.(?!Random$)\w+", name))
        and not _in(source, "scrubjay.adapters", "scrubjay.bootstrap", "scrubjay.host")
    ]
    assert not called


def test_every_thread_carries_our_name() -> None:
    """The suite finds threads left running by their name, scrubjay-…."""
    nameless = [
        source.at(node)
        for source, node, name in _calls()
        if name in {"threading.Thread", "Thread"}
        and "name" not in {keyword.arg for keyword in node.keywords}
    ]
    assert not nameless
    qt_threads = [
        source.at(node) for source, node, name in _calls() if name.rpartition(".")[2] == "QThread"
    ]
    assert not qt_threads


def _tracked() -> list[PurePosixPath]:
    listing = subprocess.run(
        ["git", "ls-files", "-z"],  # noqa: S607 - whichever git the machine has
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=False,
    )
    if listing.returncode:
        pytest.skip("not a git checkout")
    return [PurePosixPath(name) for name in listing.stdout.split("\0") if name]


def test_no_file_names_a_package_registry_or_an_index() -> None:
    hosts = re.compile("|".join(re.escape(".".join(parts)) for parts in REGISTRIES), re.IGNORECASE)
    index = re.compile(
        r"^\s*--?(index-url|extra-index-url|find-links|trusted-host|i|f)\b", re.MULTILINE
    )
    named = []
    for name in _tracked():
        file = CHECKOUT / name
        if name.parts[:2] == ("tests", "data") or not file.is_file():
            continue
        text = file.read_bytes().decode("utf-8", "ignore")
        if hosts.search(text) or (name.suffix in {".txt", ".in"} and index.search(text)):
            named.append(str(name))
    assert not named


def test_the_top_level_is_the_agreed_list() -> None:
    agreed = {"app", "resources", "models", "tests", "packaging", "pyproject.toml", "README.md"}
    top = {name.parts[0] for name in _tracked()}
    assert {name for name in top if not name.startswith(".")} <= agreed


def test_no_weights_are_committed() -> None:
    big = [str(name) for name in _tracked() if name.suffix in {".gguf", ".safetensors", ".bin"}]
    assert not big
