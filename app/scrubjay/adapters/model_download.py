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
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin, urlsplit

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
ANOTHER: Final = "Choose a file you have."
REDIRECTS: Final = (301, 302, 303, 307, 308)
MOST_REDIRECTS: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is fetched: its name to show, its address, its size in bytes and its hash.

    Attributes:
        redirects: Domains that the host of the address may pass us on to, with all below them.
    """

    name: str
    url: str
    size: int
    sha256: str
    redirects: tuple[str, ...] = ()


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
    with ExitStack() as line:
        host, count, answer = _reached(wanted, have, connected, line)
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


def _reached(
    wanted: Wanted, have: int, connected: Connected, line: ExitStack
) -> tuple[str, Callable[[int], None], http.client.HTTPResponse]:
    """Return the host that gives the file away, what counts its bytes, and its answer.

    Every host on the way there is written down as a connection of its own, before it is asked.

    The last of these connections, and its answer, stay open until the `line` is closed.
    """
    url = wanted.url
    for _ in range(MOST_REDIRECTS + 1):
        _require_safe(url)
        host = urlsplit(url).hostname or ""
        _require_named(wanted, host)
        with ExitStack() as hop:
            count = hop.enter_context(connected(host, wanted.name))
            answer = _answered(wanted, url, have)
            if not isinstance(answer, str):
                hop.enter_context(answer)
                line.push(hop.pop_all())
                return host, count, answer
        url = _passed_on(url, answer)
    raise KnownError(f"{wanted.name} is passed on from host to host without an end.", ANOTHER)


def _passed_on(url: str, to: str) -> str:
    try:
        return urljoin(url, to)
    except ValueError as fault:
        raise KnownError(f"{to} is not a safe address.", ANOTHER) from fault


def _answered(wanted: Wanted, url: str, have: int) -> http.client.HTTPResponse | str:
    """Return what one host answers: the file, or the address at which it is."""
    request = urllib.request.Request(  # noqa: S310 - the scheme was looked at
        url, headers={"User-Agent": "Scrubjay", "Accept-Encoding": "identity"}
    )
    if have:
        request.add_header("Range", f"bytes={have}-")
    opener = urllib.request.build_opener(_NoRedirects)
    host = urlsplit(url).hostname
    try:
        answer: http.client.HTTPResponse = opener.open(request, timeout=SILENCE)
    except urllib.error.HTTPError as fault:
        fault.close()
        if fault.code in REDIRECTS:
            return fault.headers.get("Location", "")
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
        raise KnownError(f"{url} is not a safe address.", ANOTHER)


def _require_named(wanted: Wanted, host: str) -> None:
    """Refuse a host that neither the address nor the list of this model names."""
    if host == urlsplit(wanted.url).hostname:
        return
    if not any(host == each or host.endswith(f".{each}") for each in wanted.redirects):
        raise KnownError(f"{wanted.name} would come from {host}, which is not its place.", ANOTHER)


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    """Hands a redirect over as the answer that it is: each is looked at, and written down."""

    @override
    def http_error_302(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
    ) -> None:
        """Follow none."""

    http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302
