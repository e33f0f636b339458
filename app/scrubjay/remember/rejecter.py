"""Tell what only looks like a statement about the person.

Questions, hypotheticals, wishes, plans that are not made, reported speech, fiction, irony
and instructions are left out: a wrong memory costs more trust than a missing one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.remember.segments import MASK

if TYPE_CHECKING:
    from scrubjay.remember.segments import Clause, Sentence

_I: Final = re.IGNORECASE

_FICTION: Final = re.compile(
    r"\b(?:role-?play(?:ing)?|(?:let'?s|let us|can we|help me) (?:practi[sc]e|rehearse|act out)"
    r"|my sims?(?= (?:live|lives|have|has|is|are|work|works|got)\b)|pretend(?:ing)?"
    r"|let'?s say|let us say|in (?:my|the|this|a|that|his"
    r"|her) (?:dream|nightmare|novel|story|book|film|movie|game|play|song|show|series|screenplay"
    r"|fantasy)|in character|my (?:[\w&]+ )?character|play (?:the|a|my) \w+,? (?:and )?i(?:'ll"
    r"| will) (?:be|play)|from(?=: (?:(?-i:[A-Z][\w-]+ [A-Z])|\S+@))|the character|the narrator"
    r"|the protagonist|my avatar|d&d"
    r"|imagine|imagining|suppose|supposing|hypothetically|in a parallel|alternate universe|in "
    r"another life|in a past life|once upon a time|fictional|make-believe|the lyrics|the song goes"
    r"|as the song|the poem|for (?:a|my) (?:novel|story|screenplay|book)|(?:writing|reading|wrote"
    r"|working on) (?:an?|my|this"
    r"|the) (?:[\w-]+ ){0,2}(?:novel|story|screenplay|poem|play|script|letter"
    r"|memoir)(?=\b[^.!?\n]{0,40}:)"
    r"|fwd?(?=:)|forwarded message|original message|begin forwarded|write (?:an?"
    r"|me(?! (?:at|on|via|to|under|back))|some)|(?<!have to )(?<!need to )(?<!must )write the"
    r"|translate|how (?:do|would|can) (?:you|i|we) (?:say|write|spell)|i(?:'ve)? (?:just "
    r")?(?:had|have) (?:a|this|the) (?:\w+ ){0,3}(?:dream|nightmare)|i dream(?:t|ed)|dreamt"
    r"|dreamed that|proofread|rewrite|rephrase|paraphrase|summari[sz]e|example sentence|for "
    r"example|e\.g\.|act as|you are now|ignore (?:all|previous|the|this)|(?:fix|check|correct) "
    r"(?:this"
    r"|the|my) "
    r"(?:sentence|text|grammar)|the following (?:text|sentence|line|quote)|caption|headline|slogan"
    r"|the sentence|(?:chapter|scene|act) (?:one|two|three|i|ii|\d+)(?=\s*[.:\n]))\b",
    _I,
)
"""From here to the end of the text nothing is the person's own statement."""

