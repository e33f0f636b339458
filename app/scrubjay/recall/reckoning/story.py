"""Forms of questions about what was told: around an event, in a stretch of time, how often."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from scrubjay.recall.reckoning.form import form, which
from scrubjay.recall.reckoning.phrasing import bare, told
from scrubjay.recall.reckoning.question import Ask, Question, Which

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.recall.reckoning.form import Groups

_TELL: Final = "(?:told|said|mentioned|wrote|shared|talked)(?: (?:to )?(?:you|about))?"
_SPEAK: Final = (
    "(?:mention(?:ed)?|talk(?:ed)? about|speak (?:of|about)|spoken (?:of|about)|bring up|brought up"
    "|(?:tell|told|say|said|write|written)(?: to)?(?: you)?(?: something| anything)?"
    "(?: about| that)?)"
)


def _near(found: Groups) -> Question:
    late = found["rel"].casefold() in {"after", "following"}
    return Question(
        ask=Ask.NEXT if late else Ask.PREVIOUS,
        parts=(told(found["a"]),),
    )


def _said_of(found: Groups) -> Question:
    meant = which(found["end"])
    return Question(
        ask=Ask.TOLD,
        parts=(bare(found["a"]),),
        which=Which.FIRST if meant is Which.FIRST else Which.LAST,
    )


def _simple(ask: Ask) -> Callable[[Groups], Question]:
    def made(found: Groups) -> Question:
        return Question(ask=ask, parts=(told(found["a"], found.get("aux", "")),))

    return made


def _ever(found: Groups) -> Question:
    words = f"{found['a'].strip()} {found['b']}"
    return Question(ask=Ask.EVER, parts=(told(words, found["aux"]),))


def _period(found: Groups) -> Question:
    spoken = found.get("spoken", "").casefold()
    return Question(ask=Ask.PERIOD, parts=(bare(found["a"]),), thing=spoken)


def _changed(found: Groups) -> Question:
    return Question(ask=Ask.CHANGED, parts=(bare(found["a"]),))


FORMS: Final = (
    form(
        _said_of,
        "what(?: was| is| were| are|'s) the (?P<end>last|latest|first|most recent|newest)",
        "(?: (?:thing|things|news|bit))?(?: (?:that |which )?<I> (?:ever )?",
        _TELL,
        ")? (?:about|on|of|regarding|concerning|with) <A>",
    ),
    form(
        _said_of,
        "what did <I> (?P<end>last|first) (?:tell you|say|mention|write)(?: to you)? "
        "(?:about|on|of) <A>",
    ),
    form(
        _said_of,
        "what did <I> (?:tell you|say|mention) (?:about|on|of) <A> ",
        "(?P<end>last|first|most recently)",
    ),
    form(
        _changed,
        "what(?:'s| is| has| have|s)?(?: all)? (?:changed|new|different)"
        "(?: (?:for|with|about) me| in my life| about my life)? ?(?P<a>.*)",
    ),
    form(
        _near,
        "(?:what|where|who|whom|<WHICH> \\w+) ",
        "(?:did <I> .+?|happened|was|came|came next)",
        "<SOFTLY> (?P<rel>after|before|following) <A>",
    ),
    form(
        _near,
        "what(?: is| was|'s) the (?:next |last |first )?thing (?:that )?<I> did"
        "(?: right| just)? (?P<rel>after|before|following) <A>",
    ),
    form(
        _period,
        "(?:what|which things)(?: all| else)? (?:happened|did <I> (?:do|get up to|experience)"
        "|have <I> done|(?:was|were) <I> (?:doing|up to)|went on|was going on|took place"
        "|did <I> (?P<spoken>tell|mention|say|talk)(?: you)?(?: about)?|was new|events? .+?)"
        "(?: to me| in my life| to you)?,? (?P<a>.+)",
    ),
    form(_period, "what (?:<I> did|happened|<I> was up to),? (?P<a>.+)"),
    form(_period, "(?P<a>.+?),? what (?:did <I> do|happened|was i doing)"),
    form(_period, "where (?:was|were) <I> (?P<a>(?:on|in|at|last|during|yesterday) ?.*)"),
    form(
        _simple(Ask.MENTIONS),
        "how (?:many times|often) (?:did|have|do|has|had) <I> (?:ever )?",
        _SPEAK,
        " <A>",
    ),
    form(
        _simple(Ask.TIMES),
        "how (?:many times|often) (?P<aux>did|have|has|had|was|were) (?P<a>.+)",
    ),
    form(_simple(Ask.MENTIONED), "(?:did|have) <I> (?:(?:ever|already|once) )?", _SPEAK, " <A>"),
    form(
        _ever,
        "(?P<aux>did|have|had|has|was|were) (?P<a>.+? )(?:ever|already|once) (?P<b>.+)",
    ),
)
