"""Words of English that need a list: those that say nothing, and those with irregular forms."""

from __future__ import annotations

from typing import Final

STOP_WORDS: Final = frozenset(
    word
    for line in (
        "a about after again all also am an and any are as at be because been before being",
        "both but by can could d did do does doing don done during each either else ever",
        "every few for from get gets getting got had has have having he her here hers herself",
        "him himself his how i if in into is it its itself just ll m many may me might more",
        "most much must my myself no nor not of off oh ok on once one only or other our ours",
        "ourselves out over own per re s same shall she should so some such t than that the",
        "their theirs them themselves then there these they this those through to too under",
        "until up upon us ve very was we were what when where which while who whom whose why",
        "will with would yes yet you your yours yourself",
    )
    for word in line.split()
)
"""Words that say nothing about what a line is about."""

_FAMILIES: Final = (
    "awake awoke awoken|bear bore borne|beat beaten|become became|begin began begun|"
    "bend bent|bind bound|bite bit bitten|blow blew blown|break broke broken|"
    "bring brought|build built|burn burnt|buy bought|catch caught|choose chose chosen|"
    "come came|deal dealt|dig dug|draw drew drawn|dream dreamt|drink drank drunk|"
    "drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|"
    "find found|fly flew flown|forget forgot forgotten|forgive forgave forgiven|"
    "freeze froze frozen|give gave given|go went gone|grow grew grown|hang hung|"
    "hear heard|hide hid hidden|hold held|keep kept|kneel knelt|know knew known|"
    "lay laid|lead led|lean leant|learn learnt|leave left|lend lent|lie lain|"
    "light lit|lose lost|make made|mean meant|meet met|pay paid|ride rode ridden|"
    "ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|"
    "sell sold|send sent|sew sewn|shake shook shaken|shine shone|shoot shot|show shown|"
    "sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken|"
    "spend spent|spin spun|stand stood|steal stole stolen|stick stuck|strike struck|"
    "swear swore sworn|sweep swept|swim swam swum|take took taken|teach taught|"
    "tear tore torn|tell told|think thought|throw threw thrown|understand understood|"
    "wake woke woken|wear wore worn|weave wove woven|win won|write wrote written|"
    "child children kid kids|man men|woman women|person people|foot feet|tooth teeth|"
    "mouse mice|wife wives|mother mom mum mommy mummy|"
    "father dad daddy|grandmother grandma granny|grandfather grandpa|"
    "photo photograph picture pic pics|television tv|bicycle bike|film movie|"
    "physician doctor|university college"
)
"""Families of words, each headed by the word a question would use."""

BASE: Final = {
    form: family.split()[0] for family in _FAMILIES.split("|") for form in family.split()[1:]
}
"""From an irregular form (or a familiar synonym) to the head of its family."""
