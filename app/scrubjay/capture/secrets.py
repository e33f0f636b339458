"""Take secrets out of a text before anything keeps it.

What goes: passwords and passphrases said in prose, PINs, one-time codes, card security
codes, private keys, access keys and tokens. Of a card number the last four digits stay,
enough to tell two cards apart: a whole number can only be kept by typing it into the
person's own details, never by mentioning it in a chat or importing it.

A wrong alarm costs one word of a text; a miss keeps a password for years. So in doubt the
value goes, and the words around it stay ("my password is [removed: password]").
"""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

PASSWORD: Final = "password"  # noqa: S105 - the name of a kind, not a secret
PIN: Final = "PIN"
ONE_TIME_CODE: Final = "one-time code"
CARD_CODE: Final = "card code"
CARD_NUMBER: Final = "card number"
PRIVATE_KEY: Final = "private key"
ACCESS_KEY: Final = "access key"

_MARK: Final = "[removed: "
_NEW: Final = r"(?!\[removed: )"
_IS: Final = r"(?:\s+(?:is|was|are|to|ist|lautet|est|es|will be)\b:?\s+|\s*(?:=>|->|[:=])\s*)"
_FOR: Final = r"(?:\s+(?:for|of|at|on|to|in)\s+[^.:=?!\[\n]{1,40}?)?"
_LOGIN_WORD: Final = (
    r"\b(?:pass(?:word|wort|code|key|wd)|pwd|pw|kennwort|mot de passe|contrase\u00f1a|wachtwoord)s?"
)
_PHRASE_WORD: Final = (
    r"\b(?:passphrase|(?:seed|recovery|backup|mnemonic) (?:phrase|words?|codes?|key))s?"
)
_ONCE_WORD: Final = (
    r"\b(?:(?:verification|confirmation|one[- ]time|single[- ]use|log[- ]?in|sign[- ]?in|2fa|mfa"
    r"|otp|sms|authentication|authenticator|security|your(?: [\w.-]{1,20}){0,2})"
    r"[- ](?:code|pass(?:word|code)|number|pin)|otp|tan|2fa|mfa)s?\b"
)
_KEY_WORD: Final = (
    r"\b(?:api[ _-]?key|secret(?:[ _-](?:access[ _-])?key)?|client[ _-]secret|licen[cs]e key"
    r"|(?:access|auth|bearer|refresh|session|private)[ _-]?(?:token|key)|token|bearer|master key)s?"
)

_NOT_A_PASSWORD: Final = re.compile(
    r"(?:"
    r"a|again|already|also|always|an|as|at|because|been|being|best|better|broken|case|changed|"
    r"compromised|correct|different|easy|empty|expired|expiring|fine|forgotten|going|gone|good|"
    r"hard|important|in|incorrect|invalid|just|kept|known|leaked|long|lost|missing|my|never|no|"
    r"not|now|old|on|only|out|probably|protected|really|required|reset|safe|same|saved|secret|"
    r"secure|securely|set|short|shared|simple|so|some|something|still|stolen|stored|strong|stuck|"
    r"supposed|terrible|that|the|too|unchanged|unique|unknown|very|visible|way|weak|what|when|"
    r"where|working|written|wrong|your"
    r")",
)
"""Words that describe a password instead of giving it away."""

_TOKEN: Final = re.compile(
    r"""(?x)
    \bsk-[A-Za-z0-9_-]{16,} | \b[spr]k_(?:live|test)_[A-Za-z0-9]{10,}
    | \bgh[pousr]_[A-Za-z0-9]{20,} | \bgithub_pat_[A-Za-z0-9_]{20,} | \bglpat-[A-Za-z0-9_-]{16,}
    | \bxox[abeprs]-[A-Za-z0-9-]{10,} | \b(?:AKIA|ASIA)[0-9A-Z]{16}\b | \bAIza[0-9A-Za-z_-]{30,}
    | \bya29\.[0-9A-Za-z_-]{20,} | \bhf_[A-Za-z0-9]{20,} | \bnpm_[A-Za-z0-9]{20,}
    | \bpypi-[A-Za-z0-9_-]{20,} | \bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}
    | \beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}
    """,
)
_PRIVATE: Final = re.compile(
    r"-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----"
    r"(?:(?!-----END)[\s\S]){0,20000}(?:-----END [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----)?",
)
_DENSE: Final = re.compile(r"(?<![\w/+.@=&?%#-])[A-Za-z0-9_+/-]{24,}={0,2}(?![\w/@.])")
_CARD: Final = re.compile(r"(?<![\w+])(?<!\d[ .-])[2-6]\d{3}(?:[ -]?\d){9,15}(?![\w])(?![ -]?\d)")


def _value(kind: str) -> Callable[[re.Match[str]], str]:
    """Return a replacer that puts the mark in the place of the group "value"."""

    def replace(found: re.Match[str]) -> str:
        whole, (start, end) = found.group(), found.span("value")
        return f"{whole[: start - found.start()]}{_MARK}{kind}]{whole[end - found.start() :]}"

    return replace


def _said_password(found: re.Match[str]) -> str:
    """Replace the word after "my password is", unless it only describes the password."""
    word = found["value"].strip("\"'.,;!?*").casefold()
    described = not word or _NOT_A_PASSWORD.fullmatch(word)
    return found.group() if described else _value(PASSWORD)(found)


def _card(found: re.Match[str]) -> str:
    digits = re.sub(r"\D", "", found.group())
    return f"[card ending {digits[-4:]}]" if luhn(digits) else found.group()


def _dense(found: re.Match[str]) -> str:
    return f"{_MARK}{ACCESS_KEY}]" if _is_random(found.group()) else found.group()


