"""Declare every setting once as data; load, save and migrate it."""

from scrubjay.settings.schema import (
    DEFAULT_MODE,
    ENTER_SENDS,
    FEELING,
    LAST_PAGE,
    MODEL,
    MODEL_FILE,
    ON_TOP,
    RETENTION_LAW,
    SETTINGS,
    TEXT_SIZE,
    THEME,
    WINDOW_PLACE,
    Range,
    Section,
    Setting,
)
from scrubjay.settings.settings import Settings
from scrubjay.settings.toml_file import Loaded, load

__all__ = [
    "DEFAULT_MODE",
    "ENTER_SENDS",
    "FEELING",
    "LAST_PAGE",
    "MODEL",
    "MODEL_FILE",
    "ON_TOP",
    "RETENTION_LAW",
    "SETTINGS",
    "TEXT_SIZE",
    "THEME",
    "WINDOW_PLACE",
    "Loaded",
    "Range",
    "Section",
    "Setting",
    "Settings",
    "load",
]
