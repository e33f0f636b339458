"""Commands that keep, recall, show and change memories."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from scrubjay.cli.arguments import shared
from scrubjay.domain.affect import EMOTIONS
from scrubjay.domain.conversation import MemoryMode
from scrubjay.domain.memory import MemoryKind, MemoryState
from scrubjay.domain.recollection import FeelingStrategy

if TYPE_CHECKING:
    import argparse

    from scrubjay.cli.arguments.shared import Commands


def _import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", metavar="PATH")
    parser.add_argument(
        "--as", metavar="KIND", help="how to read it; found out by itself otherwise"
    )
    parser.add_argument(
        "--dry-run",
        action="store_true",
        help="count the lines, and keep nothing",
    )


def _remember(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("text", metavar="TEXT", nargs="?")
    parser.add_argument("--at", metavar="ISO", help="when it was said (default: now)")
    parser.add_argument("--batch", metavar="FILE", help='JSON Lines {"id","text","at"}')


def _recall(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("cue", metavar="CUE", nargs="?")
    parser.add_argument("-k", type=shared.count, default=10, metavar="N", help="how many (10)")
    parser.add_argument("--now", metavar="ISO", help="recall as if it were then")
    parser.add_argument("--feeling", choices=("auto", "off", *EMOTIONS), default="off")
    parser.add_argument("--strategy", choices=[each.value for each in FeelingStrategy])
    parser.add_argument("--batch", metavar="FILE", help='JSON Lines {"id","cue","k","now"}')


def _ask(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("text", metavar="TEXT")
    parser.add_argument("--now", metavar="ISO")
    parser.add_argument("--memory", choices=[each.value for each in MemoryMode], default="full")


def _memories(parser: argparse.ArgumentParser) -> None:
    kinds, states = [each.value for each in MemoryKind], [each.value for each in MemoryState]
    parser.add_argument("--query", metavar="Q", help="words the memory holds")
    parser.add_argument("--kind", action="append", choices=kinds)
    parser.add_argument("--state", action="append", choices=states)
    parser.add_argument("--feeling", action="append", choices=("neutral", *EMOTIONS))
    parser.add_argument("--speaker", action="append", metavar="NAME")
    parser.add_argument("--session", metavar="SESSION")
    parser.add_argument("--in-batch", metavar="BATCH", help="what one import brought")
    parser.add_argument("--before", metavar="ISO")
    parser.add_argument("--after", metavar="ISO")
    parser.add_argument("--pinned", action="store_true")
    parser.add_argument("--current", action="store_true", help="leave superseded ones out")
    parser.add_argument("--limit", type=shared.count, metavar="N")


def _edit(parser: argparse.ArgumentParser) -> None:
    shared.one(parser)
    parser.add_argument("--text", required=True, metavar="T")


def _undo(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("operation", nargs="?", metavar="OPERATION", help="default: the latest")


def _pin(parser: argparse.ArgumentParser) -> None:
    shared.one(parser)
    parser.add_argument("--off", action="store_true", help="let it fade again")


def _forget(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("ids", metavar="ID", nargs="+")
    parser.add_argument("--for-good", action="store_true", help="final, with a receipt")
    parser.add_argument("--yes", action="store_true", help="do not ask again")


def _affect(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("text", metavar="TEXT", nargs="?")
    parser.add_argument("--batch", metavar="FILE", help='JSON Lines {"id","text"}')


COMMANDS: Final[Commands] = {
    "import": ("Import notes, a transcript, or what another program exported.", _import),
    "remember": ("Keep something you say.", _remember),
    "recall": ("Ask memory for what fits a cue; strengthens nothing.", _recall),
    "ask": ("Ask the companion.", _ask),
    "memories": ("List memories.", _memories),
    "show": ("Show one memory.", shared.one),
    "edit": ("Change the text of a memory; the old one stays in its history.", _edit),
    "history": ("Show what happened to a memory.", shared.one),
    "undo": ("Undo the latest change, or the one named.", _undo),
    "pin": ("Keep a memory from fading.", _pin),
    "forget": ("Move memories to the trash, or forget them for good.", _forget),
    "affect": ("Read the feeling of a text.", _affect),
}
