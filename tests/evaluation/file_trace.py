"""What a program did to its files, call by call, and the disk as a power cut would leave it.

The model: making, renaming, deleting and shortening files is on the disk at once; what is written
into a file is there only after the file was flushed. Of writes not yet flushed a cut keeps none,
or a random half. That is kinder than a disk about names and harsher about content.
"""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_CALLS: Final = (
    "openat,open,creat,write,pwrite64,writev,pwritev,ftruncate,truncate,fsync,fdatasync,"
    "unlink,unlinkat,rename,renameat,renameat2,link,linkat,lseek,copy_file_range,sendfile,fallocate"
)
_LINE: Final = re.compile(r"(\w+)\((.*)\) += (-?\d+)")
_STRING: Final = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_NOT_MODELLED: Final = {"copy_file_range", "sendfile", "fallocate", "writev", "pwritev", "truncate"}
OUTPUT: Final = 1


@dataclass(frozen=True, slots=True)
class Call:
    """One system call that succeeded."""

    name: str
    number: int
    strings: tuple[bytes, ...]
    numbers: tuple[int, ...]
    result: int
    appends: bool
    empties: bool


def record(command: Sequence[str], given: bytes, log: Path, folder: Path) -> list[Call]:
    """Run the command under strace, with this standard input; return its calls on files.

    Args:
        command: What to run.
        given: Its standard input.
        log: Where strace writes; large.
        folder: The working folder.
    """
    tracer = ["strace", "-f", "-qq", "-xx", "-s", str(1 << 24), "-e", f"trace={_CALLS}"]
    subprocess.run(
        [*tracer, "-o", str(log), *command],
        input=given,
        stdout=subprocess.DEVNULL,
        check=True,
        cwd=folder,
    )
    return list(_calls(log))


def _calls(log: Path) -> Iterator[Call]:
    """Yield the calls; one interrupted by another thread is joined to its end."""
    begun: dict[str, str] = {}
    with log.open(encoding="ascii", errors="replace") as lines:
        for line in lines:
            thread, _, rest = line.strip().partition(" ")
            rest = rest.strip()
            if rest.endswith("<unfinished ...>"):
                begun[thread] = rest.removesuffix("<unfinished ...>").rstrip()
                continue
            if resumed := re.match(r"<\.\.\. \w+ resumed>(.*)", rest):
                rest = begun.pop(thread, "") + resumed[1]
            found = _LINE.match(rest)
            if found and int(found[3]) >= 0:
                yield _call(found[1], found[2], int(found[3]))


def _call(name: str, arguments: str, result: int) -> Call:
    strings = tuple(bytes.fromhex(held.replace("\\x", "")) for held in _STRING.findall(arguments))
    numbers = tuple(int(held) for held in re.findall(r"(?<![\w\\])-?\d+", arguments[:12]))
    last = re.search(r", (-?\d+)$", arguments)
    return Call(
        name=name,
        number=numbers[0] if numbers else -1,
        strings=strings,
        numbers=(int(last[1]),) if last else (),
        result=result,
        appends="O_APPEND" in arguments,
        empties="O_TRUNC" in arguments,
    )


@dataclass(slots=True)
class _File:
    """A file's content: what was flushed, and the writes since."""

    flushed: bytearray = field(default_factory=bytearray)
    since: list[tuple[int, bytes]] = field(default_factory=list)
    size: int = 0

    def write(self, place: int, content: bytes) -> None:
        self.since.append((place, content))
        self.size = max(self.size, place + len(content))

    def flush(self) -> None:
        self.flushed = self.after(self.since)
        self.since = []

    def cut_to(self, size: int) -> None:
        del self.flushed[size:]
        self.since = [
            (place, content[: size - place]) for place, content in self.since if place < size
        ]
        self.size = size

    def after(self, writes: Sequence[tuple[int, bytes]]) -> bytearray:
        content = bytearray(self.flushed)
        for place, piece in writes:
            if len(content) < place + len(piece):
                content.extend(bytes(place + len(piece) - len(content)))
            content[place : place + len(piece)] = piece
        return content


@dataclass(slots=True)
class _Handle:
    """An open file and the place where it is written next."""

    file: _File
    place: int = 0
    appends: bool = False


class Disk:
    """The files below one folder, as the calls made so far left them."""

    def __init__(self, folder: Path) -> None:
        self._folder = str(folder)
        self._files: dict[str, _File] = {}
        self._open: dict[int, _Handle] = {}
        self.said = b""

    def hold(self, path: str, content: bytes) -> None:
        """Begin with a file that was there, flushed, before the recording."""
        self._files[path] = _File(bytearray(content), size=len(content))

    def apply(self, call: Call) -> None:
        """Follow one call."""
        kind = call.name.removesuffix("at2").removesuffix("at").removesuffix("64")
        if kind == "open" or call.name == "creat":
            self._opened(call)
        elif kind in {"rename", "link", "unlink"}:
            self._named(kind, [held.decode() for held in call.strings])
        elif call.number in self._open:
            self._used(call, self._open[call.number])
        elif call.name == "write" and call.number == OUTPUT:
            self.said += call.strings[0]

    def _opened(self, call: Call) -> None:
        path = call.strings[0].decode(errors="replace")
        self._open.pop(call.result, None)
        if not path.startswith(self._folder) or path == self._folder or path.endswith("-shm"):
            return  # the shared index of the log is in memory only, and is made anew
        file = self._files.setdefault(path, _File())
        if call.empties:
            file.cut_to(0)
        self._open[call.result] = _Handle(file, appends=call.appends)

    def _named(self, kind: str, paths: list[str]) -> None:
        if paths[0] not in self._files:
            return
        if kind == "link":
            self._files[paths[1]] = self._files[paths[0]]
        elif kind == "rename":
            self._files[paths[1]] = self._files.pop(paths[0])
        else:
            del self._files[paths[0]]

    def _used(self, call: Call, handle: _Handle) -> None:
        if call.name in _NOT_MODELLED:
            message = f"the model of the disk does not know {call.name}"
            raise NotImplementedError(message)
        if call.name == "pwrite64":
            handle.file.write(call.numbers[0], call.strings[0])
        elif call.name == "write":
            place = handle.file.size if handle.appends else handle.place
            handle.file.write(place, call.strings[0])
            handle.place = place + call.result
        elif call.name == "lseek":
            handle.place = call.result
        elif call.name == "ftruncate":
            handle.file.cut_to(call.numbers[0])
        else:
            handle.file.flush()

    def after_cut(self, target: Path, chance: random.Random | None) -> None:
        """Write the files as a power cut now would leave them.

        Args:
            target: The folder that takes the place of the recorded one.
            chance: Keeps a random half of what was not flushed; None: nothing of it.
        """
        for path, file in self._files.items():
            kept = [each for each in file.since if chance is not None and chance.random() < 0.5]
            place = target / path.removeprefix(self._folder).lstrip("/")
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(file.after(kept))
