"""How the person is reached: e-mail, telephone, website, user names."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from scrubjay.remember.rule import Attribute, Rule
from scrubjay.remember.values import Value, one, token

if TYPE_CHECKING:
    from collections.abc import Mapping

_EMAIL: Final = re.compile(
    r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}"
)
_PHONE: Final = re.compile(r"(?<![\w.,-])(?:\+|00)?\(?\d(?:[\s./()-]{0,2}\d){5,14}(?![\w])")
_URL: Final = re.compile(
    r"(?:https?://|www\.)[^\s<>\"]{3,200}|\b[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,40}){0,3}\.(?:com|org"
    r"|net|io|dev|at|de|co\.uk|eu|me|info|blog|app|ch|fr|it|es|nl)\b(?:/[^\s<>\"]{0,100})?",
    re.IGNORECASE,
)


def email(words: str) -> tuple[Value, ...]:
    """The first e-mail address in the words, in lower case."""
    found = _EMAIL.search(words)
    if found is None:
        return ()
    return (Value(text=found.group().lower(), start=found.start(), end=found.end()),)


def phone(words: str) -> tuple[Value, ...]:
    """The first telephone number: digits, with its plus. E.164 where it was mentioned so."""
    found = _PHONE.search(words)
    if found is None:
        return ()
    digits = re.sub(r"\D", "", found.group())
    plus = found.group().startswith("+")
    if found.group().startswith("00"):
        digits, plus = digits[2:], True
    return (Value(text=f"+{digits}" if plus else digits, start=found.start(), end=found.end()),)


def phone_or_model(words: str) -> tuple[Value, ...]:
    """A telephone number, or what kind of telephone it is ("a Pixel 8")."""
    found = phone(words)
    if found or not re.match(r"\s+(?:an? )(?:\w+ )?[A-Zi]", words):
        return found
    return tuple(
        replace(each, predicate="phone-model") for each in one(words, bare=True, longest=4)
    )


def handle(words: str) -> tuple[Value, ...]:
    """A user name that is written as one."""
    return (
        token(words)
        if re.match(r"\s+(?:@[\w.]+|[\w.]*[_.\d][\w.]*)\s*(?:$|,|and\b)", words)
        else ()
    )


def url(words: str) -> tuple[Value, ...]:
    """The first web address, as written."""
    found = _URL.search(words)
    if found is None or "@" in words[max(0, found.start() - 1) : found.end()]:
        return ()
    text = found.group().rstrip(".,;:!?)/")
    return (Value(text=text, start=found.start(), end=found.start() + len(text)),)


def reach(words: str) -> tuple[Value, ...]:
    """Whatever way of reaching someone the words hold."""
    return tuple(
        Value(text=value.text, start=value.start, end=value.end, predicate=predicate)
        for predicate, read in (("email", email), ("tel", phone))
        for value in read(words)
    )


RULES: Final = (
    Rule(pattern=r"\s+can be (?:reached|contacted|found|called)\b", predicate="tel", read=reach),
    Rule(
        pattern=r"{do}\s+(?:use|uses|using|check|have|has|got)(?: a| the| this)?(?: new)? "
        r"(?:e-?mail|mail|gmail|address)\b",
        predicate="email",
        read=email,
    ),
    Rule(
        pattern=r"{do}\s+(?:got|have|has)(?: a| the| this)?(?: new)? (?:phone |mobile |cell "
        r")?number\b",
        predicate="tel",
        read=phone,
    ),
    Rule(pattern=r"{do}\s+(?:blog|write|publish|post) (?:at|on)\b", predicate="url", read=url),
    Rule(
        pattern=r"{be}\s+@?(?=[\w.]+ on (?:instagram|twitter|x|github|discord|telegram|reddit"
        r"|mastodon|linkedin|tiktok)\b)",
        predicate="username",
        read=token,
        confidence=0.85,
    ),
)

_MAIL: Final = (
    "email",
    "e-mail",
    "mail",
    "email address",
    "e-mail address",
    "mail address",
    "gmail",
)
_TEL: Final = (
    "phone", "phone number", "telephone", "telephone number", "number", "tel", "mobile",
    "mobile number", "mobile phone", "cell", "cell number", "cell phone", "cellphone", "handy",
    "landline", "whatsapp", "whatsapp number", "contact number",
)  # fmt: skip
_WHERE: Final = (
    "",
    "home",
    "work",
    "office",
    "private",
    "personal",
    "business",
    "company",
    "school",
    "university",
)
CONTEXTS: Final[Mapping[str, str]] = {
    "office": "work",
    "business": "work",
    "company": "work",
    "private": "home",
    "personal": "home",
    "landline": "home",
    "mobile": "mobile",
    "cell": "mobile",
    "cellphone": "mobile",
    "handy": "mobile",
}


def _context(where: str, noun: str) -> str:
    return CONTEXTS.get(where, where) or CONTEXTS.get(noun.split(" ", maxsplit=1)[0], "")


ATTRIBUTES: Final[Mapping[str, Attribute]] = {
    **{
        f"{where} {noun}".strip(): Attribute(
            predicate="email", read=email, context=_context(where, noun)
        )
        for where in _WHERE
        for noun in _MAIL
    },
    **{
        f"{where} {noun}".strip(): Attribute(
            predicate="tel", read=phone, context=_context(where, noun)
        )
        for where in _WHERE
        for noun in _TEL
    },
    **{
        noun: Attribute(predicate="tel", read=phone_or_model, context=_context("", noun))
        for noun in ("phone", "mobile", "mobile phone", "cell phone")
    },
    **{
        noun: Attribute(predicate="url", read=url)
        for noun in (
            "website",
            "web site",
            "site",
            "homepage",
            "home page",
            "blog",
            "web page",
            "portfolio",
            "url",
        )
    },
    **{
        noun: Attribute(predicate="username", read=token)
        for noun in ("username", "user name", "handle", "login", "screen name", "gamertag")
    },
    **{
        f"{service} {noun}": Attribute(predicate=f"{service}-name", read=token)
        for service in (
            "instagram",
            "twitter",
            "github",
            "discord",
            "telegram",
            "reddit",
            "mastodon",
            "skype",
            "steam",
        )
        for noun in ("handle", "username", "name", "account", "id")
    },
    **{
        service: Attribute(predicate=f"{service}-name", read=handle)
        for service in (
            "instagram",
            "insta",
            "twitter",
            "github",
            "discord",
            "telegram",
            "mastodon",
        )
    },
}
