"""One command of the command line, here or through the owner of the home folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scrubjay.bootstrap.opening import WINDOW, Program
from scrubjay.domain.errors import KnownError
from scrubjay.host.owner import OwnedElsewhereError
from scrubjay.host.paths import find

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    Params = Mapping[str, Any]
    Values = Iterator[dict[str, Any]]


def window_program(home: str | None) -> Program:
    """Return the program a window is opened on.

    Raises:
        KnownError: The home folder cannot be made.
    """
    return Program(find(os.environ, Path(home) if home else None))


def execute(home: str | None, verb: str, params: Params) -> Values:
    """Yield the values of one command.

    Args:
        home: The folder of the vault, or None for the usual one.
        verb: The command's name.
        params: What it was given; paths absolute.

    Raises:
        KnownError: It cannot be carried out, and why.
    """
    if verb == "backup" and params.get("passphrase"):
        params = {**params, "passphrase": _chosen_passphrase()}
    program = Program(find(os.environ, Path(home) if home else None), purpose=verb)
    try:
        yield from _here(program, verb, params)
    except OwnedElsewhereError as elsewhere:
        if verb == "restore" or elsewhere.purpose not in (WINDOW, ""):
            raise  # only a window answers others
        from scrubjay.host import local_socket

        folder = program.home
        yield from local_socket.ask(
            local_socket.address_of(folder),
            local_socket.socket_secret(folder),
            verb,
            params,
        )
    except (KnownError, GeneratorExit, KeyboardInterrupt):
        raise
    except BaseException as bug:  # noqa: BLE001 - the top-level hook of a command
        # The message of a bug may quote a memory: it stays out of the terminal.
        program.report_bug(bug)
        where = program.home / "logs"
        raise KnownError(
            f"Something went wrong inside Scrubjay ({type(bug).__name__}).",
            f"What was kept before is safe. A report without your words is in {where}.",
        ) from None
    finally:
        program.close()


def _here(program: Program, verb: str, params: Params) -> Values:
    from scrubjay.assistant import commands

    program.own_in_turn()
    ask = _passphrase if sys.stdin.isatty() else None
    if verb == "restore":
        yield program.restore(Path(str(params["path"])), ask)
        return
    if verb == "self-check" and program.needs_first_run:
        checks = program.checks_without_vault()
        yield commands.checked(checks)
        return
    try:
        if program.needs_first_run:
            _create(program)
        assistant = program.open(ask)
    except KnownError as problem:
        if verb != "self-check":
            raise
        yield commands.checked(program.checks_without_vault(problem))
        return
    for value in commands.run(assistant, verb, params):
        if value is not None:
            yield value


def _create(program: Program) -> None:
    """Make a vault the first time, by what the environment, the keyring or a terminal offers."""
    protection = program.choose(can_ask=sys.stdin.isatty())
    phrase = _chosen_twice("your memories") if protection == "passphrase" else ""
    code = program.create(protection, phrase)
    if code is not None:
        # On the terminal's error stream: standard output belongs to the command's JSON.
        sys.stderr.write(f"Recovery code, shown once, write it down: {code}\n")


def _chosen_passphrase() -> str:
    """Return the passphrase of a backup; asked here, for its owner has no terminal."""
    if not sys.stdin.isatty():
        raise KnownError(
            "The backup was not written: nobody can be asked for its passphrase here.",
            "Run the command in a terminal.",
        )
    return _chosen_twice("this backup")


def _chosen_twice(what: str) -> str:
    from getpass import getpass

    phrase = getpass(f"Choose a passphrase for {what}: ")
    if getpass("The same again: ") != phrase:
        raise KnownError("The two passphrases differ; nothing was made.", "Try again.")
    return phrase


def _passphrase() -> str:
    from getpass import getpass

    return getpass("Passphrase of your memories: ")
