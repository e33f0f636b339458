"""What the command line accepts."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Final, NoReturn

from typing_extensions import override

from scrubjay.domain.affect import EMOTIONS
from scrubjay.domain.conversation import MemoryMode
from scrubjay.domain.memory import MemoryKind, MemoryState
from scrubjay.domain.recollection import FeelingStrategy

if TYPE_CHECKING:
    from collections.abc import Callable


_MOST: Final = 1_000_000_000


class _Parser(argparse.ArgumentParser):
    """Tells what is wrong in one line; how it should be is in --help."""

    @override
    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: error: {message}\n")


def grammar() -> argparse.ArgumentParser:
    """Return the parser for everything after `scrubjay`."""
    parser = _Parser(
        prog="scrubjay",
        description="Remembers for you, on your own machine. Without a command: the window.",
    )
    _common(parser, argparse.SUPPRESS)
    commands = parser.add_subparsers(dest="verb", metavar="COMMAND")
    for name, (sentence, add) in _COMMANDS.items():
        command = commands.add_parser(name, help=sentence, description=sentence)
        _common(command, argparse.SUPPRESS)
        add(command)
    return parser


def _common(parser: argparse.ArgumentParser, default: str) -> None:
    parser.add_argument(
        "--home",
        metavar="DIR",
        default=default,
        help="where the memories live (default: the system's data folder, or SCRUBJAY_HOME)",
    )
    parser.add_argument(
        "--json",
        action="store_true",
        default=default,
        help="one compact JSON value per line",
    )


def _nothing(_parser: argparse.ArgumentParser) -> None:
    """Take no arguments of its own."""


def _import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", metavar="PATH")
    parser.add_argument("--as", metavar="KIND", help="transcript, text or markdown")
    parser.add_argument("--dry-run", action="store_true", help="count, and keep nothing")


def _remember(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("text", metavar="TEXT", nargs="?")
    parser.add_argument("--at", metavar="ISO", help="when it was said (default: now)")
    parser.add_argument("--batch", metavar="FILE", help='JSON Lines {"id","text","at"}')


def _recall(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("cue", metavar="CUE", nargs="?")
    parser.add_argument("-k", type=_count, default=10, metavar="N", help="how many (default 10)")
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
    parser.add_argument("--limit", type=_count, metavar="N")


def _one(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID")


def _edit(parser: argparse.ArgumentParser) -> None:
    _one(parser)
    parser.add_argument("--text", required=True, metavar="T")


def _undo(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("operation", nargs="?", metavar="OPERATION", help="default: the latest")


def _pin(parser: argparse.ArgumentParser) -> None:
    _one(parser)
    parser.add_argument("--off", action="store_true", help="let it fade again")


def _forget(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("ids", metavar="ID", nargs="+")
    parser.add_argument("--for-good", action="store_true", help="final, with a receipt")
    parser.add_argument("--yes", action="store_true", help="do not ask again")


def _affect(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("text", metavar="TEXT", nargs="?")
    parser.add_argument("--batch", metavar="FILE", help='JSON Lines {"id","text"}')


def _fields(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", metavar="PATH", nargs="+")


def _fill(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", metavar="PATH")
    parser.add_argument("--out", metavar="PATH", help="write a filled copy here")
    parser.add_argument("--context", metavar="NAME", help="home, work, shipping, …")


def _decay(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--now", metavar="ISO")


def _path(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", metavar="PATH")


def _count(text: str) -> int:
    number = int(text) if text.isdecimal() and len(text) <= len(str(_MOST)) else 0
    if not 1 <= number <= _MOST:
        message = f"must be a whole number from 1 to {_MOST:,}"
        raise argparse.ArgumentTypeError(message)
    return number


_COMMANDS: dict[str, tuple[str, Callable[[argparse.ArgumentParser], None]]] = {
    "self-check": ("Say of each part whether it works, or why not.", _nothing),
    "import": ("Import a transcript, a text or a Markdown file.", _import),
    "remember": ("Keep something you say.", _remember),
    "recall": ("Ask memory for what fits a cue; strengthens nothing.", _recall),
    "ask": ("Ask the companion.", _ask),
    "memories": ("List memories.", _memories),
    "show": ("Show one memory.", _one),
    "edit": ("Change the text of a memory; the old one stays in its history.", _edit),
    "history": ("Show what happened to a memory.", _one),
    "undo": ("Undo the latest change, or the one named.", _undo),
    "pin": ("Keep a memory from fading.", _pin),
    "forget": ("Move memories to the trash, or forget them for good.", _forget),
    "affect": ("Read the feeling of a text.", _affect),
    "fields": ("Say what each field of HTML pages asks for.", _fields),
    "fill": ("Draft, and with --out write, a filled copy of an HTML page.", _fill),
    "decay": ("Apply time to all memories, as the daily sweep does.", _decay),
    "verify": ("Check the vault and the index.", _nothing),
    "rebuild": ("Build the index anew from the vault.", _nothing),
    "backup": ("Write a copy of the vault.", _path),
    "restore": ("Put a backup in place of the vault.", _path),
    "export": ("Write all memories as JSON Lines.", _path),
}
EITHER: dict[str, str] = {"remember": "text", "recall": "cue", "affect": "text"}
"""Commands that need either this argument or --batch."""
