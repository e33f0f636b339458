"""The log file: what the program did, never what the person said."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING, Final

from scrubjay.host.atomic import told
from scrubjay.host.crash import described

if TYPE_CHECKING:
    from io import TextIOWrapper

ROOT: Final = "scrubjay"
FILE_NAME: Final = "scrubjay.log"
_MOST_BYTES: Final = 1_000_000
_KEPT: Final = 3
_FORM: Final = "%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"


class _PrivateFile(RotatingFileHandler):
    """A rotating file whose every generation only its owner can read."""

    # typing.override is younger than the oldest Python we run on.
    def _open(self) -> TextIOWrapper:  # type: ignore[explicit-override]
        stream = super()._open()
        Path(self.baseFilename).chmod(0o600)
        return stream


def configure(folder: Path, level: int = logging.INFO) -> logging.Handler:
    """Write the program's log to a rotating file; return its handler.

    Only loggers below "scrubjay" reach the file: other libraries log what they are
    given, and that may be memory text. A second call for the same folder changes the
    level and nothing else; one for another folder closes the first file.

    Args:
        folder: Made when missing.
        level: INFO, or DEBUG while looking for a fault (which may show memory text).

    Raises:
        KnownError: The folder or the file cannot be made.
    """
    logger = logging.getLogger(ROOT)
    logger.setLevel(level)
    path = (folder / FILE_NAME).absolute()
    for handler in list(logger.handlers):
        if isinstance(handler, RotatingFileHandler):
            if handler.baseFilename == str(path):
                return handler
            release(handler)
    with told(path):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler = _PrivateFile(path, maxBytes=_MOST_BYTES, backupCount=_KEPT, encoding="utf-8")
    handler.setFormatter(logging.Formatter(_FORM))
    handler.addFilter(_without_messages)
    logger.addHandler(handler)
    return handler


def release(handler: logging.Handler) -> None:
    """Take the handler off and close its file."""
    logging.getLogger(ROOT).removeHandler(handler)
    handler.close()


def _without_messages(record: logging.LogRecord) -> bool:
    """Have an exception told by its kinds and places in the code only.

    Its message is made of values, and a value may be somebody's words. The formatter
    takes what stands in `exc_text` for the formatted exception.
    """
    if record.exc_info and record.exc_info[1] is not None:
        record.exc_text = described(record.exc_info[1])
    return True
