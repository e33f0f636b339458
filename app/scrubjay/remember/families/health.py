"""Health, diet, allergies and medication."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from scrubjay.remember.rule import Attribute, Rule
from scrubjay.remember.values import Value, listed, one, several

if TYPE_CHECKING:
    from collections.abc import Mapping

_DIET: Final = (
    r"(?:an? )?(vegans?|vegetarians?|pescatarian|pescetarian|flexitarian|omnivore|gluten[- ]free"
    r"|dairy[- ]free|lactose[- ]intolerant|gluten[- ]intolerant|halal|kosher|keto|paleo"
    r"|teetotal(?:er|ler)?|on a (?:[\w-]+ ){1,3}diet|raw[- ]vegan|plant[- ]based|coeliac|celiac"
    r"|diabetic|sugar[- ]free|low[- ]carb)"
)
_ILLNESS: Final = (
    r"(?:type [12] |mild |severe |chronic |seasonal |high |low |early[- ]onset |a (?:mild |severe "
    r")?(?:form of )?)*(?:asthma|diabetes|migraines?|epilepsy|hypertension|blood pressure"
    r"|hypothyroidism|hyperthyroidism|arthritis|eczema|psoriasis|depression|anxiety|insomnia|adhd"
    r"|add|autism|dyslexia|anaemia|anemia|ibs|crohn'?s(?: disease)?|colitis|endometriosis|pcos"
    r"|scoliosis|sciatica|tinnitus|vertigo|sleep apn(?:o)?ea|hay ?fever|coeliac(?: disease)?|celiac"
    r"(?: disease)?|lupus|ms|multiple sclerosis|parkinson'?s|alzheimer'?s|cancer|leuk(?:a)?emia"
    r"|glaucoma"
    r"|heart (?:condition|murmur|disease)|pacemaker|bad (?:back|knee|hip|shoulder)|herniated disc"
    r"|kidney stones|gout|ocd|ptsd|bipolar disorder|a bipolar disorder|astigmatism|colou?r "
    r"blindness|rosacea|acne|osteoporosis|fibromyalgia|long covid|nut allergy|[\w-]+ allergy"
    r"|thyroid (?:problem|condition|disease)|[\w-]+ (?:deficiency|intolerance|syndrome|disorder"
    r"|disease))"
)
PILL: Final = (
    r"(?:(?:\d+ ?(?:mg|mcg|\u00b5g|ml|units|milligrams?|micrograms?)(?: of)?|vitamin|insulin"
    r"|ibuprofen|aspirin|metformin"
    r"|lisinopril|levothyroxine|statins?|atorvastatin|antihistamines?|antidepressants?|sertraline"
    r"|fluoxetine|citalopram|omeprazole|ramipril|amlodipine|blood thinners?|the pill|birth control"
    r"|warfarin|paracetamol|iron|magnesium|melatonin|ritalin|lithium|beta[- ]?blockers?|inhaler"
    r"|steroids|prednisone|prednisolone|cortisone|antibiotics|thyroxine|medication|tablets?|pills?"
    r"|drops|supplements?|creatine|omega|zinc|folic acid|[\w-]+(?:pril|olol|statin|azole|mycin"
    r"|cillin|pine|sartan|formin|oxetine|pram|zepam|thyroxine|tidine|zine|purinol|xaban|gliptin"
    r"|floxacin"
    r"|triptan|setron|dronate|profen|lukast|parin|semide|azine|olam|gabalin|mab)"
    r"|[a-z]{5,20},? \d[\d.]* ?(?:mg|mcg|milligrams|micrograms))\b)"
)


def diet(words: str) -> tuple[Value, ...]:
    """A way of eating."""
    found = re.match(
        r"\s+"
        + _DIET
        + r"(?![\w-]| (?:food|restaurants?|dish(?:es)?|meals?|recipes?|options?|friends?|places?"
        r"|cook(?:ing|book)?|burgers?|cake|sauce|dinner|lunch|guests?|menu|products?"
        r"|colleagues?)\b)",
        words,
        re.IGNORECASE,
    )
    return (Value(text=found[1], start=found.start(1), end=found.end(1)),) if found else ()


def illness(words: str) -> tuple[Value, ...]:
    """A condition by its usual name."""
    found = re.match(
        r"\s+(?:an? )?(?P<what>"
        + _ILLNESS
        + r")\b(?! (?:about|to|that|of (?:you|it|this)|just|attack right))",
        words,
        re.IGNORECASE,
    )
    return (
        (Value(text=found["what"], start=found.start("what"), end=found.end("what")),)
        if found
        else ()
    )


def diagnosis(words: str) -> tuple[Value, ...]:
    """What was diagnosed."""
    return one(words, bare=True, longest=5)


def allergens(words: str) -> tuple[Value, ...]:
    """What someone reacts to; "allergic to Mondays" is a joke."""
    return tuple(value for value in several(words) if _JOKE.match(value.text) is None)


_JOKE: Final = re.compile(
    r"(?:[\w-]+ to \w|mondays?|(?:hard |house)?work|people|mornings?|stupidity|exercise|math"
    r"|maths|drama"
    r"|nonsense|anything|everything|nothing|bullshit|meetings|failure|commitment|responsibility"
    r"|cleaning|alarm clocks?|early \w+|bad \w+|doing \w+|my \w+|paperwork|homework)\b",
    re.IGNORECASE,
)


def reactions(words: str) -> tuple[Value, ...]:
    """What a list of allergies names: "penicillin, latex"."""
    return tuple(value for value in listed(words) if _JOKE.match(value.text) is None)


def stature(words: str) -> tuple[Value, ...]:
    """A height, as said."""
    found = re.match(r"\s+(?P<height>[^,]{2,24}?) tall\b", words)
    if found is None:
        return ()
    return (Value(text=found["height"], start=found.start("height"), end=found.end("height")),)


def remedy(words: str) -> tuple[Value, ...]:
    """A medicine, with its dose; by its name where it has one ("tablets, called ramipril")."""
    named = re.search(r"\bcalled(?= [a-z]{4,})", words, re.IGNORECASE)
    if named is not None and re.match(r"\s+(?:[\w-]+ ){0,2}(?:tablets?|pills?)", words):
        return tuple(
            replace(each, start=named.end() + each.start, end=named.end() + each.end)
            for each in one(words[named.end() :], longest=2)
        )
    if re.search(r"^\s+(?:[\w-]+ ){0,4}?" + PILL, words, re.IGNORECASE) is None:
        return ()
    kept = re.split(
        r"\s+(?:every|each|once|twice|daily|for|in the|at night|before|after|against|when)\b",
        words,
        maxsplit=1,
    )[0]
    found = several(kept)
    taken = re.compile(r"(?:[\w-]+ ){0,4}?" + PILL, re.IGNORECASE)
    return tuple(value for at, value in enumerate(found) if not at or taken.match(value.text))


_MEASURE: Final = re.compile(
    r"\s+(?:(?:way |far )?too (?:much|many)|a lot of|lots of|loads of|plenty of|no more|much more"
    r"|more|less|fewer|a bit of|a little|enough)\s+(?=[a-z])",
    re.IGNORECASE,
)
"""How much of it: "way too much coffee" is coffee."""


def food(words: str) -> tuple[Value, ...]:
    """What is (not) eaten or drunk."""
    measured = _MEASURE.match(words)
    if measured:
        words = " " * (measured.end() - 1) + words[measured.end() - 1 :]
    if _HOW_MANY.match(words):
        return ()
    kept = re.split(
        r"\s+(?:every|each|at night|in the|on|before|after|with|for|out|at|from)\b",
        words,
        maxsplit=1,
    )[0]
    found = several(kept)
    listed = re.search(r"\s(?:and|or|nor)\s|&", kept, re.IGNORECASE) is not None
    if listed or len(found) < _LIST or all(len(each.text.split()) == 1 for each in found[:-1]):
        return found
    return found[:1]  # "pepper, doctor's orders, ulcer"


_LIST: Final = 3
_HOW_MANY: Final = re.compile(
    r"\s+(?:(?:about|around|like|maybe|up to|at least) )?(?:\d+|one|two|three|four|five|six|seven"
    r"|eight|nine|ten|a few|several|too many|loads)(?: of (?:them|those))? (?:a|per|every) ",
    re.IGNORECASE,
)
"""How often, of what was named before."""


def _before_allergy(words: str) -> tuple[Value, ...]:
    found = re.match(r"\s+([\w-]+) allergy", words)
    return (
        (Value(text=found[1], start=found.start(1), end=found.end(1)),)
        if found and found[1].lower() not in ("an", "the", "bad", "food", "new")
        else ()
    )


RULES: Final = (
    Rule(
        pattern=r"{be}\s+(?:allergic|anaphylactic) to\b",
        predicate="allergic-to",
        read=allergens,
        headless=True,
        confidence=0.95,
    ),
    Rule(
        pattern=r"{do}\s+(?:have|has|'ve got|got|had|suffer from|developed|suffers from) an?(?: "
        r"\w+)? (?:allergy|intolerance|sensitivity) to\b",
        predicate="allergic-to",
        read=allergens,
        lasts=True,
    ),
    Rule(
        pattern=r"{do}\s+(?:have|has|got|suffer from|suffers from) an?(?: (?:severe|mild|bad"
        r"|serious|nasty))?(?= [\w-]+ (?:allergy)\b)",
        predicate="allergic-to",
        read=_before_allergy,
        lasts=True,
    ),
    Rule(
        pattern=r"{do}\s+(?:react badly|have a reaction|get a rash|break out) (?:to|from)\b",
        predicate="allergic-to",
        read=allergens,
        confidence=0.8,
    ),
    Rule(
        pattern=r"(?:\s+(?:mustn't|must not|should not|shouldn't|can't|cannot) (?:be given|have"
        r"|take)\b"
        r"(?= (?:[a-z-]*cillin|aspirin|ibuprofen|sulfa|sulpha|latex|nuts|peanuts|shellfish)\b))",
        predicate="allergic-to",
        read=allergens,
        confidence=0.8,
    ),
    Rule(
        pattern=r"{be}(?=\s+(?:\w+ly )?intolerant (?:to|of)\b)",
        predicate="dietary",
        read=lambda words: one(words, longest=5),
    ),
    Rule(
        pattern=r"\s+(?:need to|have to|must|has to|needs to)\s+avoid\b",
        predicate="eats",
        read=food,
        polarity=False,
    ),
    Rule(
        pattern=r"{be}(?=\s+(?:an? |on a |raw|plant|gluten|dairy|lactose|vegan|vegetarian|pesc"
        r"|flexi|omni|halal|kosher|keto|paleo|teetotal|coeliac|celiac|diabetic|sugar|low))",
        predicate="dietary",
        read=diet,
        headless=True,
        confidence=0.95,
    ),
    Rule(
        pattern=r"{do}\s+(?:went|gone|turned|became|become|going|eat|eats|follow|follows|keep"
        r"|keeps|been)(?=\s+(?:an? )?(?:vegan|vegetarian|pesc\w+|halal|kosher|gluten[- ]free"
        r"|dairy[- ]free|plant[- ]based|keto|paleo|low[- ]carb|teetotal))",
        predicate="dietary",
        read=diet,
        lasts=True,
    ),
    Rule(
        pattern=r"{do}\s+(?:(?:begun|began|started|taken to)(?= eating))?\s*(?:eat|eats|touch"
        r"|tolerate|digest|eating|ate|do(?= (?:dairy|gluten"
        r"|lactose|sugar|meat|caffeine|carbs|alcohol)\b))\b(?! (?:out|at|too much|a lot|here|there"
        r"|breakfast|lunch|dinner|you|it|that|my)\b)",
        predicate="eats",
        read=food,
        confidence=0.85,
    ),
    Rule(
        pattern=r"(?P<neg>\s+can(?:'t|not))\s+(?:have|do)\b(?= (?:dairy|gluten|caffeine|nuts|eggs?"
        r"|milk"
        r"|sugar|alcohol|shellfish|fish|meat|wheat|soya?|peanuts|pork|lactose)\b)",
        predicate="eats",
        read=food,
        confidence=0.85,
    ),
    Rule(
        pattern=r"{do}\s+(?:drink|drinks|drinking|drank)\b(?! (?:too|a lot|much|you|it|that)\b)",
        predicate="drinks",
        read=food,
        confidence=0.85,
    ),
    Rule(
        pattern=r"{do}\s+(?:have|has|'ve got|got|had|suffer from|suffers from|struggle with|live "
        r"with|living with|deal with)(?= )",
        predicate="health",
        read=illness,
        lasts=True,
        headless=True,
    ),
    Rule(
        pattern=r"{do}(?:\s+(?:am|is|was|were|got|been))?\s+diagnosed with\b",
        predicate="health",
        read=diagnosis,
        lasts=True,
        headless=True,
    ),
    Rule(
        pattern=r"{be}(?=\s+(?:type [12] diabetic|diabetic|asthmatic|epileptic|colou?r[- ]?blind"
        r"|dyslexic|autistic"
        r"|(?:\w+ (?:weeks?|months?) )?pregnant|deaf|blind|hard of hearing|anaemic|anemic"
        r"|left-handed|right-handed|short-sighted|near-?sighted|far-?sighted|bipolar"
        r"|insulin[- ]dependent)\b)",
        predicate="health",
        read=lambda words: one(re.split(r"\s+(?:in|since|from)\s", words)[0], longest=4),
        headless=True,
    ),
    Rule(
        pattern=r"{be}(?=\s+\d[\d.,'\" ]{0,6}\s?(?:feet|foot|ft|cm|m|meters|metres"
        r"|inches)?[^,.]{0,12} tall\b)",
        predicate="height",
        read=stature,
    ),
    Rule(
        pattern=r"{be}(?=\s+\d ?(?:foot|feet|ft|')\s?\d{0,2}\b(?![^,.]{0,12} tall\b))",
        predicate="height",
        read=lambda words: one(words, longest=3),
    ),
    Rule(
        pattern=r"{do}\s+weigh(?:s|ing)?(?: about| around)?(?=\s+\d)",
        predicate="weight",
        read=lambda words: one(words, longest=3),
    ),
    Rule(
        pattern=r"\s+wears?\s+(?:a )?size(?=\s+\S{1,5} shoes?\b)",
        predicate="shoe-size",
        read=lambda words: one(words.split(" shoe")[0], longest=1),
    ),
    Rule(
        pattern=r"{do}(?:\s+(?:have|has|need|needs) to)?\s+(?:take|takes|taking|took|use|uses|on"
        r"|prescribed|need|inject)\b(?= )",
        predicate="takes",
        read=remedy,
        headless=True,
    ),
    Rule(
        pattern=r"(?:{be}\s+|(?:\s*'ve|\s+have)?\s+(?:came|come|got|weaned(?: myself)?)\s+)"
        r"off(?: the| my)?(?= )",
        predicate="takes",
        read=remedy,
        ended=True,
        headless=True,
    ),
    Rule(
        pattern=r"{be}\s+(?:on|taking|prescribed)(?= )",
        predicate="takes",
        read=remedy,
        headless=True,
    ),
    Rule(
        pattern=r"{do}\s+(?:wear|wears|wearing|use|uses|using)(?=\s+(?:glasses|contacts"
        r"|contact lenses|a hearing "
        r"aid"
        r"|hearing aids|braces|reading glasses|a pacemaker|an insulin pump))",
        predicate="wears",
        read=lambda words: one(words, longest=3),
        headless=True,
    ),
)


ATTRIBUTES: Final[Mapping[str, Attribute]] = {
    "blood type": Attribute(predicate="blood-type", read=lambda words: one(words, longest=2)),
    "blood group": Attribute(predicate="blood-type", read=lambda words: one(words, longest=2)),
    "height": Attribute(
        predicate="height",
        read=lambda words: one(words, longest=4) if re.search(r"\d", words[:12]) else (),
    ),
    "weight": Attribute(
        predicate="weight",
        read=lambda words: one(words, longest=3) if re.search(r"\d", words[:12]) else (),
    ),
    "shoe size": Attribute(predicate="shoe-size", read=lambda words: one(words, longest=3)),
    "ring size": Attribute(predicate="ring-size", read=lambda words: one(words, longest=3)),
    "dress size": Attribute(predicate="dress-size", read=lambda words: one(words, longest=3)),
    "shirt size": Attribute(predicate="shirt-size", read=lambda words: one(words, longest=3)),
    "t-shirt size": Attribute(predicate="shirt-size", read=lambda words: one(words, longest=3)),
    "eyes": Attribute(predicate="eye-colour", read=lambda words: one(words, longest=2)),
    "hair": Attribute(predicate="hair-colour", read=lambda words: one(words, longest=3)),
    "diet": Attribute(predicate="dietary", read=lambda words: one(words, longest=4)),
    **dict.fromkeys(
        ("allergies", "allergy", "food allergies", "known allergies", "drug allergies"),
        Attribute(predicate="allergic-to", read=reactions),
    ),
    **dict.fromkeys(
        ("medication", "medications", "meds", "medicines", "regular medication"),
        Attribute(predicate="takes", read=listed),
    ),
    "insurance number": Attribute(
        predicate="insurance-number",
        read=lambda words: one(words, longest=3) if re.search(r"\d{3}", words) else (),
    ),
}
