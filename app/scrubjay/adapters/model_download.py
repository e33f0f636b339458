"""Fetches one model file: resumed where it stopped, checked before its first use.

What has arrived lies beside its place as NAME.part, and is moved there only once its hash is
that of the manifest: a file with the right name is always whole.
"""

from __future__ import annotations

import hashlib
import http.client
import re
import shutil
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from typing_extensions import override

from scrubjay.domain.errors import KnownError
from scrubjay.domain.offer import Fetching, Stage
from scrubjay.host import atomic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path
    from typing import IO

    Connected = Callable[[str, str], AbstractContextManager[Callable[[int], None]]]

CHUNK: Final = 256 * 1024
SILENCE: Final = 30.0
"""Seconds without a byte after which the server counts as gone."""
SPARE: Final = 200_000_000
"""Bytes that stay free on the disk: a full one endangers what matters more than a model."""
PARTIAL: Final = 206
RANGE: Final = re.compile(r"bytes (\d{1,15})-")
AGAIN: Final = "Try again: it goes on where it stopped."


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is fetched: its name to show, its address, its size in bytes and its hash."""

    name: str
    url: str
    size: int
    sha256: str


def fetch(wanted: Wanted, target: Path, connected: Connected) -> Iterator[Fetching]:
    """Fetch step by step; closing the iterator stops it, and the next call goes on from there.

    Args:
        wanted: What to fetch.
        target: Where it goes.
        connected: Asks for permission and writes the connection down (`assistant.network`).

    Raises:
        KnownError: There is no room, no permission, no connection; or what came is something
            else than what was promised, and was thrown away.
    """
    part = partial(target)
    with atomic.told(part):
        target.parent.mkdir(parents=True, exist_ok=True)
    have = part.stat().st_size if part.exists() else 0
    if have > wanted.size:
        part.unlink()
        have = 0
    _require_room(wanted, target.parent, have)
    if have < wanted.size:
        yield from _received(wanted, part, have, connected)
    yield from _checked(wanted, part)
    with atomic.told(target):
        atomic.flushed(part)
        part.replace(target)
        atomic.flush_folder(target.parent)
    yield Fetching(stage=Stage.DONE, done=wanted.size, total=wanted.size)


def partial(target: Path) -> Path:
    """Return where a file lies while it is not whole."""
    return target.with_name(f"{target.name}.part")


def _require_room(wanted: Wanted, folder: Path, have: int) -> None:
    free = shutil.disk_usage(folder).free
    missing = wanted.size - have + SPARE - free
    if missing > 0:
        raise KnownError(
            f"{wanted.name} needs {wanted.size / 1e9:.1f} GB, and the disk has {free / 1e9:.1f} GB"
            " left.",
            f"Free {missing / 1e9:.1f} GB more, or choose a smaller model.",
        )


def _received(wanted: Wanted, part: Path, have: int, connected: Connected) -> Iterator[Fetching]:
    host = urlsplit(wanted.url).hostname or ""
    with connected(host, wanted.name) as count, _opened(wanted, have) as answer:
        begun = _begins_at(answer, have)
        with atomic.told(part), part.open("r+b" if begun else "wb") as file:
            file.seek(begun)
            done = begun
            yield Fetching(stage=Stage.FETCHING, done=done, total=wanted.size)
            while piece := _read(answer):
                count(len(piece))
                done += len(piece)
                if done > wanted.size:
                    break
                file.write(piece)
                yield Fetching(stage=Stage.FETCHING, done=done, total=wanted.size)
    if done < wanted.size:
        raise KnownError(f"The connection to {host} broke off.", AGAIN)


def _opened(wanted: Wanted, have: int) -> http.client.HTTPResponse:
    request = urllib.request.Request(  # noqa: S310 - the scheme is looked at right below
        wanted.url, headers={"User-Agent": "Scrubjay", "Accept-Encoding": "identity"}
    )
    _require_safe(wanted.url)
    if have:
        request.add_header("Range", f"bytes={have}-")
    opener = urllib.request.build_opener(_SafeRedirects)
    host = urlsplit(wanted.url).hostname
    try:
        answer: http.client.HTTPResponse = opener.open(request, timeout=SILENCE)
    except urllib.error.HTTPError as fault:
        fault.close()
        raise KnownError(
            f"{host} does not give {wanted.name} away (answer {fault.code}).",
            "Try again later, or choose a file you have.",
        ) from fault
    except (OSError, http.client.HTTPException) as fault:
        raise KnownError(
            f"{host} cannot be reached.", "Check the connection to the internet and try again."
        ) from fault
    return answer


def _begins_at(answer: http.client.HTTPResponse, have: int) -> int:
    """Return from which byte the answer goes on: 0 when the server begins anew."""
    said = RANGE.match(answer.headers.get("Content-Range", ""))
    resumes = answer.status == PARTIAL and said is not None and int(said[1]) == have
    return have if resumes else 0


def _read(answer: http.client.HTTPResponse) -> bytes:
    try:
        return answer.read1(CHUNK)
    except (OSError, http.client.HTTPException) as fault:
        raise KnownError("The connection broke off.", AGAIN) from fault


def _checked(wanted: Wanted, part: Path) -> Iterator[Fetching]:
    digest = hashlib.sha256()
    done = 0
    with part.open("rb") as file:
        while piece := file.read(16 * CHUNK):
            digest.update(piece)
            done += len(piece)
            yield Fetching(stage=Stage.CHECKING, done=done, total=wanted.size)
    if digest.hexdigest() != wanted.sha256:
        part.unlink()
        raise KnownError(
            f"What arrived is not {wanted.name} as it was published, and was thrown away.",
            "Try again; if it happens again, choose a file you have.",
        )


def _require_safe(url: str) -> None:
    """Refuse an address that could be read or changed on the way."""
    parts = urlsplit(url)
    is_here = parts.hostname in ("127.0.0.1", "::1", "localhost")
    if parts.scheme != "https" and not (parts.scheme == "http" and is_here):
        raise KnownError(f"{url} is not a safe address.", "Choose a file you have.")


class _SafeRedirects(urllib.request.HTTPRedirectHandler):
    """Follows a redirect to another safe address, and to no other."""

    @override
    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        """Look at the address first."""
        _require_safe(newurl)
        return super().redirect_request(req, fp, code, msg, headers, newurl)
