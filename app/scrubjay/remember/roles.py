"""Read who somebody is, told as short as people tell it: "Boss is Ruud", "New vet: Dr Prewitt".

No list holds every office that others hold in a life, but the words for those who hold one are
made alike ("cardiologist", "caretaker", "foreman"), and a name is known by its form. So a
role with a name after it is read in any of the short ways of saying so, at the beginning of a
sentence or of a part of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import SELF
from scrubjay.remember.families.identity import demonym
from scrubjay.remember.families.people import QUALIFIED, RELATIONS
from scrubjay.remember.find import Find
from scrubjay.remember.given_names import GIVEN_NAMES
from scrubjay.remember.naming import may_name
from scrubjay.remember.segments import MASK
from scrubjay.remember.subjects import singular
from scrubjay.remember.values import Value, name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrubjay.remember.segments import Sentence

_I: Final = re.IGNORECASE
_HEADS: Final = (
    r"boss|manager|supervisor|chief|head(?: (?:nurse|chef|teacher|master|mistress|of \w+))?|foreman"
    r"|forewoman|superior|principal|headteacher|headmaster|headmistress|(?:team )?lead"
)
_FOR_ME: Final = (
    r"hired hand|hand|contact|gp|doctor|dentist|vet|coach|nurse|chef|consultant|physio|agent"
    r"|client|assistant|guide|housekeeper|help|replacement|lodger|tenant|landlady|landlord"
    r"|partner|captain|chair|[\w-]*(?:ologist|[a-z]ist|ician|atrician|tutor|teacher|therapist"
    r"|keeper|trainer|minder|sitter|cleaner|lawyer|advis[eo]r|driver|officer|worker|builder"
    r"|plumber|gardener|barber|dresser|accountant|solicitor|mentor|instructor|mate)"
)
_KIN: Final = rf"{RELATIONS}|boy|girl|hubby|missus|bro|sis"
ROLE: Final = (
    r"(?:(?:math|maths|line|shift|ward|old|older|younger|little|big|lil|eldest|youngest|sous"
    rf"|head|main|biggest|[a-z]+ing|[a-z]+al|[a-z]+e?d) )?(?:{_HEADS}|{_KIN}|{_FOR_ME})"
)
_SOMEONE: Final = r"an? (?:\w+ )?(?:guy|fella|fellow|girl|man|woman|bloke|lady|lad|chap|person)"
_NAMED: Final = re.compile(
    rf"(?:^\W{{0,9}}|(?<=[,;:])\s*|(?<=[.!?])\s+)(?:(?:and|but|so|well)\s+)?"
    rf"(?P<lead>(?:(?:my|our|the|got an?|have an?)\s+)?(?P<new>new |current |present )?)"
    rf"(?P<role>{ROLE})(?P<there> there| here| at work| now| next door| at the moment"
    rf"| these days)?"
    rf"(?P<is>\s+is(?: now| still)?|'s|\s*[:=]|,)"
    rf"(?P<how>\s+(?:{_SOMEONE},?\s*)?(?:called|named|by the name of)|\s+(?:an?|one)(?= (?:Dr|Mr"
    rf"|Mrs|Ms|Miss|Prof)\b)|,? {_SOMEONE} (?:called|named)|)(?=\s+\w)",
    _I,
)
_TITLED: Final = re.compile(
    r"\s+(?P<who>(?:Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Doctor|Sir|Sister|Chef|Frau|Herr|Madame"
    r"|Coach|Father|Pastor|Mam|Doc)\.? [A-Z\u00c0-\u00de][\w'-]+(?: [A-Z\u00c0-\u00de][\w'-]+)?)"
)
_REPORTS: Final = re.compile(
    r"\b(?:i|we)(?: all| both| now| will| shall){0,2} report to(?= (?-i:[A-Z]))", _I
)
_IN_CARE: Final = re.compile(
    r"\bi(?:'m| am)(?: now| henceforth){0,2}(?: in the care of| under the care of| a patient of"
    r"| being treated by)(?= (?-i:[A-Z]))",
    _I,
)
_SUPERVISED: Final = re.compile(
    r"\bmy (?P<what>supervision|care|treatment|case|file) (?:passes|passed|goes|went|has passed"
    r"|has gone) to(?= (?-i:[A-Z]))",
    _I,
)
_OF: Final = {"supervision": "supervisor", "care": "doctor", "treatment": "doctor"}
_SHORT: Final = {
    "boy": "son", "girl": "daughter", "bro": "brother", "sis": "sister", "lil bro": "brother",
    "little bro": "brother", "chief": "boss", "foreman": "boss", "superior": "boss",
    "lead": "team lead", "physician": "doctor",
}  # fmt: skip
_PUBLIC: Final = re.compile(
    r"\b(?:favou?rite|best(?! (?:friend|mate)\b)|greatest|worst|fictional|ideal|dream"
    r"|late|ex|former|old)\b",
    _I,
)
_SURE: Final = 0.85


def roles(prepared: str, sentence: Sentence) -> Iterator[Find]:
    """Yield who holds which role in the person's life, where a sentence tells it in short."""
    words = prepared[sentence.start : sentence.end]
    if MASK in words:
        return
    for found in _NAMED.finditer(words):
        if who := _holder(words, found):
            yield _find(who, _relation(found), sentence.start)


