"""A real Chromium without a screen, driven over its debugging pipe.

The extension's own window is opened the way a click on its button opens it, and clicks and keys
come from the browser's input, so that they count as a person's.
"""

from __future__ import annotations

import base64
import contextlib
import itertools
import json
import os
import select
import shutil
import subprocess
import time
from typing import TYPE_CHECKING, Any, Final, Self

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PROGRAM: Final = shutil.which("chromium") or shutil.which("google-chrome")
PATIENCE: Final = 30.0
_SWITCHES: Final = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--remote-debugging-pipe",
    "--enable-unsafe-extension-debugging",
    "--window-size=1000,800",
    "--host-resolver-rules=MAP plain.test 127.0.0.1",
)


class Chromium:
    """One browser with a profile of its own; close it, or use it in a with statement."""

    def __init__(self, profile: Path) -> None:
        if PROGRAM is None:
            message = "there is no Chromium on this machine"
            raise RuntimeError(message)
        commands, self._out = os.pipe()
        self._in, replies = os.pipe()
        # The browser reads from 3 and writes to 4; a shell puts our pipes there.
        script = f'exec 3<&{commands} 4>&{replies}; exec "$@"'
        self._process = subprocess.Popen(
            [
                *("bash", "-c", script, "chromium"),
                *(PROGRAM, *_SWITCHES, f"--user-data-dir={profile}"),
            ],
            pass_fds=(commands, replies),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(commands)
        os.close(replies)
        self._numbers = itertools.count(1)
        self._buffer = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_reason: object) -> None:
        self.close()

    def close(self) -> None:
        """End the browser."""
        with contextlib.suppress(OSError, RuntimeError, TimeoutError):
            self.call("Browser.close")
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(10)
        self._process.kill()
        self._process.wait()
        os.close(self._out)
        os.close(self._in)

    def call(self, method: str, session: str = "", **params: Any) -> dict[str, Any]:  # noqa: ANN401
        """Give one order of the debugging protocol and return its result."""
        number = next(self._numbers)
        order = {"id": number, "method": method, "params": params}
        if session:
            order["sessionId"] = session
        os.write(self._out, json.dumps(order).encode() + b"\0")
        while True:
            answer = self._message()
            if answer.get("id") == number:
                if "error" in answer:
                    raise RuntimeError(answer["error"]["message"])
                result: dict[str, Any] = answer["result"]
                return result

    def load(self, extension: Path) -> str:
        """Load an unpacked extension; return its identity."""
        identity: str = self.call("Extensions.loadUnpacked", path=str(extension))["id"]
        return identity

    def open(self, url: str) -> Tab:
        """Open a page in a tab of its own and wait until it has loaded."""
        target = self.call("Target.createTarget", url=url)["targetId"]
        tab = Tab(self, target)
        tab.wait("document.readyState === 'complete' && location.href !== 'about:blank'")
        return tab

    def popup(self, extension: str, over: Tab) -> Tab:
        """Press the extension's button over a tab; return its window."""
        before = {each["targetId"] for each in self.targets()}
        tabs = [each for each in self.targets() if each["type"] == "tab"]
        page = next(each for each in self.targets() if each["targetId"] == over.target)
        (tab,) = [each for each in tabs if each["url"] == page["url"]]
        self.call("Extensions.triggerAction", id=extension, targetId=tab["targetId"])

        def opened() -> str | None:
            return next(
                (
                    each["targetId"]
                    for each in self.targets()
                    if each["type"] == "page"
                    and each["url"].endswith("/popup.html")
                    and each["targetId"] not in before
                ),
                None,
            )

        found = until(opened)
        window = Tab(self, found)
        window.wait("document.readyState === 'complete'")
        return window

    def targets(self) -> list[dict[str, Any]]:
        """Return everything that can be attached to."""
        found: list[dict[str, Any]] = self.call("Target.getTargets", filter=[{}])["targetInfos"]
        return found

    def _message(self) -> dict[str, Any]:
        end = time.monotonic() + PATIENCE
        while b"\0" not in self._buffer:
            ready = select.select([self._in], [], [], max(end - time.monotonic(), 0))[0]
            piece = os.read(self._in, 1 << 16) if ready else b""
            if not piece:
                message = "Chromium does not answer"
                raise TimeoutError(message)
            self._buffer += piece
        frame, _, self._buffer = self._buffer.partition(b"\0")
        message_: dict[str, Any] = json.loads(frame)
        return message_


class Tab:
    """A page, or the extension's window."""

    def __init__(self, chromium: Chromium, target: str) -> None:
        self._chromium = chromium
        self.target = target
        self._session = chromium.call("Target.attachToTarget", targetId=target, flatten=True)[
            "sessionId"
        ]

    def call(self, method: str, **params: Any) -> dict[str, Any]:  # noqa: ANN401 - the protocol's
        """Give an order to this page."""
        return self._chromium.call(method, self._session, **params)

    def run(self, script: str) -> Any:  # noqa: ANN401 - whatever the script gives
        """Return the value of an expression on the page."""
        done = self.call(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True
        )
        if "exceptionDetails" in done:
            raise RuntimeError(done["exceptionDetails"]["exception"].get("description", script))
        return done["result"].get("value")

    def wait(self, condition: str) -> None:
        """Wait until an expression is true."""
        until(lambda: self.run(f"Boolean({condition})"))

    @property
    def text(self) -> str:
        """What a person reads."""
        return str(self.run("document.body.innerText"))

    def click(self, selector: str) -> None:
        """Click in the middle of an element, as a hand does."""
        self.wait(f"document.querySelector({json.dumps(selector)})")
        x, y = self.run(
            f"(() => {{ const e = document.querySelector({json.dumps(selector)});"
            "e.scrollIntoView({block: 'center'}); const b = e.getBoundingClientRect();"
            "return [b.x + b.width / 2, b.y + b.height / 2]; })()"
        )
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def type(self, text: str) -> None:
        """Type into what has the focus."""
        self.call("Input.insertText", text=text)

    def key(self, name: str) -> None:
        """Press one key by its name ("Tab", "Enter")."""
        text = {"Enter": "\r", " ": " "}.get(name, "")
        code = {"Enter": 13, "Tab": 9, " ": 32}[name]
        for kind in ("keyDown", "keyUp"):
            self.call(
                "Input.dispatchKeyEvent",
                type=kind,
                key=name,
                code={" ": "Space"}.get(name, name),
                windowsVirtualKeyCode=code,
                **({"text": text} if text and kind == "keyDown" else {}),
            )

    def picture(self) -> bytes:
        """Return the page as PNG."""
        return base64.b64decode(self.call("Page.captureScreenshot")["data"])

    def close(self) -> None:
        """Close it."""
        self._chromium.call("Target.closeTarget", targetId=self.target)


def until(look: Callable[[], Any]) -> Any:  # noqa: ANN401 - whatever is looked for
    """Look again and again until there is something; fail when there never is."""
    end = time.monotonic() + PATIENCE
    while True:
        found = look()
        if found:
            return found
        if time.monotonic() > end:
            message = "what was waited for did not come"
            raise TimeoutError(message)
        time.sleep(0.03)
