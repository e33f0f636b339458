"""Invented forms in seven languages, to train on beside the corpus.

The corpus is mostly English and has few cards and addresses. The forms here are put together from
the phrases of the lexicon in the ways pages are written: labels before, around, above or only as
placeholder; names written by hand, by a framework or not at all; choices in the page's language.
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Final

from babel import Locale

from scrubjay.autofill.elements import controls
from scrubjay.autofill.reading import sightings
from scrubjay.autofill.source import open_source

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator, Mapping, Sequence

    from scrubjay.autofill.markup import Element
    from scrubjay.autofill.sighting import Sighting

LANGUAGES: Final = ("en", "en", "en", "de", "fr", "es", "it", "pt", "nl")

_PERSON: Final = ("given-name family-name", "honorific-prefix given-name family-name",
    "given-name additional-name family-name", "name", "family-name given-name",
    "given-name family-name honorific-suffix", "name", "given-name family-name")  # fmt: skip
_ADDRESS: Final = (
    "street-address postal-code address-level2 country-name",
    "address-line1 address-line2 address-level2 address-level1 postal-code",
    "country-name address-line1 address-line2 address-level2 address-level1 postal-code",
    "street-address -house-number postal-code address-level2",
    "street-address address-line2 address-level2 address-level1 postal-code country-name",
    "postal-code -house-number address-line2 street-address address-level2",
    "street-address address-level2 address-level1 postal-code",
    "address-line1 address-line2 address-line3 address-level2 postal-code country-name",
    "country-name organization street-address address-line2 postal-code address-level2",
    "street-address -house-number address-line2 address-level3 address-level2 address-level1 postal-code",
    "address-level2 address-level1 country-name", "postal-code", "country-name",
)  # fmt: skip
_CARD: Final = (
    "cc-name cc-number cc-exp-month cc-exp-year cc-csc", "cc-number cc-exp cc-csc",
    "cc-type cc-number cc-exp-month cc-exp-year cc-csc cc-name", "cc-number cc-exp cc-csc cc-name",
    "cc-name cc-number cc-exp cc-csc postal-code", "cc-number cc-csc cc-exp-month cc-exp-year",
)  # fmt: skip
_BIRTH: Final = ("bday", "bday", "bday-day bday-month bday-year", "bday-month bday-day bday-year",
    "bday-year bday-month bday-day")  # fmt: skip
_PHONE: Final = ("tel", "tel", "tel", "tel", "tel-country-code tel-national",
    "tel-area-code tel-local-prefix tel-local-suffix", "tel-area-code tel-local", "tel tel-extension",
    "tel tel")  # fmt: skip
_FORMS: Final[Mapping[str, Sequence[str]]] = {
    "search": ("-search", "-search -preference", "-search -preference -preference"),
    "login": ("username -password", "email -password", "username -password -remember",
        "email -password -remember", "username -password one-time-code", "one-time-code"),
    "registration": ("username email new-password new-password -terms", "P email new-password",
        "P email username new-password new-password B -terms", "email email new-password -newsletter -terms",
        "P email T new-password new-password country-name -newsletter", "P B sex email new-password -terms",
        "username email new-password -security-question -security-question -captcha",
        "nickname email new-password B -captcha", "P A T email new-password new-password -terms",
        "honorific-prefix P organization organization-title email T new-password"),
    "recovery": ("email", "username", "email -captcha", "username email"),
    "contact": ("name email -message", "P email T -subject -message", "name email T organization -message -captcha",
        "name email url -message", "name email -subject -message -honeypot", "P email T A -message -newsletter",
        "organization P email T -fax -message", "name email url -message -captcha", "P organization organization-title email T country-name -message",
        "honorific-prefix P A T email -subject -message -terms"),
    "newsletter": ("email", "given-name email", "name email", "P email postal-code", "email -honeypot", "email -newsletter -newsletter",
        "email country-name -terms"),
    "order": ("P email T A C", "email P A T -coupon", "P A C", "-quantity", "-quantity -preference",
        "email P organization A T -message -terms", "C", "P A T email -preference C -terms",
        "honorific-prefix P organization tax-id A T email", "-coupon", "A", "transaction-amount P email A C",
        "-event-date -event-date -quantity -quantity", "P T email -event-date -quantity -message", "C A", "iban name"),
    "other": ("-preference -preference", "P B sex nationality id-number passport-number A T email",
        "P emergency-contact tel dietary", "P email T school organization organization-title url free-text",
        "P A B tax-id iban", "photo nickname free-text url language", "-search -event-date -event-date -quantity",
        "language transaction-currency country-name", "P email T -coupon dietary -terms", "P B passport-number -event-date",
        "honorific-prefix P B sex A T T email id-number emergency-contact tel", "-preference -preference -event-date -event-date"),
}  # fmt: skip
_RARE: Final = ("passport-number", "id-number", "tax-id", "iban", "school", "dietary", "organization",
    "organization-title", "url", "nickname", "free-text", "language", "sex", "emergency-contact", "bday",
    "honorific-prefix", "impp", "-fax", "-preference", "-coupon", "-event-date", "-subject", "-message",
    "-quantity", "-security-question", "-captcha", "-honeypot", "address-level3", "photo", "-preference",
    "-preference", "country-name", "address-level2", "address-level1", "postal-code", "username")  # fmt: skip
_EXAMPLES: Final = {"given-name": ("Jane", "John", "Max", "Marie"), "family-name": ("Doe", "Smith", "Mustermann"),
    "name": ("Jane Doe", "John Smith", "Max Mustermann"), "email": ("you@example.com", "name@example.com", "jane@doe.com", "email@domain.com"),
    "tel": ("555-555-5555", "+1 (555) 000-0000", "(123) 456-7890", "0123456789"), "cc-number": ("1234 1234 1234 1234", "•••• •••• •••• ••••", "0000 0000 0000 0000"),
    "cc-exp": ("MM / YY", "MM/YY", "MM/YYYY", "MM / AA", "MM/JJ"), "cc-csc": ("CVC", "CVV", "123"), "url": ("https://", "https://example.com", "http://www."),
    "bday": ("MM/DD/YYYY", "DD/MM/YYYY", "TT.MM.JJJJ", "JJ/MM/AAAA", "GG/MM/AAAA", "DD-MM-JJJJ", "YYYY-MM-DD", "DD/MM/AAAA"),
    "bday-day": ("DD", "TT", "JJ", "GG", "Day"), "bday-month": ("MM", "Month"), "bday-year": ("YYYY", "JJJJ", "AAAA", "Year"),
    "cc-exp-month": ("MM",), "cc-exp-year": ("YY", "YYYY", "AA", "JJ"), "postal-code": ("12345", "10001", "SW1A 1AA"), "-event-date": ("dd/mm/yyyy", "TT.MM.JJJJ"),
    "street-address": ("123 Main St", "1234 Main Street"), "address-line1": ("123 Main St", "House number and street name"),
    "address-line2": ("Apt 4", "Apartment, suite, unit, etc."), "organization": ("Acme Inc.",), "iban": ("DE00 0000 0000 0000 0000 00",),
    "one-time-code": ("000000", "123456"), "username": ("jdoe", "@handle"), "address-level1": ("CA", "NY"), "address-level2": ("New York", "Berlin")}  # fmt: skip
"""What pages show in an empty field."""
_SPLIT: Final = ("bday-", "tel-", "cc-exp-")
_GROUPS: Final = {"P": _PERSON, "A": _ADDRESS, "C": _CARD, "B": _BIRTH, "T": _PHONE}
_LISTED: Final = frozenset({"country-name", "address-level1", "sex", "honorific-prefix", "cc-type",
    "cc-exp-month", "cc-exp-year", "bday-day", "bday-month", "bday-year", "tel-country-code",
    "language", "-quantity", "-preference"})  # fmt: skip
_CLICKED: Final = frozenset({"-terms", "-newsletter", "-remember"})
_TYPED: Final = {"email": "email", "tel": "tel", "tel-national": "tel", "url": "url", "-search": "search",
    "bday": "date", "-event-date": "date", "-quantity": "number", "cc-exp": "month"}  # fmt: skip
_LENGTHS: Final = {"cc-csc": (3, 4), "cc-number": (16, 19, 20), "bday-day": (2,), "bday-month": (2,),
    "bday-year": (4,), "tel-area-code": (3, 4, 5), "tel-local-prefix": (3,), "tel-local-suffix": (4,),
    "cc-exp-month": (2,), "cc-exp-year": (2, 4), "postal-code": (5, 7, 10), "cc-exp": (5, 7), "one-time-code": (6,),
    "additional-name": (1,), "tel": (12, 15, 20), "address-level1": (2,), "honorific-suffix": (4,)}  # fmt: skip
_BESIDE: Final = ("", "", "", "", "", "billing", "shipping", "user", "customer", "form", "contact",
    "txt", "input", "field", "order", "reg", "your", "account", "payment", "profile", "ctl00 main")  # fmt: skip
_OPENERS: Final = {"en": ("Your ", "Please enter your ", "Enter ", "e.g. "), "de": ("Ihre ", "Bitte "),
    "fr": ("Votre ", "Saisissez "), "es": ("Tu ", "Su "), "it": ("Il tuo ",), "pt": ("Seu ", "O seu "),
    "nl": ("Uw ", "Je ")}  # fmt: skip
_SIGNS: Final = ("", "", "", ":", " *", "*", " (optional)", " :", " (required)")
_SHORT: Final = {
    "day": ("day", "dd", "d"),
    "month": ("month", "mm", "m"),
    "year": ("year", "yyyy", "y"),
}
_TITLES: Final = {"en": "Mr|Mrs|Ms|Dr", "de": "Herr|Frau", "fr": "M.|Mme", "es": "Sr.|Sra.", "it": "Sig.|Sig.ra",
    "pt": "Sr.|Sra.", "nl": "Dhr.|Mevr."}  # fmt: skip
_SEXES: Final = {"en": "Male|Female|Other", "de": "männlich|weiblich|divers", "fr": "Homme|Femme",
    "es": "Hombre|Mujer", "it": "Maschio|Femmina", "pt": "Masculino|Feminino", "nl": "Man|Vrouw"}  # fmt: skip
_STATES: Final = (
    "Alabama|Alaska|Arizona|California|Colorado|Florida|Georgia|Hawaii|Texas|Utah|Virginia"
)
_COUNTRIES: Final = ("US", "GB", "DE", "FR", "ES", "IT", "NL", "BR", "PT", "CA", "AU", "JP", "IN")


class Synthesis:
    """Makes forms from phrases; the same chance makes the same forms."""

    def __init__(self, entries: Mapping[str, Mapping[str, str]], chance: random.Random) -> None:
        self._entries = entries
        self._chance = chance
        self._style = 0
        self._group = ""
        self._language = "en"

    def forms(
        self, count: int
    ) -> Iterator[tuple[str, Element, tuple[Sighting, ...], tuple[str, ...]]]:
        """Yield (kind, form, sightings, topics)."""
        for _ in range(count):
            kind = self._chance.choice(list(_FORMS))
            topics = self._topics(self._chance.choice(_FORMS[kind]))
            if kind in {"other", "registration", "contact"} and self._chance.random() < 0.5:
                topics = self._grab_bag(topics)
            source = open_source(self._page(topics).encode(), "invented")
            found = controls(source, "invented")
            seen = sightings(found)
            named = [
                topics[int(each.element.get("data-t"))] if each.element.get("data-t") else ""
                for each in seen
            ]
            yield kind, found.forms[0], tuple(seen), tuple(named)

    def _topics(self, template: str) -> list[str]:
        made: list[str] = []
        for each in template.split():
            group = _GROUPS.get(each)
            if group is not None:
                made += self._chance.choice(group).split()
            elif each in self._entries:
                made.append(each)
        return made

    def _grab_bag(self, topics: list[str]) -> list[str]:
        """Add what a form may also ask, so that rare things are learnt in any company."""
        for _ in range(self._chance.randrange(1, 5)):
            topics.insert(self._chance.randrange(len(topics) + 1), self._chance.choice(_RARE))
        return topics

    def _page(self, topics: Sequence[str]) -> str:
        self._language = self._chance.choice(LANGUAGES)
        self._style = self._chance.randrange(7)
        self._group = ""
        named = self._chance.choice(("code", "code", "code", "framework", "own", "none"))
        beside = self._chance.choice(_BESIDE)
        rows = [self._row(at, topic, named, beside) for at, topic in enumerate(topics)]
        if len(rows) > 4 and self._chance.random() < 0.3:
            titles = (
                "Billing details",
                "Your details",
                "Contact",
                "Address",
                "Personal information",
                "1",
                "Anmeldung",
            )
            rows.insert(self._chance.randrange(3), f"<h3>{self._chance.choice(titles)}</h3>")
        body = "".join(rows)
        if self._style == 3:
            body = f"<table>{body}</table>"
        button = self._chance.choice(
            ("<button type=submit>OK</button>", "<input type=submit value=OK>")
        )
        return f"<html lang={self._language}><body><form>{body}{button}</form></body></html>"

    def _phrase(self, topic: str) -> str:
        listed = self._entries[topic]
        of_language = listed.get(self._language) or listed.get("en") or listed["code"]
        phrase = self._chance.choice(of_language.split(";")).strip()
        parts = topic.split("-")
        if parts[0] == "bday" and len(parts) > 1 and self._chance.random() < 0.7:
            phrase = self._calendar(parts[1])
        if self._chance.random() < 0.25:
            opener = self._chance.choice(_OPENERS[self._language])
            phrase = f"{opener}{phrase}"
        spelt = phrase if self._chance.random() < 0.15 else phrase[:1].upper() + phrase[1:]
        return spelt.title() if self._chance.random() < 0.25 else spelt

    def _calendar(self, part: str) -> str:
        words = {"en": ("Day", "Month", "Year"), "de": ("Tag", "Monat", "Jahr"), "fr": ("Jour", "Mois", "Année"),
            "es": ("Día", "Mes", "Año"), "it": ("Giorno", "Mese", "Anno"), "pt": ("Dia", "Mês", "Ano"),
            "nl": ("Dag", "Maand", "Jaar")}[self._language]  # fmt: skip
        return words[("day", "month", "year").index(part)]

    def _name(self, topic: str, at: int, named: str, beside: str) -> str:
        if named == "none":
            return ""
        if named == "framework":
            return self._chance.choice(
                (f"field_{at}", f"input_{at}", f"f{at}", f":r{at}:", f"q{at}_{at + 3}")
            )
        listed = self._entries[topic]
        key = "code" if named == "code" else self._language
        spelt = self._chance.choice((listed.get(key) or listed["code"]).split(";")).strip()
        parts = topic.split("-")
        if parts[0] == "bday" and len(parts) > 1 and self._chance.random() < 0.4:
            spelt = self._chance.choice(
                ("birth ", "dob ", "birthday ", "", "")
            ) + self._chance.choice(_SHORT[parts[1]])
        pieces = [*beside.split(), *spelt.split()]
        form = self._chance.randrange(5)
        if form == 0:
            return "".join(pieces)
        if form == 1:
            return "_".join(pieces)
        if form == 2:
            return pieces[0] + "".join(each.title() for each in pieces[1:])
        if form == 3:
            return f"{pieces[0]}[{'_'.join(pieces[1:])}]" if len(pieces) > 1 else pieces[0]
        return "-".join(pieces)

    def _row(self, at: int, topic: str, named: str, beside: str) -> str:
        name = self._name(topic, at, named, beside)
        label = html.escape(self._phrase(topic) + self._chance.choice(_SIGNS))
        if topic in _CLICKED:
            return f"<p><label><input type=checkbox data-t={at} name='{name}'> {label}</label></p>"
        style = self._style
        begun = topic.startswith(_SPLIT)
        if begun and self._group == topic[:4]:
            # Only the first of several boxes has the words for all of them.
            label = self._chance.choice(("", "", ".", "/", "-", label))
        elif begun and self._chance.random() < 0.5:
            self._group = topic[:4]
            whole = {"bday": "bday", "tel-": "tel", "cc-e": "cc-exp"}[topic[:4]]
            label = html.escape(self._phrase(whole) + self._chance.choice(_SIGNS))
        if not begun:
            self._group = ""
        hint = html.escape(self._phrase(topic)) if self._chance.random() < 0.2 else ""
        if self._chance.random() < 0.35 and topic in _EXAMPLES:
            hint = self._chance.choice(_EXAMPLES[topic])
        if style == 4:
            label, hint = "", (f"{label} {hint}" if hint and self._chance.random() < 0.3 else label)
        identity = f"f{at}" if style == 0 or not name else name
        control = self._control(at, topic, name, identity, hint)
        if style in {0, 5}:
            return f"<div><label for='{identity}'>{label}</label>{control}</div>"
        if style == 1:
            return f"<label><span>{label}</span> {control}</label>"
        if style == 2:
            return f"<p>{label} {control}</p>"
        if style == 3:
            return f"<tr><td>{label}</td><td>{control}</td></tr>"
        if style == 6 and self._chance.random() < 0.4:
            return f"<div>{control}<span>{label}</span></div>"
        if style == 6:
            return f"<div>{control}<label for='{identity}'>{label}</label></div>"
        return f"<div>{control}</div>"

    def _control(self, at: int, topic: str, name: str, identity: str, hint: str) -> str:
        shared = f"data-t={at} name='{name}' id='{identity}'"
        if hint:
            shared += f' placeholder="{hint}"'
        if topic in {"-message", "free-text"} and self._chance.random() < 0.85:
            return f"<textarea {shared}></textarea>"
        if topic in _LISTED and self._chance.random() < 0.6:
            return f"<select {shared}>{self._options(topic)}</select>"
        if topic in {"-password", "new-password"}:
            return f"<input type=password {shared}>"
        if topic == "cc-csc" and self._chance.random() < 0.3:
            return f"<input type=password maxlength=4 {shared}>"
        kind = _TYPED.get(topic, "text") if self._chance.random() < 0.4 else "text"
        if (
            kind == "text"
            and topic.startswith(("tel", "cc-", "postal", "one-time"))
            and self._chance.random() < 0.3
        ):
            kind = self._chance.choice(("tel", "number", "text"))
        lengths = _LENGTHS.get(topic)
        if lengths and self._chance.random() < 0.5:
            shared += f" maxlength={self._chance.choice(lengths)}"
        return f"<input type={kind} {shared}>"

    def _options(self, topic: str) -> str:
        first = self._chance.choice(
            ("", "<option value=''>-</option>", f"<option value=''>{self._phrase(topic)}</option>")
        )
        return first + "".join(
            f"<option value='{value}'>{text}</option>" for value, text in self._choices(topic)
        )

    def _choices(self, topic: str) -> list[tuple[str, str]]:
        locale = Locale.parse(self._language)
        if topic == "country-name":
            named = [(code, locale.territories[code]) for code in _COUNTRIES]
            return named[: self._chance.randrange(4, len(named))]
        if topic.endswith("-day"):
            return [(str(n), str(n)) for n in range(1, 32)]
        if topic.endswith("-month"):
            names = locale.months["format"][self._chance.choice(("wide", "abbreviated"))]
            plain = self._chance.random() < 0.4
            return [(str(n), f"{n:02}" if plain else str(names[n])) for n in range(1, 13)]
        if topic == "bday-year":
            return [
                (str(n), str(n)) for n in range(self._chance.choice((2005, 2015, 2024)), 1915, -1)
            ]
        if topic == "cc-exp-year":
            start = self._chance.randrange(2010, 2027)
            return [(str(n), str(n)) for n in range(start, start + self._chance.randrange(8, 16))]
        if topic == "tel-country-code":
            return [("1", "+1"), ("44", "+44"), ("49", "+49"), ("33", "+33"), ("34", "+34")]
        if topic == "language":
            return [(code, locale.languages[code]) for code in ("en", "de", "fr", "es", "it")]
        if topic in {"-quantity", "-preference"}:
            return [(str(n), str(n)) for n in range(1, self._chance.randrange(4, 12))]
        spelt = {"address-level1": _STATES, "sex": _SEXES[self._language],
            "honorific-prefix": _TITLES[self._language]}.get(topic, "Visa|MasterCard|American Express")  # fmt: skip
        return [(text[:2], text) for text in spelt.split("|")]