def handed_over(words: str, offset: int, office: str) -> Iterator[Find]:
    """Yield into whose hands the person has come: "I'm in the care of Dr Prewitt".

    Args:
        words: A sentence.
        offset: Where it begins.
        office: What the one was who left, where the sentence tells that too; or "".
    """
    for pattern, relation in ((_REPORTS, "boss"), (_IN_CARE, "doctor"), (_SUPERVISED, "")):
        if (told := pattern.search(words)) and (who := _whose(words, told.end())):
            usual = relation or _OF.get(told["what"].casefold(), "contact")
            yield _find(who, office or usual, offset)


def _holder(words: str, found: re.Match[str]) -> Value | None:
    """Return who holds the role, if it is a name beyond mistake."""
    role, lead = found["role"].casefold(), found["lead"].casefold()
    listed, told = found["is"] == ",", bool(found["how"].strip())
    mine = lead.startswith(("my", "our"))
    ours = mine or bool(found["new"]) or bool(found["there"]) or role == "contact"
    if _PUBLIC.search(role) or (lead.startswith("the") and not (found["new"] or found["there"])):
        return None
    if listed and not (told and (found["new"] or mine)):
        return None
    if lead.startswith(("got", "have")) and not told:
        return None
    who = _whose(words, found.end(), named=told)
    if who is None or ours or told or not re.fullmatch(_FOR_ME, role, _I):
        return who
    # "Guide: London" is no guide's name; a known name or a title is.
    first = who.text.split(" ", maxsplit=1)[0].casefold()
    return who if first in GIVEN_NAMES or _TITLED.match(f" {who.text}") else None


def _whose(words: str, at: int, *, named: bool = False) -> Value | None:
    """Return the name that stands here: with a title, a known one, or one that is said to be."""
    if titled := _TITLED.match(words, at):
        return Value(text=titled["who"], start=titled.start("who"), end=titled.end("who"))
    read = name(words[at:])
    if not read or demonym(f" {read[0].text}"):
        return None
    first = read[0].text.split(" ")[0]
    after = words[at + read[0].end :]
    small = words[at + read[0].start].islower()
    if small and first.casefold() not in GIVEN_NAMES:
        return None
    ends = re.match(r"\s*(?:$|[.,;!(-]|\s(?:and|who|now)\b)", after) is not None
    if not may_name(first) or not (named or ends):
        return None
    return Value(text=read[0].text, start=at + read[0].start, end=at + read[0].end)


def _relation(found: re.Match[str]) -> str:
    """Return the name under which a role is kept; a partner at the club is none in life."""
    said = found["role"].casefold()
    if said == "partner" and found["there"]:
        return "partner there"
    return kept_as(said)


def kept_as(role: str) -> str:
    """Return the name under which a role is kept: "ward manager" as "manager"."""
    plain = re.sub(r"^(?:lil|eldest|main|biggest|family|class|new) ", "", role.casefold())
    if bare := re.fullmatch(rf"{QUALIFIED}(?P<kin>{RELATIONS})", plain):
        plain = bare["kin"]
    return _SHORT.get(plain, singular(plain))


def _find(who: Value, relation: str, offset: int) -> Find:
    return Find(
        who=SELF,
        predicate="related-to",
        value=who,
        offset=offset,
        family="people",
        confidence=_SURE,
        context=relation,
    )