_IRONY: Final = re.compile(
    r"(?:\byeah,? (?:right|i'?m totally)\b|\boh sure\b|\bas if\b"
    r"|\bsure,? (?:because|and|i)\b|\bbecause (?:that|who|what)'?s? "
    r"(?:totally|exactly|doesn't)|\bof course i\b.{0,60}\b(?:because who|who doesn't|who wouldn't)"
    r"|\bwho doesn't (?:love|like|want)\b|\b(?:said|says) (?:no ?one|nobody) ever\b|/s\b"
    r"|,\s*not!?\s*$|\bjust "
    r"kidding\b|\bj/?k\b|\bkidding\b|\bjoking\b|\bsarcas\w+|\bironic(?:ally)?\b|\bjust what i "
    r"(?:needed|wanted|always)\b|\b(?:yes|yeah|yep|sure),? of course i\b"
    r"|\boh (?:joy|great|fantastic|wonderful|brilliant)\b|\b(?:oh|ah),? "
    r"(?:yes|yeah|sure),|\bobviously i'm (?:a|the) (?:king|queen|billionaire|genius)|\bi(?:'?m"
    r"| am) "
    r"(?:basically|practically|literally|pretty much) (?:a|an|the|married|engaged)\b|\bi bet\b"
    r"|\btell me about "
    r"it\b|\bof my dreams\b|\U0001f644|\U0001f643|\U0001f60f|;-?\)|\blol,? (?:no|not|as)\b"
    r"|\bhaha,? (?:no|sure|yeah)\b|\bmy (?:other|second) (?:car|yacht|castle|private jet)\b|\bthe "
    r"king of\b|\bqueen of england\b|\bi (?:just|really|totally|absolutely|simply|so) (?:love|adore"
    r"|enjoy) (?:it )?(?:when|how|being|waiting|getting|having|spending|standing|sitting|paying"
    r"|cleaning)\b|\bnothing (?:i|like) (?:love|enjoy|like)?\s*(?:more|better)? than\b|\bthanks a "
    r"lot\b.{0,40}!|\bhow (?:lovely|wonderful|nice|delightful)\b|\blucky me\b|\b(?:phd|degree"
    r"|masters?|black belt|gold medal) in (?!\w*(?:engineering"
    r"|nursing|marketing|accounting|teaching|planning|computing|learning|making)\b)\w+ing \w+"
    r"|\bof course i(?:'?m"
    r"| am)\b[^.!?]{3,60}\bthat's why\b|\bmy (?:absolute "
    r")?favou?rite,? not\b)",
    _I,
)

_UNREAL: Final = re.compile(
    r"\b(?:if|unless|whether|would|wouldn't|wish|wished|wishing|hope|hoping|might|(?<!\d )(?<!th "
    r")(?<!nd )(?<!st )(?<!rd )(?<!of )(?<!in )(?<!on )(?-i:may)(?! \d)|could|should|shouldn't"
    r"|maybe|perhaps|possibly|probably|supposedly|apparently|allegedly"
    r"|presumably|i'd (?!had|rather)|we'd"
    r"|i'll|(?:want|wants|wanted|dream|dreaming|thinking|thought|considering|tempted|about"
    r"|trying) (?:to|of|about)\b|almost|nearly|as though|like i|someday|some day|one day|in theory"
    r"|what if|otherwise|i guess|i suppose|not sure|unsure|don't know|no idea|i doubt|can't "
    r"remember|forget (?:if|whether)|pretty sure you|i wonder|wondering|seems?|feels? like|felt "
    r"like|looks? like|sounds? like|i think i might|joke|rumou?r|they say|people say|everyone says"
    r"|everybody says|people think|everyone thinks|it's not true|not true that|false that|don't "
    r"think|doesn't mean|doesn't think|didn't say|never said|i lied|lied about)\b",
    _I,
)

_POLITE: Final = re.compile(
    r"[,(]?\s*\b(?:in case|if) (?:you(?:'re| are|'d like| would like)? ?(?:ever |really |just "
    r")?(?:need|want|wonder"
    r"|wondered|wondering|interested|curious|ask|asking|must know|prefer|have to)|anyone|anybody"
    r"|it (?:helps|matters)"
    r"|that (?:helps|matters)|i'm honest|memory serves|the \w+ asks?)\b.*$",
    _I,
)
"""Said to be polite, not to make it doubtful: "my number is …, if you need it"."""

_ASKED: Final = re.compile(
    r"^\W*(?:(?:so|and|but|hey|ok|okay|well|um|please),?\s+){0,2}(?:who|whom|whose|what|when|where"
    r"|why|how|which|what's|where's|who's|how's|when's|do|does|did|am|are|is|was|were|have|has|had"
    r"|can|could|will|would|should|shall|may|isn't|aren't|don't|doesn't|didn't|haven't|wasn't"
    r"|weren't)\s+(?:i|you|we|he|she|they|it|my|your|our|the|this|that|there|do|does|did|is|are"
    r"|was|were|am|have|has|can|could|would|should|will|old|many|much|long|often)\b|^\W*(?:remind "
    r"me|tell me|guess|do you|let me know|show me|find|search|list|look up|what about|any idea"
    r"|check)\b(?!.{0,30}\bthat (?:i|my)\b)",
    _I,
)

