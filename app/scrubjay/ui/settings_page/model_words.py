"""What is said of a model: how large it is, whether it fits, what it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from scrubjay.domain.fitting import Fit, GpuLack, Why
from scrubjay.ui.wording import plural, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.domain.fitting import Fitting, Machine
    from scrubjay.domain.offer import Offer

_KILO, _MEGA, _GIGA = 1e3, 1e6, 1e9


def gigabytes(size: int) -> str:
    """Return a size as a person says it: 98 MB, 2.5 GB."""
    if size < _KILO:
        return plural("{count} byte", "{count} bytes", size)
    if size < _MEGA:
        return tr("{size} kB", size=QLocale().toString(round(size / _KILO)))
    if size < _GIGA:
        return tr("{size} MB", size=QLocale().toString(round(size / _MEGA)))
    return tr("{size} GB", size=QLocale().toString(size / _GIGA, "f", 1))


def fit_words(fitting: Fitting) -> str:
    """Return whether it fits, and why."""
    needs, has = gigabytes(fitting.needs), gigabytes(fitting.has)
    verdict = {
        Fit.FITS: tr("Fits this computer"),
        Fit.SLOWLY: tr("Fits slowly"),
        Fit.NOT: tr("Does not fit"),
    }[fitting.fit]
    why = {
        Why.CARD: tr("it runs on the {card}, which has {has} free.", card=fitting.card, has=has),
        Why.MEMORY: tr(
            "it takes {needs} of the {has} of memory that are free.", needs=needs, has=has
        ),
        Why.LARGE: tr("without a graphics card, each word means reading {needs}.", needs=needs),
        Why.CROWDED: tr(
            "it takes {needs}, and {has} of memory are free now; close other programs.",
            needs=needs,
            has=has,
        ),
        Why.TOO_LARGE: tr(
            "it takes {needs}, and this computer has {has} of memory.", needs=needs, has=has
        ),
    }[fitting.why]
    return tr("{verdict}: {why}", verdict=verdict, why=why)


def capable_words(offer: Offer) -> str:
    """Return what it is asked for and what not, by its test."""
    if offer.capable is None:
        return tr("Not tried yet: what it may be asked for is measured when it is first chosen.")
    if offer.capable:
        return tr(
            "Passed its test: it words answers, and reads what you say once more for facts. "
            "What it finds is only proposed, and only with your own words as proof."
        )
    return tr(
        "Did not pass its test, or is too small to try: it only words answers. Facts, dates and "
        "counts come from your memories without it."
    )


def plain_facts(offer: Offer) -> str:
    """Return size, context and languages in one line."""
    parts = [gigabytes(offer.size)]
    if offer.context:
        parts.append(tr("reads about {words} words at once", words=_whole(offer.context)))
    if offer.languages:
        parts.append(languages(offer.languages))
    return tr(", ").join(parts)


def languages(codes: Sequence[str]) -> str:
    """Return the languages by their names in the person's own language where Qt knows them."""
    named = []
    for code in codes:
        language = QLocale.codeToLanguage(code)
        named.append(code if language is QLocale.Language.C else QLocale.languageToString(language))
    return tr(", ").join(named)


def gpu_words(machine: Machine) -> str:
    """Return which graphics card is used, or why none is."""
    cards = tr(", ").join(
        tr("{name} with {free} free", name=each.name, free=gigabytes(each.free))
        for each in machine.cards
    )
    if machine.lack is GpuLack.NONE:
        if not cards:
            return tr("Graphics: used by {backend}.", backend=machine.backend)
        return tr("Graphics: {cards}, used by {backend}.", cards=cards, backend=machine.backend)
    why = {
        GpuLack.NO_LLAMA: tr("llama.cpp is not installed, so no language model can run."),
        GpuLack.NO_BUILD: tr(
            "this llama.cpp was built without support for graphics cards. The README says how to "
            "build it with one."
        ),
        GpuLack.NO_DRIVER: tr("no NVIDIA driver was found."),
        GpuLack.NO_CARD: tr("no NVIDIA graphics card was found."),
        GpuLack.UNKNOWN: tr("llama.cpp could not be asked."),
    }[machine.lack]
    if cards:
        return tr("Graphics: {cards}, not used: {why}", cards=cards, why=why)
    return tr("Graphics: none used: {why}", why=why)


def memory_words(machine: Machine) -> str:
    """Return how much memory this computer has."""
    whole = gigabytes(machine.memory)
    if not machine.free:
        return tr("Memory: {whole}.", whole=whole)
    return tr("Memory: {whole}, {free} of it free.", whole=whole, free=gigabytes(machine.free))


def _whole(tokens: int) -> str:
    """Return tokens as words: three quarters of a word to a token, as in English text."""
    words = tokens * 0.75
    step = 10 ** max(len(str(int(words))) - 2, 0)
    return QLocale().toString(round(words / step) * step)
