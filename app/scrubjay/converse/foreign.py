"""Knows a question in another language, so that nobody takes a chance hit for an answer.

By the small words that stand in every question of a language; two of them, or the first
word and one more, tell it. Another script tells it alone.
"""

from __future__ import annotations

import re
from typing import Final

_WORDS: Final = {
    "German": (
        "wo wer was wann wie warum wieso welche welcher welches wohin woher wem wen",
        (
            "ich ist bin bist sind mein meine meinen meinem meiner der die das wohne heißt "
            "heisst habe "
            "hat hatte und nicht noch von zu im mit war wurde arbeite lebt mich mir du"
        ),
    ),
    "French": (
        "où ou qui que quand comment pourquoi quel quelle quels quelles combien est-ce",
        (
            "je suis est mon ma mes le la les de du des ai as habite s'appelle s'appellent "
            "travaille "
            "j'habite j'ai quoi dans chez et pas ne encore avec était tu"
        ),
    ),
    "Spanish": (
        "dónde donde quién quien qué cuándo cuando cómo como cuál cual cuántos cuánto",
        (
            "yo soy es mi mis el la los las de vivo tengo está están trabajo se llama llaman "
            "y no con "
            "fue mío tú en años"
        ),
    ),
    "Italian": (
        "dove chi che cosa quando come perché quale quanti quanto",
        (
            "io sono è mio mia miei mie il la i le di abito vivo ho lavoro si chiama "
            "chiamano e non "
            "con era tu"
        ),
    ),
    "Portuguese": (
        "onde quem que quando como porque qual quantos quanto",
        (
            "eu sou é meu minha meus minhas o a os as de moro tenho trabalho se chama chamam "
            "e não com "
            "foi você em"
        ),
    ),
    "Dutch": (
        "waar wie wat wanneer hoe waarom welke",
        "ik ben is mijn de het een van woon heb heet werk en niet nog met was jij mij",
    ),
}
_ENGLISH: Final = frozenset(
    re.findall(
        r"\S+",
        "the my i do did does is are am was were what who where when how why which have has can "
        "you me of to in on at and for with about still yet",
    )
)
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_OTHER_SCRIPT: Final = re.compile(r"[^\W\d_a-zA-Z\u00aa-\u024f\u1e00-\u1eff]")
_TELLING: Final = 2


def is_foreign_question(text: str) -> bool:
    """Report whether a text asks something in a language other than English."""
    stripped = text.strip()
    letters = _WORD.findall(stripped.casefold().replace("’", "'"))
    if not letters:
        return False
    if len(_OTHER_SCRIPT.findall(stripped)) * 2 > len("".join(letters)):
        return stripped.endswith(("?", "\uff1f", "\u061f", ";"))
    english = sum(each in _ENGLISH for each in letters)
    for asking, small in _WORDS.values():
        asks, common = asking.split(), small.split()
        if letters[0] not in asks and not stripped.endswith("?"):
            continue
        told = sum(each in asks or each in common for each in letters)
        if told >= _TELLING and told > english:
            return True
    return False
