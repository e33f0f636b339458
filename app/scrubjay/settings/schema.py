"""Every setting: its name in the file, type, default, range, and the sentence that explains it.

The settings page is generated from this list, and so is what is accepted from the file. Secrets
are never settings.
"""

from __future__ import annotations

import enum
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from scrubjay.domain.conversation import MemoryMode
from scrubjay.domain.recollection import FeelingStrategy
from scrubjay.domain.retention import RetentionLaw
from scrubjay.settings.keys import DEFAULT_KEYS, acceptable

if TYPE_CHECKING:
    from collections.abc import Callable

Value = TypeVar("Value", bool, float, str)


class Section(enum.StrEnum):
    """Tables of the file; HIDDEN ones are kept by the window and have no generated control."""

    APPEARANCE = "appearance"
    CHAT = "chat"
    MEMORY = "memory"
    MODEL = "model"
    PRIVACY = "privacy"
    SYSTEM = "system"
    KEYS = "keys"
    WINDOW = "window"


HIDDEN: Final = frozenset({Section.KEYS, Section.WINDOW})
"""Sections whose controls are not generated: keys have a recorder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """Bounds of a number, both included, and the step of its control."""

    low: float
    high: float
    step: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting(Generic[Value]):
    """One setting.

    Attributes:
        name: Key within its section.
        label: Two or three words. sentence: what it does, for the person.
        choices: (value, label) pairs; empty for free text, numbers and switches.
        explained: A sentence for each choice, in the same order; or nothing.
        form: What a free text has to look like; None takes any.
    """

    section: Section
    name: str
    default: Value
    label: str = ""
    sentence: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    explained: tuple[str, ...] = ()
    range: Range | None = None
    form: Callable[[str], bool] | None = None

    @property
    def key(self) -> str:
        """The name with its section: "appearance.theme"."""
        return f"{self.section}.{self.name}"

    def accepts(self, value: object) -> bool:
        """Report whether a value read from the file may be used."""
        default: object = self.default
        if isinstance(default, bool) or isinstance(value, bool):
            return type(default) is type(value)
        if isinstance(default, float):
            return isinstance(value, int | float) and self._within(float(value))
        return isinstance(value, str) and self._is_choice(value)

    def _within(self, number: float) -> bool:
        if not math.isfinite(number):
            return False
        return self.range is None or self.range.low <= number <= self.range.high

    def _is_choice(self, value: str) -> bool:
        if self.form is not None and not self.form(value):
            return False
        return not self.choices or value in {each for each, _label in self.choices}


THEME: Final = Setting(
    section=Section.APPEARANCE,
    name="theme",
    default="system",
    label="Theme",
    sentence="Light, dark or high contrast; or whatever your system uses.",
    choices=(
        ("system", "Like the system"),
        ("light", "Light"),
        ("dark", "Dark"),
        ("contrast-light", "High contrast, light"),
        ("contrast", "High contrast, dark"),
    ),
)
TEXT_SIZE: Final = Setting(
    section=Section.APPEARANCE,
    name="text_size",
    default=1.0,
    label="Text size",
    sentence="Everything grows with the text.",
    range=Range(low=0.85, high=1.6, step=0.05),
)
LANGUAGE: Final = Setting(
    section=Section.APPEARANCE,
    name="language",
    default="system",
    label="Language",
    sentence="Of the windows. Your memories stay in the words they were said in.",
)
"""A code like "de"; which there are is found among the resources at run time."""
DEFAULT_MODE: Final = Setting(
    section=Section.CHAT,
    name="memory",
    default=MemoryMode.FULL.value,
    label="New chats",
    sentence="What a new chat may do with your memories. Each chat can be changed later.",
    choices=(
        (MemoryMode.FULL.value, "Remember"),
        (MemoryMode.READ.value, "Only read"),
        (MemoryMode.OFF.value, "Private"),
    ),
)
ENTER_SENDS: Final = Setting(
    section=Section.CHAT,
    name="enter_sends",
    default=True,
    label="Enter sends",
    sentence="Shift+Enter begins a new line. Turned off, Ctrl+Enter sends.",
)
TRY_FIRST: Final = Setting(
    section=Section.CHAT,
    name="try_first",
    default=False,
    label="Try to remember first",
    sentence="Holds back an answer about your own past until you press Show. Never in forms.",
)
RETENTION_LAW: Final = Setting(
    section=Section.MEMORY,
    name="law",
    default=RetentionLaw.POWER.value,
    label="How memories fade",
    sentence="The first curve falls fast and then slowly, as measured in people. "
    "The second is Ebbinghaus's simpler one and falls to nothing sooner. "
    "Nothing is ever deleted by fading.",
    choices=(
        (RetentionLaw.POWER.value, "Fast, then slowly"),
        (RetentionLaw.EXPONENTIAL.value, "Evenly"),
    ),
)
GROWTH: Final = Setting(
    section=Section.MEMORY,
    name="growth",
    default=1.0,
    label="What a use adds",
    sentence="How much longer a memory lasts each time it is used after a pause. "
    "Counts from the next use on.",
    range=Range(low=0.25, high=3.0, step=0.25),
)
FEELING: Final = Setting(
    section=Section.MEMORY,
    name="feeling",
    default=FeelingStrategy.OFF.value,
    label="Feeling in recall",
    sentence="How the feeling of what you say may take part in what comes to mind.",
    choices=(
        (FeelingStrategy.OFF.value, "Not used"),
        (FeelingStrategy.GATED.value, "The same feeling first"),
        (FeelingStrategy.CONTRAST.value, "What lifts the mood"),
        (FeelingStrategy.C_A.value, "Meaning plus feeling"),
        (FeelingStrategy.C_M.value, "Meaning times feeling"),
        (FeelingStrategy.S_S.value, "Meaning first, ordered by feeling"),
        (FeelingStrategy.S_E.value, "Feeling first, ordered by meaning"),
    ),
    explained=(
        "Only what you say counts. Answers most questions rightly.",
        "Among memories that fit, those with the same feeling move up a little.",
        "The same, but when you are low, brighter memories move up instead.",
        "Both distances are added: a strong feeling can outweigh the words.",
        "Both distances are multiplied: a memory has to fit in both.",
        "The nearest by meaning are put in the order of their feeling alone.",
        "The nearest by feeling are put in the order of their meaning. Finds the least.",
    ),
)
DIGEST: Final = Setting(
    section=Section.MEMORY,
    name="digest",
    default=True,
    label="Fading soon",
    sentence="Lists on the Review page what fades within a week, to be kept or let go.",
)
WORTH_KEEPING: Final = Setting(
    section=Section.MEMORY,
    name="worth_keeping",
    default=True,
    label="Worth keeping?",
    sentence="Asks on the Review page about three memories a day. What you keep lasts longer.",
)
RECALL_FIRST: Final = Setting(
    section=Section.MEMORY,
    name="recall_first",
    default=False,
    label="Guess before you look",
    sentence="Shows only when and where it was, until you tried to remember the rest yourself.",
)
MODEL: Final = Setting(
    section=Section.MODEL,
    name="use",
    default="starter",
    label="Language model",
    sentence="It words the answers. Without one, Scrubjay answers from memory by template.",
    choices=(("starter", "The starter"), ("file", "A file of mine"), ("none", "None")),
)
MODEL_FILE: Final = Setting(
    section=Section.MODEL,
    name="file",
    default="",
    label="Model file",
    sentence="A file that ends in .gguf.",
)
ADDED_MODELS: Final = Setting(section=Section.WINDOW, name="models", default="")
"""Paths of model files the person added, one a line."""
DOWNLOADS: Final = Setting(
    section=Section.PRIVACY,
    name="downloads",
    default=False,
    label="Allow downloads",
    sentence="Lets Scrubjay fetch a model when you press Download, and nothing else ever. "
    "Off, it opens no connection at all.",
)
MODE_BEFORE: Final = Setting(section=Section.WINDOW, name="mode_before_sample", default="")
"""What new chats may do once the invented person is gone; "" while there is none."""
KEEP_IN_TRAY: Final = Setting(
    section=Section.SYSTEM,
    name="keep_in_tray",
    default=False,
    label="Keep running in the tray",
    sentence="Closing the window leaves Scrubjay in the tray. Its menu quits.",
)
QUICK_KEY: Final = Setting(
    section=Section.SYSTEM,
    name="quick_key",
    default=False,
    label="Quick capture from anywhere",
    sentence="Asks your system for keys that open a small window to write something down.",
)
QUICK_KEYS: Final = Setting(
    section=Section.SYSTEM,
    name="quick_keys",
    default="Ctrl+Alt+J",
    label="Keys to ask for",
    sentence="Your system may choose others, or let you choose.",
    choices=tuple(
        (keys, keys)
        for keys in ("Ctrl+Alt+J", "Ctrl+Alt+Space", "Ctrl+Shift+J", "Ctrl+Shift+Space", "Meta+J")
    ),
)
NOTIFY: Final = Setting(
    section=Section.SYSTEM,
    name="notify",
    default=False,
    label="Notifications",
    sentence="Says once a day how many memories fade soon, and when an import or a download "
    "ended. Only while you are elsewhere.",
)
NOTIFY_TEXT: Final = Setting(
    section=Section.SYSTEM,
    name="notify_text",
    default=False,
    label="Memories in notifications",
    sentence="Shows words of your memories there, and not only how many. Others may read them.",
)
TRAY_TOLD: Final = Setting(section=Section.WINDOW, name="tray_told", default=False)
"""It was said once that closing the window leaves the program in the tray."""
FADING_TOLD: Final = Setting(section=Section.WINDOW, name="fading_told", default="")
"""The day on which it was last notified what fades soon, as YYYY-MM-DD."""
WINDOW_PLACE: Final = Setting(section=Section.WINDOW, name="place", default="")
MEMORIES_VIEW: Final = Setting(section=Section.WINDOW, name="memories_view", default="list")
SEARCHES: Final = Setting(section=Section.WINDOW, name="searches", default="")
RECENT: Final = Setting(section=Section.WINDOW, name="recent", default="")
FIRST_STEPS: Final = Setting(section=Section.WINDOW, name="first_steps", default=False)
"""The vault was made, and what was chosen in the first run has not been done yet."""
LAST_PAGE: Final = Setting(section=Section.WINDOW, name="page", default="chat")
ON_TOP: Final = Setting(section=Section.WINDOW, name="companion_on_top", default=True)
KEYS: Final = {
    name: Setting(section=Section.KEYS, name=name, default=keys, form=acceptable)
    for name, keys in DEFAULT_KEYS.items()
}
"""The keys of each act; the order is that of the list on the settings page."""

SETTINGS: Final[tuple[Setting[bool] | Setting[float] | Setting[str], ...]] = (
    THEME,
    TEXT_SIZE,
    LANGUAGE,
    DEFAULT_MODE,
    ENTER_SENDS,
    TRY_FIRST,
    RETENTION_LAW,
    GROWTH,
    DIGEST,
    WORTH_KEEPING,
    RECALL_FIRST,
    FEELING,
    MODEL,
    MODEL_FILE,
    DOWNLOADS,
    KEEP_IN_TRAY,
    QUICK_KEY,
    QUICK_KEYS,
    NOTIFY,
    NOTIFY_TEXT,
    TRAY_TOLD,
    FADING_TOLD,
    ADDED_MODELS,
    MODE_BEFORE,
    WINDOW_PLACE,
    FIRST_STEPS,
    LAST_PAGE,
    RECENT,
    MEMORIES_VIEW,
    SEARCHES,
    ON_TOP,
    *KEYS.values(),
)
"""Every setting, in the order of the page."""
