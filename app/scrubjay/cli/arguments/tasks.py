"""Commands about what the person means to do, and about going back to what held before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from scrubjay.cli.arguments import shared

if TYPE_CHECKING:
    import argparse

    from scrubjay.cli.arguments.shared import Commands


def _tasks(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--done", action="store_true", help="list the done ones too")


def _tasks_done(parser: argparse.ArgumentParser) -> None:
    shared.one(parser)
    parser.add_argument("--not", action="store_true", help="it is still to be done")


def _tasks_after(parser: argparse.ArgumentParser) -> None:
    shared.one(parser)
    parser.add_argument("other", metavar="OTHER", help="the task that has to be done first")


COMMANDS: Final[Commands] = {
    "tasks": ("List what you mean to do, what can be done first.", _tasks),
    "tasks-done": ("Mark a task as done.", _tasks_done),
    "tasks-after": ("Let one task wait for another.", _tasks_after),
    "go-back": ("Let the value hold again that this one replaced.", shared.one),
    "conflicts": ("List statements that contradict each other with equal right.", shared.nothing),
}
