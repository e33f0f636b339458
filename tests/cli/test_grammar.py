"""What the command line accepts, and what it says when it does not."""

from __future__ import annotations

import pytest

from scrubjay.assistant.commands import COMMANDS, TRAVELLING
from scrubjay.cli.command_line import parse
from scrubjay.cli.grammar import grammar


def test_every_command_of_the_table_can_be_parsed_and_run() -> None:
    named = set(COMMANDS) | set(TRAVELLING) | {"restore"}
    assert grammar().parse_args([]).verb is None
    for verb in named:
        with pytest.raises(SystemExit) as told:
            parse([verb, "--help"])
        assert told.value.code == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["recall"],
        ["remember"],
        ["affect"],
        ["dance"],
        ["forget"],
        ["edit", "x"],
        ["recall", "x", "-k", "none"],
        ["recall", "x", "-k", "-3"],
        ["memories", "--limit", "9" * 20],
        ["recall", "x", "--feeling", "hungry"],
        ["ask", "x", "--memory", "sometimes"],
        ["memories", "--kind", "thing"],
        ["--quick", "undo"],
    ],
)
def test_wrong_usage_ends_with_two_and_a_sentence(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as told:
        parse(arguments)
    assert told.value.code == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "error:" in said.err
    assert said.err.count("\n") == 1


def test_home_and_json_may_stand_before_or_after_the_command() -> None:
    for arguments in (
        ["--home", "/h", "--json", "undo"],
        ["undo", "--home", "/h", "--json"],
    ):
        parsed = parse(arguments)
        assert (parsed.home, parsed.json, parsed.verb) == ("/h", True, "undo")


def test_quick_opens_a_window_and_is_no_command() -> None:
    assert parse(["--quick"]).quick
    assert not hasattr(parse(["undo"]), "quick")