_REPORTED: Final = re.compile(
    r"\b(?!i\b|we\b)(?P<who>[\w'-]+)(?:\s+(?:just|also|once|always|still|really|even|actually"
    r"|often|then|has|had|have|is|was|keeps?|kept|would|likes to|used to)){0,2}\s+(?:says?|said"
    r"|saying|tells?|told|telling|claims?|claimed|claiming|thinks?|believes?|believed|insists?"
    r"|insisted|swears?|swore|asked|asks|wrote|writes|texted|messaged|emailed|goes|was like|is "
    r"like|were like|quotes?|quoted|mentioned|replied|answered|shouted|yelled|whispered|sang|sings"
    r"|reckons?|assumes?|assumed|joked|bragged|announced|posted|tweeted|suggests?|suggested"
    r"|complained|complains|admitted|explained|declared|figured|guessed|heard|calls? (?:it"
    r"|that))\b(?!\s*(?:$|[.!;]))",
    _I,
)
_TRUSTED: Final = frozenset(
    {
        "doctor",
        "gp",
        "dentist",
        "allergist",
        "physician",
        "test",
        "tests",
        "results",
        "dermatologist",
    },
)
"""Whose word about the person's health the person repeats as a fact."""

_SPEAKER: Final = re.compile(
    r"^\s*[-*\u2022]?\s*(?P<label>[A-Z][\w.'-]{0,24}(?: "
    r"(?-i:[A-Z])[\w.'-]{0,24}){0,2})\s*:\s+(?=(?:i\b|i'|im\b|my\b|we\b|we'))",
    _I,
)
_OWN_LABELS: Final = frozenset(
    """me ps p.s update edit note reminder fact confession introduction intro bio about summary
    news correction fyi btw remember diary today profile anyway so also tldr status""".split(),  # noqa: SIM905 - a text of words is easier to read and to add to
)
_QUOTED: Final = re.compile(
    r"\b(?:his|her|their|the|exact) (?:\w+ ){0,2}(?:words|reply|answer|message|text|e-?mail|letter"
    r"|note|post"
    r"|comment|review|tweet|line|quote|sign|advert|ad|script)\b[^.!?]{0,40}:",
    _I,
)
"""What follows is somebody else's: "his exact words: I quit"."""
_POSTED: Final = re.compile(
    r"^\W*(?:the |a |my |our )?(?:sign|notice|poster|placard|banner|label|sticker|leaflet|flyer"
    r"|plaque"
    r"|graffiti|t-?shirt|badge|billboard|inscription|voicemail|answerphone|mug)\b[^.!?:]{0,40}:",
    _I,
)
"""What follows was read somewhere: "sign at the surgery: I am deaf"."""
_TAG: Final = re.compile(
    r",\s*(?:right|correct|no|yes|isn't it|don't i|do i|am i|aren't i|haven't i|didn't i|eh)\s*$",
    _I,
)


def fiction_from(prepared: str) -> int:
    """Return the offset from which the text is fiction, a task or an example; or its length."""
    found = _FICTION.search(prepared)
    return found.start() if found else len(prepared)


def refuses(prepared: str, sentence: Sentence) -> bool:
    """Report whether nothing in this sentence may be taken as a statement."""
    words = prepared[sentence.start : sentence.end]
    if sentence.mark == "?" or _TAG.search(words) or _ASKED.match(words):
        return True
    if _IRONY.search(words) or _QUOTED.search(words) or _POSTED.match(words):
        return True
    speaker = _SPEAKER.match(words)
    if speaker is None:
        return False
    label = speaker["label"].casefold().split()
    return not any(word.strip(".") in _OWN_LABELS for word in label)


def doubts(prepared: str, sentence: Sentence, clause: Clause) -> bool:
    """Report whether this clause is unreal or somebody else's word."""
    own = _POLITE.sub("", prepared[clause.start : clause.end]).replace("may call me", "can call me")
    if _UNREAL.search(own):
        return True
    before = prepared[sentence.start : clause.start]
    if re.search(
        r"\b(?:if|unless|wish|would|imagine|what if|whether|as if|as though|maybe|perhaps)\b",
        before,
        _I,
    ):
        return True
    reported = _REPORTED.search(f"{before}{own}")
    if reported is not None and reported["who"].casefold() not in _TRUSTED:
        return True
    return MASK in own
