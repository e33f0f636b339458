"""Verbs of things one does once: which there are, and what "I've paid" is the past of."""

from __future__ import annotations

import re
from typing import Final

VERBS: Final = frozenset(
    """answer apply arrange ask assemble bake book bring build buy call cancel change check choose
    clean clear close collect complete confirm contact cook copy decide declare deliver deposit
    download draft drop email feed file fill find finish fix frame get give go hand hang hire
    insure install invite iron mail make meet mend mow order organise organize pack paint pay phone
    pick plan plant post practise practice prepare print proofread put read register remind renew
    rent repair replace reply report reserve return review revise ring scan schedule see sell send
    service set ship sign sort speak stop study submit switch take talk tell text thank tidy throw
    transfer translate trim update upload vacuum visit walk wash water wrap write""".split()  # noqa: SIM905 - a text of words is easier to read and to add to
)
"""Base forms with which a task may begin; "be", "think" and "go to bed" are no tasks."""

_PAST: Final = {
    "bought": "buy", "brought": "bring", "built": "build", "chose": "choose", "chosen": "choose",
    "did": "do", "done": "do", "fed": "feed", "found": "find", "gave": "give", "given": "give",
    "got": "get", "gotten": "get", "had": "have", "hung": "hang", "made": "make", "met": "meet",
    "paid": "pay", "rang": "ring", "rung": "ring", "read": "read", "saw": "see", "seen": "see",
    "sent": "send", "set": "set", "sold": "sell", "spoke": "speak", "spoken": "speak",
    "took": "take", "taken": "take", "threw": "throw", "thrown": "throw", "told": "tell",
    "went": "go", "gone": "go", "wrote": "write", "written": "write", "put": "put",
}  # fmt: skip
_LIKE: Final = {
    "ring": "call", "phone": "call", "contact": "call", "speak": "call", "talk": "call",
    "order": "buy", "get": "buy", "purchase": "buy", "pick": "buy", "reserve": "book",
    "mail": "send", "post": "send", "email": "send", "write": "send", "submit": "send",
    "hand": "send", "file": "send", "mend": "fix", "repair": "fix", "organize": "organise",
    "arrange": "organise", "tidy": "clean",
}  # fmt: skip
"""Deeds that may stand for each other: who "rang the bank" has "called the bank"."""
_SLIGHT: Final = frozenset(
    """a an the my our your his her their this that these those it to for of in on at with by up
    out off over and or some more from about again back today tomorrow yesterday finally just
    already now new""".split()  # noqa: SIM905 - as above
)
_WORD: Final = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")


def base(verb: str) -> str:
    """Return the base form of a verb said in the present or the past, or ""."""
    word = verb.casefold()
    if word in VERBS:
        return word
    if word in _PAST:
        return _PAST[word]
    if not word.endswith("ed"):
        return ""
    shorter = (word[:-2], word[:-1], word[:-3], f"{word[:-3]}y")
    return next((each for each in shorter if each in VERBS), "")


def alike(one: str, other: str) -> bool:
    """Report whether two base forms may mean the same deed, or the first ends the second."""
    same = _LIKE.get(one, one) == _LIKE.get(other, other)
    return same or (other in ("finish", "complete", "write") and _LIKE.get(one, one) == "send")


def is_past(said: str, verb: str) -> bool:
    """Report whether a participle is the regular one of a verb: "oiled" of "oil"."""
    doubled = f"{verb}{verb[-1:]}ed"
    return said in (f"{verb}ed", f"{verb}d", doubled, f"{verb.removesuffix('y')}ied")


def content(words: str) -> frozenset[str]:
    """Return the words that tell what a deed is about, in the singular."""
    found = (each.group().casefold().removesuffix("'s") for each in _WORD.finditer(words))
    return frozenset(
        each[:-1] if len(each) > 3 and each.endswith("s") and not each.endswith("ss") else each  # noqa: PLR2004 - "gas" is no plural
        for each in found
        if each not in _SLIGHT
    )
