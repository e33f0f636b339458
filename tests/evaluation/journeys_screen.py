"""A display of its own for the journeys, and what can be seen on it as small picture files."""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtGui import QGuiApplication, QImage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SIZE: Final = (1180, 780)
"""Of the display and of the window that fills it, in pixels."""
_COLOURS: Final = 256
_BEST: Final = 1
"""Quality 1 of a PNG is the smallest file: nothing is lost either way."""


@contextmanager
def display() -> Iterator[str]:
    """Start Xvfb on a number nobody uses; yield its name, and end it.

    Raises:
        SystemExit: There is no Xvfb, or it would not start.
    """
    program = shutil.which("Xvfb")
    if program is None:
        message = "The journeys need Xvfb, a display without a screen, and it is not installed."
        raise SystemExit(message)
    reading, writing = os.pipe()
    size = f"{SIZE[0]}x{SIZE[1]}x24"
    command = [program, "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        if not number:
            message = "Xvfb would not start; `Xvfb :99` says why."
            raise SystemExit(message)
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


def shoot(path: Path) -> None:
    """Write everything that is on the display."""
    save_small(QGuiApplication.primaryScreen().grabWindow(0).toImage(), path)


def save_small(image: QImage, path: Path) -> None:
    """Write a picture with at most 256 colours, each pixel in the nearest of them.

    Windows are flat: their commonest colours are nearly all there is, and the rest are edges of
    letters.
    """
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    height, width = plain.height(), plain.width()
    line = plain.bytesPerLine() // 4
    pixels = np.frombuffer(plain.constBits(), np.uint32).reshape(height, line)[:, :width]
    colours, at, count = np.unique(pixels & 0xFFFFFF, return_inverse=True, return_counts=True)
    chosen = colours[np.argsort(-count, kind="stable")[:_COLOURS]]
    nearest = _nearest(colours, chosen)
    drawn = np.zeros((height, (width + 3) // 4 * 4), np.uint8)
    drawn[:, :width] = nearest[at.reshape(height, width)]
    data = drawn.tobytes()
    small = QImage(data, width, height, drawn.shape[1], QImage.Format.Format_Indexed8)
    small.setColorTable([0xFF000000 | int(each) for each in chosen])
    if not small.save(str(path), quality=_BEST):
        message = f"{path} cannot be written"
        raise OSError(message)


def _nearest(colours: np.ndarray, chosen: np.ndarray) -> np.ndarray:
    """Return for each colour (0xRRGGBB) the place of the nearest of the chosen ones."""
    parts = _parts(colours)
    wanted = _parts(chosen)
    # |a - b|² without |a|², which is the same for all b.
    apart = (wanted**2).sum(1)[None, :] - 2 * parts @ wanted.T
    return np.asarray(apart.argmin(1), np.uint8)


def _parts(colours: np.ndarray) -> np.ndarray:
    return np.stack([colours >> 16 & 255, colours >> 8 & 255, colours & 255], 1).astype(np.float32)
