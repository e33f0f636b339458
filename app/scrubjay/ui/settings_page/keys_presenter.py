"""Decides which keys an act may be given, and says whose keys they are already."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scrubjay.settings import KEYS
from scrubjay.settings.keys import Fault, fault, normal
from scrubjay.ui.palette.matching import fit
from scrubjay.ui.presenter import Presenter
from scrubjay.ui.shortcuts import SHORTCUTS, Act, act_sentence, native
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from scrubjay.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyLine:
    """One act of the list.

    Attributes:
        keys: As this system writes them, or "" for none.
        is_own: The person chose them.
    """

    act: Act
    title: str
    sentence: str
    keys: str
    is_own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class KeysState:
    """Every act with its keys; `found` are those that fit the query.

    Attributes:
        note: Why something asked for was not done, or what was, or "".
    """

    lines: tuple[KeyLine, ...] = ()
    query: str = ""
    found: frozenset[Act] = frozenset()
    note: str = ""

    @property
    def has_own(self) -> bool:
        """Whether there is anything to reset."""
        return any(each.is_own for each in self.lines)


class KeysPresenter(Presenter[KeysState]):
    """Reads and changes the keys in the settings; windows follow the settings by themselves."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(KeysState())
        self._settings = settings
        self._unwatch = settings.watch(self._set)
        self._read()

    def close(self) -> None:
        """Stop following the settings."""
        self._unwatch()

    def search(self, query: str) -> None:
        """Show only the acts whose words or keys fit."""
        self._show(replace(self.state, query=query, found=self._found(query, self.state.lines)))

    def holder(self, act: Act, keys: str) -> Act | None:
        """Return which other act has these keys now."""
        wanted = normal(keys)
        others = (each for each in Act if each is not act)
        return next((each for each in others if wanted and self._keys(each) == wanted), None)

    def give(self, act: Act, keys: str) -> bool:
        """Give an act other keys, or none; refused while another act has them.

        Raises:
            ValueError: Nobody may have such keys; the recorder asked `fault` before.
        """
        holder = self.holder(act, keys)
        if holder is not None:
            self._show(replace(self.state, note=held(keys, holder)))
            return False
        self._settings.put(KEYS[act], normal(keys) or "")
        self._show(replace(self.state, note=""))
        return True

    def take(self, act: Act, keys: str) -> None:
        """Give an act keys that another has, which has none after that; the person asked for it."""
        holder = self.holder(act, keys)
        if holder is not None:
            self._settings.put(KEYS[holder], "")
        self.give(act, keys)

    def reset(self, act: Act) -> None:
        """Give an act the keys it came with, unless another act was given those."""
        self.give(act, KEYS[act].default)

    def reset_all(self) -> None:
        """Give every act the keys it came with."""
        for act in Act:
            self._settings.put(KEYS[act], KEYS[act].default)
        self._show(replace(self.state, note=tr("All keys are as they were at first.")))

    def keys_of(self, act: Act) -> str:
        """Return the keys of an act, as they are kept."""
        return self._settings.get(KEYS[act])

    def _keys(self, act: Act) -> str | None:
        return normal(self.keys_of(act))

    def _set(self, key: str) -> None:
        if key.startswith("keys."):
            self._read()

    def _read(self) -> None:
        lines = tuple(
            KeyLine(
                act=each.act,
                title=tr(each.title),
                sentence=act_sentence(each.act),
                keys=native(self.keys_of(each.act)),
                is_own=self._keys(each.act) != normal(KEYS[each.act].default),
            )
            for each in SHORTCUTS
        )
        found = self._found(self.state.query, lines)
        self._show(replace(self.state, lines=lines, found=found))

    @staticmethod
    def _found(query: str, lines: tuple[KeyLine, ...]) -> frozenset[Act]:
        fitting = (each for each in lines if fits(query, each.sentence, each.keys))
        return frozenset(each.act for each in fitting)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """Keys that were pressed for an act, and what stands against them.

    Attributes:
        keys: As they are kept; "" before any were pressed.
        note: One sentence: what to do, or why not these.
        holder: The act that has them now.
    """

    act: Act
    keys: str = ""
    note: str = ""
    holder: Act | None = None
    is_usable: bool = False


class RecordingPresenter(Presenter[Recording]):
    """Listens to the keys for one act."""

    def __init__(self, keys: KeysPresenter, act: Act) -> None:
        super().__init__(Recording(act=act, note=tr("Press the new keys together.")))
        self._keys = keys

    def press(self, keys: str) -> None:
        """Look at keys that were pressed; they are only used by `use` or `take`."""
        act = self.state.act
        written = normal(keys) or ""
        trouble = fault(keys)
        holder = self._keys.holder(act, written) if trouble is None else None
        shown = native(written)
        if trouble is not None:
            note = _refusal(trouble, shown)
        elif holder is not None:
            note = held(written, holder)
        elif written == normal(self._keys.keys_of(act)):
            note = tr("It has these keys already.")
        else:
            note = tr("{keys} is free. Press Enter to use it.", keys=shown)
        usable = trouble is None and holder is None
        self._show(Recording(act=act, keys=written, note=note, holder=holder, is_usable=usable))

    def use(self) -> bool:
        """Use the keys that were pressed; report whether that was possible."""
        state = self.state
        return bool(state.is_usable and state.keys) and self._keys.give(state.act, state.keys)

    def take(self) -> bool:
        """Use them although another act has them, which then has none."""
        if self.state.holder is None:
            return False
        self._keys.take(self.state.act, self.state.keys)
        return True

    def clear(self) -> None:
        """Leave the act without keys."""
        self._keys.give(self.state.act, "")


def held(keys: str, holder: Act) -> str:
    """Return the sentence that says whose keys they are."""
    return tr("{keys} is taken: “{act}”.", keys=native(keys), act=act_sentence(holder))


def fits(query: str, sentence: str, keys: str) -> bool:
    """Report whether an act is meant: by letters of its sentence, or by its keys as written."""
    typed = query.strip().casefold()
    return typed in keys.casefold() or fit(query, sentence) is not None


def _refusal(trouble: Fault, keys: str) -> str:
    if trouble is Fault.TYPED:
        return tr("{keys} alone would be typed or move the cursor. Hold Ctrl or Alt.", keys=keys)
    if trouble is Fault.TAKEN:
        return tr("{keys} is needed in every window. Press other keys.", keys=keys)
    return tr("This key cannot be used. Press other keys.")
