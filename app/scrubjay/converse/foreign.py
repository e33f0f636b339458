"""Knows a question in another language, so that nobody takes a chance hit for an answer.

By the small words that stand in every question of a language; two of them, or the first
word and one more, tell it. Another script tells it alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.converse.aims import COMMON
from scrubjay.domain.memory import MemoryKind, MemoryState
from scrubjay.domain.recollection import Filters

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from scrubjay.domain.memory import Memory
    from scrubjay.ports.stores import MemoryStore

SHOWN: Final = 3
LOOKED_THROUGH: Final = 60
_KEPT: Final = (MemoryState.ACTIVE, MemoryState.FADED)

_WORDS: Final = {
    "German": (
        ("wo wer was wann wie warum wieso welche welcher welches wohin woher wem wen"),
        (
            "ich ist bin bist sind mein meine meinen meinem meiner der die das wohne wohnt heißt "
            "heisst habe hat hatte und nicht noch von zu im mit war wurde arbeite lebt mich mir du "
            "weißt weisst über ueber er sie es wir ihr uns dir dich ein eine einen einem einer "
            "kein keine den dem des am auf bei für fuer nach seit bis kann kannst wird muss magst "
            "mag dein deine isst morgen heute gestern gibt geht arbeitet kommt macht sag erzähl "
            "erzähle zeig hilf alles etwas"
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
_ENGLISH: Final = COMMON | frozenset(
    re.findall(
        r"\S+",
        "the my i do did does is are am was were what who where when how why which have has can "
        "a an any as be by if no nor off oh or so up us we he me it its over own per same should "
        "more most one only once here there s t m d in into been being because between both each "
        "you me of to in on at and for with about still yet tell name live work old many much "
        "long birthday ben mi man den bin dine fast gift art bald hell wild",
    )
)
"""Words that English sentences hold too: they tell no other language."""
_KINDLY: Final = {
    "German": (
        (
            "Fragen verstehe ich leider nur auf Englisch, zum Beispiel „What do you know about "
            "Ada?“. Was du mir erzählst, darf in jeder Sprache sein."
        ),
        "Zu den Wörtern deiner Frage habe ich das hier:",
        "Zu den Wörtern deiner Frage habe ich nichts gefunden.",
    ),
    "French": (
        (
            "Je ne comprends malheureusement les questions qu'en anglais, par exemple « What do "
            "you know about Ada? ». Ce que tu me racontes peut être dans n'importe quelle langue."
        ),
        "Voici ce que je trouve avec les mots de ta question :",
        "Avec les mots de ta question, je n'ai rien trouvé.",
    ),
    "Spanish": (
        (
            "Por desgracia solo entiendo preguntas en inglés, por ejemplo «What do you know about "
            "Ada?». Lo que me cuentas puede estar en cualquier idioma."
        ),
        "Con las palabras de tu pregunta encuentro esto:",
        "Con las palabras de tu pregunta no he encontrado nada.",
    ),
    "Italian": (
        (
            "Purtroppo capisco le domande solo in inglese, per esempio «What do you know about "
            "Ada?». Quello che mi racconti può essere in qualsiasi lingua."
        ),
        "Con le parole della tua domanda trovo questo:",
        "Con le parole della tua domanda non ho trovato nulla.",
    ),
    "Portuguese": (
        (
            "Infelizmente só entendo perguntas em inglês, por exemplo “What do you know about "
            "Ada?”. O que me contas pode estar em qualquer língua."
        ),
        "Com as palavras da tua pergunta encontro isto:",
        "Com as palavras da tua pergunta não encontrei nada.",
    ),
    "Dutch": (
        (
            "Vragen begrijp ik helaas alleen in het Engels, bijvoorbeeld “What do you know about "
            "Ada?”. Wat je me vertelt, mag in elke taal zijn."
        ),
        "Met de woorden van je vraag vind ik dit:",
        "Met de woorden van je vraag heb ik niets gevonden.",
    ),
}
_ENGLISH_ONLY: Final = (
    (
        "I am sorry, I understand questions in English only, for example “What do you know about "
        "Ada?”. What you tell me may be in any language."
    ),
    "By the words of your question I found:",
    "By the words of your question I found nothing.",
)
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_COMMANDS: Final = re.compile(
    r"(?:(?:bitte )?(?:erzähle?|sage?|zeige?|nenne?) (?:mir|uns)|(?:raconte|dis|montre)-moi|"
    r"(?:dime|cuéntame|muéstrame|dimmi|raccontami|diz-me|conta-me)|vertel (?:me|mij))\b",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(r"[^\W\d_]{3,}(?:-[^\W\d_]+)*|\d{2,}")
_OTHER_SCRIPT: Final = re.compile(r"[^\W\d_a-zA-Z\u00aa-\u024f\u1e00-\u1eff]")
_TELLING: Final = 2


def is_foreign_question(text: str) -> bool:
    """Report whether a text asks something in a language other than English."""
    stripped = text.strip()
    letters = _WORD.findall(stripped.casefold().replace("’", "'"))
    if not letters:
        return False
    if is_foreign_command(stripped):
        return True
    if len(_OTHER_SCRIPT.findall(stripped)) * 2 > len("".join(letters)):
        return stripped.endswith(("?", "\uff1f", "\u061f", ";"))
    english = sum(each in _ENGLISH for each in letters)
    for asking, small in _WORDS.values():
        asks, common = asking.split(), small.split()
        if letters[0] not in asks and not stripped.endswith("?"):
            continue
        own = {each for each in letters if each in asks or each in common}
        alone = len(own - _ENGLISH)
        begins = letters[0] in asks and len(own) > english
        if alone and len(own) >= _TELLING and (alone > english or begins):
            return True
    return False


def is_foreign_command(text: str) -> bool:
    """Report whether a text tells the companion in another language to say something."""
    return _COMMANDS.match(text.strip()) is not None


def names_in(text: str) -> tuple[str, ...]:
    """Return the words of a question in another language that may be known by themselves.

    Names, numbers and whatever is no small word of that language, in their order; memory is
    searched for each alone, since the rest of the words are in no line it holds.
    """
    asking, common = _WORDS.get(language_of(text), ("", ""))
    small = {*asking.split(), *common.split()}
    found = [
        each[0]
        for each in _NAMED.finditer(text)
        if (each.start() and each[0][0].isupper()) or each[0].casefold() not in small
    ]
    return tuple(dict.fromkeys(found))


def language_of(text: str) -> str:
    """Return the name in English of the language whose words most of a text are, or ""."""
    letters = _WORD.findall(text.casefold().replace("\u2019", "'"))
    counts = {
        name: sum(each in f"{asking} {common}".split() for each in letters)
        for name, (asking, common) in _WORDS.items()
    }
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] else ""


def kindly(text: str, found: str) -> str:
    """Return the reply to a question in another language, in that language where it is known.

    Args:
        text: The question.
        found: What searching by its words found, "" for nothing.
    """
    can, here, nothing = _KINDLY.get(language_of(text), _ENGLISH_ONLY)
    return f"{can}\n{here}\n{found}" if found else f"{can}\n{nothing}"


def named_lines(
    text: str, store: MemoryStore, until: datetime, names: Collection[str] = ()
) -> tuple[Memory, ...]:
    """Return the newest lines that hold a name or a rare word of a question, one word at a time.

    A word that memory knows as a name goes before all others.

    Args:
        text: A question in another language.
        store: Is read.
        until: What was said from then on is not known yet.
        names: People and pets that memory knows.
    """
    known = {each.casefold() for each in names}
    words = sorted(names_in(text), key=lambda each: each.casefold() not in known)
    for word in words:
        whole = re.compile(rf"\b{re.escape(word)}(?:'?s)?\b", re.IGNORECASE)
        wanted = Filters(text=word, kinds=(MemoryKind.EPISODE,), states=_KEPT, before=until)
        held = [each for each in store.select(wanted, LOOKED_THROUGH) if whole.search(each.text)]
        if held:
            return tuple(sorted(held, key=lambda each: each.at)[-SHOWN:])
    return ()