_IGNORE_CASE: Final = re.IGNORECASE
_RULES: Final[tuple[tuple[str, re.Pattern[str], Callable[[re.Match[str]], str]], ...]] = (
    (PRIVATE_KEY, _PRIVATE, lambda _found: f"{_MARK}{PRIVATE_KEY}]"),
    (ACCESS_KEY, _TOKEN, lambda _found: f"{_MARK}{ACCESS_KEY}]"),
    (
        PASSWORD,
        re.compile(r"://[^\s/:@]{1,80}:(?P<value>" + _NEW + r"[^\s/@]{1,200})@"),
        _value(PASSWORD),
    ),
    (CARD_NUMBER, _CARD, _card),
    (
        CARD_CODE,
        re.compile(
            r"\b(?:cvv2?|cvc2?|csc|cid|(?:card )?(?:verification|security) (?:code|value|number))\b"
            r"[^\d\n]{0,24}(?P<value>\d{3,4})(?!\d)",
            _IGNORE_CASE,
        ),
        _value(CARD_CODE),
    ),
    (
        ONE_TIME_CODE,
        re.compile(
            _ONCE_WORD
            + _FOR
            + r"(?:"
            + _IS
            + r"|\s+)(?P<value>"
            + _NEW
            + r"(?:\d{3}[ -]\d{3}|(?=[A-Z0-9-]{0,8}\d)[A-Z0-9]{4,9}(?:-[A-Z0-9]{4,9})?))(?!\w)",
            _IGNORE_CASE,
        ),
        _value(ONE_TIME_CODE),
    ),
    (
        ONE_TIME_CODE,
        re.compile(
            r"(?<!\w)(?P<value>[A-Z]-\d{4,8}|\d{3}[ -]\d{3}|\d{4,8})\s+(?:is|was)\s+"
            r"(?:my|your|the)\s+(?:[\w.-]+\s+){0,3}(?:code|otp|tan|pin)\b",
            _IGNORE_CASE,
        ),
        _value(ONE_TIME_CODE),
    ),
    (
        PIN,
        re.compile(
            r"\bPIN(?:[- ]?(?:code|number))?s?\b" + _FOR + r"(?:" + _IS + r"|\s+)"
            r"(?P<value>\d[\d -]{2,8}\d|\d{3,8})(?!\w)",
            _IGNORE_CASE,
        ),
        _value(PIN),
    ),
    (
        PASSWORD,
        re.compile(
            _PHRASE_WORD + _FOR + _IS + r"(?P<value>" + _NEW + r"[^\n]{3,400})", _IGNORE_CASE
        ),
        _value(PASSWORD),
    ),
    (
        PASSWORD,
        re.compile(
            _LOGIN_WORD + _FOR + _IS + r"(?P<value>" + _NEW + r"[\"'\u201c\u2018\u00ab]"
            r"[^\"'\u201d\u2019\u00bb\n]{1,200}[\"'\u201d\u2019\u00bb])",
            _IGNORE_CASE,
        ),
        _value(PASSWORD),
    ),
    (
        PASSWORD,
        re.compile(
            _LOGIN_WORD + r"\s*[:=]\s*(?P<value>" + _NEW + r"\S{1,200}(?: \S{1,40}){1,6})"
            r"(?=\s*(?:\n|$))",
            _IGNORE_CASE,
        ),
        _value(PASSWORD),
    ),
    (
        PASSWORD,
        re.compile(
            _LOGIN_WORD + _FOR + _IS + r"(?P<value>" + _NEW + r"\S{0,199}[^\s.,;!?])",
            _IGNORE_CASE,
        ),
        _said_password,
    ),
    (
        PASSWORD,
        re.compile(
            _LOGIN_WORD
            + r"\s+(?P<value>"
            + _NEW
            + r"(?=\S{0,60}\d)(?=\S{0,60}[A-Za-z])\S{5,199}[^\s.,;!?])",
            _IGNORE_CASE,
        ),
        _value(PASSWORD),
    ),
    (
        ACCESS_KEY,
        re.compile(
            _KEY_WORD
            + _FOR
            + r"(?:"
            + _IS
            + r"|\s+)(?P<value>"
            + _NEW
            + r"(?=[^\s\d]{0,60}\d)[A-Za-z0-9_+/=.-]{7,400}[A-Za-z0-9_=])",
            _IGNORE_CASE,
        ),
        _value(ACCESS_KEY),
    ),
    (ACCESS_KEY, _DENSE, _dense),
)


def redact(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the text without its secrets, and the kinds of secret that were in it.

    Each secret leaves a mark in its place. Redacting twice changes nothing: the rules run
    until none of them finds anything new, and each change leaves fewer characters outside
    the marks.
    """
    kinds: dict[str, None] = {}
    before = None
    while text != before:
        before = text
        for kind, pattern, replace in _RULES:
            cleaned = pattern.sub(replace, text)
            if cleaned != text:
                kinds[kind] = None
                text = cleaned
    return text, tuple(kinds)


def luhn(digits: str) -> bool:
    """Report whether the digits pass the check sum of payment cards (ISO/IEC 7812-1)."""
    doubled = (int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits)))
    return sum(value // 10 + value % 10 for value in doubled) % 10 == 0


def _is_random(token: str) -> bool:
    """Report whether a long token looks drawn by a machine: mixed classes, high entropy."""
    classes = sum(
        any(test(letter) for letter in token) for test in (str.islower, str.isupper, str.isdigit)
    )
    if classes < 3 or "/" in token.strip("/")[:12]:  # noqa: PLR2004 - all three; a path
        return False
    counts = Counter(token).values()
    bits = -sum(count / len(token) * math.log2(count / len(token)) for count in counts)
    return bits >= _RANDOM_BITS


_RANDOM_BITS: Final = 3.8
"""Bits per character; English words joined by hyphens stay below, base64 keys lie above 4.2."""
