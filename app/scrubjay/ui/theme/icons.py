"""Icons: one licensed set of line drawings (Lucide), recoloured by the theme."""

from __future__ import annotations

import enum
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap

from scrubjay.host.resources import resource


class Icon(enum.StrEnum):
    """Every icon in use, by what it means; the value names the file."""

    CHAT = "message-circle"
    MEMORIES = "library"
    FORMS = "file-pen"
    SETTINGS = "settings"
    SEARCH = "search"
    CLOSE = "x"
    DONE = "check"
    ADD = "plus"
    EDIT = "pencil"
    TRASH = "trash-2"
    UNDO = "undo-2"
    PIN = "pin"
    ARCHIVE = "archive"
    COPY = "copy"
    SEND = "arrow-up"
    STOP = "square"
    LEFT = "chevron-left"
    RIGHT = "chevron-right"
    UP = "chevron-up"
    DOWN = "chevron-down"
    AGAIN = "refresh-cw"
    BRANCH = "git-branch"
    TO_END = "arrow-down"
    SHOW = "eye"
    HIDE = "eye-off"
    SAFE = "shield-check"
    LOCK = "lock"
    KEY = "key-round"
    IMPORT = "download"
    OPEN = "folder-open"
    LEARNED = "sparkles"
    ERROR = "circle-alert"
    WARNING = "triangle-alert"
    INFO = "info"
    LINK = "link"
    COMPANION = "picture-in-picture-2"
    MORE = "ellipsis"
    LIGHT = "sun"
    DARK = "moon"
    MODEL = "cpu"
    PERSON = "user"
    DATE = "calendar"
    FEELING = "heart"
    SAVE = "save"
    PLACE = "map-pin"
    FILE = "file-text"
    REVIEW = "inbox"
    LIST = "list"
    SAVED = "bookmark"
    TAG = "tag"
    FADING = "hourglass"
    MERGE = "merge"


_KEPT = 512
"""Pixmaps kept: icons times colours times sizes seen in one sitting."""


def icon(name: Icon, colour: str, size: QSize) -> QIcon:
    """Return the icon in one colour (`#RRGGBB`), sharp on the densest screen there is."""
    scale = max((each.devicePixelRatio() for each in QGuiApplication.screens()), default=1.0)
    return QIcon(pixmap(name, colour, size.width(), scale))


@lru_cache(maxsize=_KEPT)
def pixmap(name: Icon, colour: str, side: int, scale: float = 1.0) -> QPixmap:
    """Return the icon drawn in one colour at a side in logical pixels."""
    # Imported here: the SVG library costs milliseconds that the first paint may not need.
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - the reason stands above

    drawing = resource(f"icons/{name.value}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
    image = QPixmap(round(side * scale), round(side * scale))
    image.setDevicePixelRatio(scale)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    return image
