"""Tell names from words that only stand where a name could: "I'm Done", "I'M 33".

A wrong name replaces a right one, so that a name after "I'm" is believed only when it is a
known first name or comes with what introductions come with; any other is proposed.
"""

from __future__ import annotations

import re
from typing import Final

from scrubjay.remember.given_names import GIVEN_NAMES

SURE: Final = 0.85
UNSURE: Final = 0.5
"""Below what is accepted: such a name waits in the review tray."""

_WORDS: Final = frozenset(
    """i me my mine myself you your yours yourself he him his she her hers it its we us our ours
    they them their theirs this that these those who whom whose which what when where why how a
    an the and or but so if then than as of at by for from in into on onto out off over under
    up down to with without about after again against all also although always am any are
    aren't around away back be because been before being below between both came can cannot
    can't come comes coming could couldn't dad did didn't do does doesn't doing don't done
    during each either else even ever every few first get gets getting give given go goes going
    gone gonna got had has have having here hi hello hey home home's however isn't just know
    last late later least leave less let like little long look lot made make makes many may
    maybe meant might more most mostly much mum must near nearly need needs neither never new
    next no nobody none nope nor not nothing now okay ok old once one only other others outside
    own past perhaps please pls poor pretty put quite rather really right said same saw say
    says seen shall should since some soon sorry still such sure take takes tell thank thanks
    that's there therefore thing think thinks though through till today tomorrow tonight too
    toward try trying two unless until upon upset use used very via wait want wants was wasn't
    way well went were weren't while will wish would wouldn't yeah yep yes yesterday yet zero
    three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
    thousand million half double single monday tuesday wednesday thursday friday saturday
    sunday january february march april june july august september october november december
    spring summer autumn winter christmas easter able absent afraid aged alright alive alone
    angry annoyed anxious ashamed asleep available average awake aware awesome awful awkward
    bad bald bankrupt basic beat better big bitter blank blessed blind blonde blue blunt bold
    bored brave brief bright broke broken brown brunette buff busted busy calm careful cautious
    certain chatty cheap chill chilly clean clear clever clumsy cold comfortable confident
    content cool correct crazy cross cruel curious cute damn dead deaf deep delicate dense
    desperate devout different difficult dirty dizzy doomed drained drunk dry due dull dumb
    eager early easy elderly elite empty engaged enough equal evil exact excellent exempt
    expert extra extroverted fab fabulous fair faithful familiar famous fantastic fast fat
    fearless fed fierce fine firm fit flat flexible fluent foggy fond foolish foreign forgetful
    fragile frail free frequent fresh friendly frozen full fun funny furious fussy future gay
    generous gentle genuine glad gloomy good gorgeous grand grateful great greedy green grey
    grown grumpy guilty gutted half-asleep handsome handy happier happy hard harmless healthy
    heavy helpful helpless high hilarious hip honest honoured hopeful hopeless horrible horny
    hot huge human humble hungover hungry hurt hyper ill immune impatient important impossible
    impressed in-between independent inside insane innocent intelligent interested introvert
    introverted invisible jealous jet-lagged jobless joyful judgmental keen kind lame large
    lazy legit lesbian level light likely literal livid local lonely loose lost loud lovely low
    loyal lucky mad male female married massive mature mean medium mental merry messy mid mild
    mindful miserable missing modest moody moved muddled mute naive naked nasty native natural
    naughty neat negative nervous neutral nice noisy normal nosy nostalgic notable numb nuts
    obese obvious odd offline online open opposite optimistic ordinary organic original
    otherwise overdue overjoyed overweight overwhelmed pale pansexual paranoid parched part
    partial patient peckish perfect perky petty picky plain playful polite popular positive
    powerful precious pregnant present private productive professional proper proud psyched
    public pumped pure puzzled queer quick quiet rad random rare raw ready real reasonable
    recent red relentless reliable religious responsible restless retired rich ridiculous rough
    round rude rusty sad safe salty sane savage scared sceptic sceptical secret secure selfish
    senior sensitive serious set settled severe sexy shady shaken shallow sharp shattered
    shocked shook short shy sick silent silly similar simple sincere skint skinny sleepless
    sleepy slim slow small smart smitten sober social soft solid solo somewhere somebody sore
    sort sound sour spare special speechless spent spiritual spontaneous stable stale starved
    steady stiff stoked straight strange strict strong stronger stubborn stuck stupid subtle
    sudden suspicious sweaty sweet swell swole tall tame tense terrible thick thin thirsty
    thrilled tidy tight tiny tipsy tired toast together torn total tough toxic trans
    transparent trapped tricky trivial true trustworthy truthful twisted typical ugly unable
    unaware uneasy unemployed unfit ungrateful unhappy unhinged unique united unlucky
    unstoppable unsure unwell upbeat uptight urgent useful useless usual vague vain valid vast
    vegan vegetarian vocal void vulnerable wary warm wasted weak wealthy weary weird wet
    whatever white black whole wicked wide wild wired wise wonderful woozy worn worse worth
    worthless worthy wrecked wrong yellow young younger youngest oldest zen adult alien amateur
    angel artist baby bachelor beast boss boy boyfriend brother captain cat champion chef child
    citizen client coach colleague companion cousin customer daughter dear detective doctor dog
    driver dude editor engineer enemy evidence expat family fan farmer father folk folks foodie
    friend fuming gamer gang gen genius geek ghost girl girlfriend god goddess granny guest guy
    guys hell hero host hubby husband idiot intern kid king lady lawyer legend liar lord loser
    love lover madam man manager mate member mess minor mom monster mother mr mrs ms nan nerd
    newbie nurse officer outta owner parent partner party patience pedant people person pilot
    pirate player poet postman president prince princess queen rebel resident rookie santa
    scientist shit sir sister soldier someone son star stranger student survivor team teacher
    trash type uncle veteran victim villain virgin volunteer waiter widow widower wife winner
    witch woman wonder worker writer ask asks asked begin began believe believes bet buy bought
    brings call calls called care cares chapter check cook cooks cry cried died dies drive
    drives eat eats end fail failed feel feels felt finally find fixed follow forget forgot
    found game gave goodbye goodnight gosh guess hate hates hear heard help helps hold hope
    hopes keep keeps kept kill knew knows laugh learn left lets lied lies listen live lives lol
    looks loves means meet met miss missed move moves note omg passed pay phew play plays post
    quit read reads remember remind route run runs saying see seems send sent shame show shows
    sit sits sleep sleeps smile speak speaks stand start starts stay stays step stop study
    suppose swear talk talks taught teach teaches told took turn turns ugh understand version
    visit wake walk watch weather welcome whoa win won wore work works worry wow write wrote
    wtf xx honestly actually basically currently definitely especially exactly frankly fully
    hardly hopefully literally luckily obviously officially originally possibly probably sadly
    seriously simply strongly surely totally truly unfortunately usually taken known written
    chosen shown mud unknown forbidden required agnostic asexual atheist autistic bipolar
    bisexual catholic christian democrat diabetic dyslexic geordie hindu jewish mormon muslim
    protestant republican scouse scouser sikh buddhist aries taurus gemini leo virgo libra
    scorpio sagittarius capricorn aquarius pisces batman groot spartacus ishmael pope satan
    jesus barbie cinderella superman spiderman second minute hour day night week month year
    cream-crackered poorly hangry intolerant teetotal homesick seasick carsick heartbroken
    lovesick serene morose glum irate cranky grouchy testy aghast giddy queasy sniffly achy
    bedridden housebound underpaid redundant freelance celibate abroad overseas upstairs
    downstairs nearby indoors outdoors ahead behind beside fairly super mega ultra kinda sorta
    bloody clearly evidently absolutely goalkeeper striker liberal conservative tory labour
    extrovert ambivert empath hypochondriac insomniac technophobe bookworm otaku weeb
    potterhead swiftie trekkie brony goth emo punk hippie hipster boomer millennial zoomer
    aussie yank londoner berliner yorker brummie cockney yorkshireman latina latino arab romani
    caribbean welsh""".split()  # noqa: SIM905 - a text of words is easier to read and to add to
)
"""Words that stand capitalised in a hurry or for emphasis, and are nobody's name here."""
_MADE: Final = re.compile(
    r"\w{2,}(?:ing|ed|ful|less|ness|ous|able|ible|tion|sion|ment|ically|ward|wards|ish|ified"
    r"|ist|ic|ian|holic|phile|where)"
)
"""Endings of words that are made from others, and of few names."""
_SPELLING: Final = re.compile(r"[^\W\d_]+(?:[.-][^\W\d_]+|'[^\W\d_]{3,})*\.?")
"""Letters, with hyphens or "O'Brien"; "I'm", "don't" and "Anna's" are none."""
_NO_NAME_IN_SMALL: Final = frozenset({"said", "kay", "seo", "sten", "ola", "una", "mina"})
_NAMES_TOO: Final = frozenset(
    """will hope june april may summer autumn angel rich wise prince winter sunny love art baby
    true star young bold chase hunter""".split()  # noqa: SIM905 - as above
)
"""Names of some people; after "I'm" they are words."""
_FAITHS_AND_SIGNS: Final = frozenset({"christian", "leo"})
_GREETED: Final = re.compile(
    r"\b(?:hi|hiya|hello|hey|hallo|greetings|howdy|(?:good (?:morning|afternoon|evening))|meet you"
    r"|introduc\w+|newbie|new here|first post|my name)\b[^?]{0,40}$",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(
    r"\s*(?:,?\s*(?:from|by the way|btw)\b|[,(]\s*[1-9]\d\b(?!\s*(?:%|am|pm|minutes|years of)))",
    re.IGNORECASE,
)
_LAST_NAME: Final = re.compile(r"\w+(?: \w+)? [A-Z\u00c0-\u00de][\w'-]+")
_FEW: Final = 3


def is_spelt(word: str) -> bool:
    """Report whether one word is spelt as names are, and is nothing that stands for a name."""
    return _SPELLING.fullmatch(word) is not None


def is_word(word: str) -> bool:
    """Report whether this is an English word before it is the name of anybody or of a place."""
    low = word.casefold()
    return low in _WORDS and low not in GIVEN_NAMES


def may_name(word: str) -> bool:
    """Report whether one word may be the first of somebody's name: "my sister June"."""
    low = word.casefold().rstrip(".")
    if not is_spelt(word):
        return False
    if low in GIVEN_NAMES:
        return word[0].isupper() or low not in _NO_NAME_IN_SMALL
    if low in _NAMES_TOO:
        return word[0].isupper() and not word.isupper()
    parts = re.split("[-']", low)
    return not any(part in _WORDS for part in (low, *parts)) and not _MADE.fullmatch(low)


_OF_SEVERAL: Final = re.compile(r"\bwe(?:'re|re| are)(?: all| both)?\s+$", re.IGNORECASE)
"""What several are is nobody's name: "we're Methodists"."""


def how_sure(prepared: str, start: int, name: str) -> float:
    """Return the confidence in a name that follows "I'm" at this offset; 0 when it is none.

    Capitals tell nothing where every word has one.
    """
    first = name.split(" ", maxsplit=1)[0]
    low = first.casefold()
    if not may_name(first) or low in _NAMES_TOO or _OF_SEVERAL.search(prepared, 0, start):
        return 0.0
    introduced = _is_introduced(prepared, start, name)
    if low in _FAITHS_AND_SIGNS:
        return SURE if introduced and first.istitle() else 0.0
    if low in GIVEN_NAMES:
        return SURE
    if first[0].islower() or _capitals_tell_nothing(prepared):
        return 0.0
    return SURE if introduced else UNSURE


def _is_introduced(prepared: str, start: int, name: str) -> bool:
    greeted = _GREETED.search(prepared, max(start - 60, 0), start)
    return bool(
        greeted or _GOES_ON.match(prepared, start + len(name)) or _LAST_NAME.fullmatch(name)
    )


def _capitals_tell_nothing(prepared: str) -> bool:
    words = [each for each in re.findall(r"[^\W\d_][\w']*", prepared) if len(each) >= _FEW]
    others = [each for each in words if not each.casefold().startswith(("i'", "im"))]
    return len(others) >= _FEW and all(each[0].isupper() for each in others)
