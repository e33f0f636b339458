"""For whom and for which occasion a field asks: work, home, delivery; or somebody else entirely."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from scrubjay.autofill.lexicon import lexicon
from scrubjay.autofill.words import words
from scrubjay.domain.form import FieldKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scrubjay.domain.form import FormField

_CONTEXTS: Final[Mapping[str, frozenset[str]]] = {
    context: frozenset(words(listed))
    for context, listed in {
        "work": (
            "work business office company geschaftlich dienstlich beruflich buro professionnel "
            "professionnelle bureau travail trabajo oficina laboral lavoro ufficio aziendale "
            "trabalho escritorio comercial werk zakelijk kantoor"
        ),
        "shipping": (
            "shipping delivery ship deliver lieferadresse lieferanschrift versand livraison "
            "envio entrega spedizione consegna bezorgadres bezorging verzending afleveradres"
        ),
        "billing": (
            "billing rechnungsadresse rechnungsanschrift rechnung facturation facturacion "
            "fatturazione cobranca faturamento factuuradres facturatie"
        ),
        "home": (
            "home private residential privat privatadresse domicile personnel particular casa "
            "domicilio residenza residencia thuis prive woonadres"
        ),
    }.items()
}
"""Words that name a context, without accents, in seven languages."""

_OTHERS: Final = frozenset(
    words(
        "their spouse spouses partner partners husband husbands wife wifes child childs children "
        "childrens kid kids son daughter friend friends guardian guardians parent parents mother "
        "mothers father fathers referee referrer referral beneficiary dependent dependents "
        "recipient recipients sponsor employer doctor doctors physician supervisor teacher baby "
        "sibling relative roommate landlord gift giftee nominee deceased pet pets maiden "
        "ehepartner ehegatte ehemann ehefrau kind kindes kinder freund freundes freundin eltern "
        "mutter vater erziehungsberechtigte erziehungsberechtigter empfanger begleitperson "
        "hausarzt geburtsname conjoint conjointe epoux epouse enfant enfants ami amis amie pere "
        "mere tuteur destinataire beneficiaire medecin parrain conyuge esposo esposa hijo hija "
        "hijos amigo amiga padre madre tutor destinatario beneficiario medico acompanante "
        "coniuge marito moglie figlio figlia figli amico amica genitore genitori tutore conjuge "
        "marido filho filha filhos mae pai responsavel echtgenoot echtgenote kinderen vriend "
        "vriendin ouder ouders moeder vader voogd ontvanger huisarts"
    )
)
"""Words by which a form asks about someone other than the person who fills it in."""
_PLACES_OF_OTHERS: Final = frozenset(
    words(
        "guest passenger traveler traveller attendee participant applicant driver adult person "
        "gast passagier reisender reisende teilnehmer fahrer erwachsener passager voyageur "
        "conducteur adulte participant personne huesped pasajero viajero asistente conductor "
        "adulto participante persona ospite passeggero viaggiatore partecipante conducente "
        "hospede passageiro viajante condutor pessoa reiziger deelnemer bestuurder volwassene"
    )
)
"""Places that one form has several of; the first may be the person's own."""
_FURTHER: Final = frozenset(
    words(
        "other another additional second third further joint co weitere weiterer weiteres "
        "zweite zweiter andere anderer autre deuxieme second otro otra segundo segunda altro "
        "altra secondo seconda outro outra andere tweede extra mitversicherter mitversicherte"
    )
)
_TITLE_WORDS: Final = 4
_UNSURE: Final = frozenset({"employer", "tutor", "gift", "sponsor", "parent"})


_PLACED: Final = ("tel", "email", "street", "address", "postal", "country")
"""How the kinds begin that a person has one of for each context."""
_EMERGENCY: Final = FieldKind.EMERGENCY_CONTACT


def context_of(field: FormField, kind: FieldKind) -> str:
    """Return "work", "shipping", "billing", "home" or "": by the nearest words that say so."""
    if not kind.value.startswith(_PLACED):
        return ""
    for text in (field.label, field.name, field.id, field.placeholder, field.near):
        spelt = set(words(text[:160]))
        for context, known in _CONTEXTS.items():
            if spelt & known:
                return context
    return ""


def asks_for_emergency(field: FormField) -> bool:
    """Report whether the field, or its group, is for somebody to be called in an emergency."""
    book = lexicon()
    said = (field.label, field.placeholder, field.near.partition(" · ")[0])
    return any(_EMERGENCY in hit.topics for text in said for hit in book.hits(text)) or any(
        _EMERGENCY in hit.topics for hit in book.code_hits(field.name)
    )


def asks_about_another(field: FormField) -> bool:
    """Report whether the field's own words, or its group's, name another person.

    Second and later guests, passengers and the like count too: the first may be the person.
    """
    own = [*words(field.label[:120]), *words(field.name[:80]), *words(field.placeholder[:80])]
    group = words(field.near.partition(" · ")[0][:80])
    group = group if len(group) <= _TITLE_WORDS else ()  # a whole sentence is no name of a group
    if (set(own) | set(group)) & (_OTHERS - _UNSURE):
        return True
    for said in (own, group):
        for word, following in pairwise(said):
            if word in _FURTHER and following in _PLACES_OF_OTHERS | _OTHERS:
                return True
            if word in _PLACES_OF_OTHERS and following.isdecimal() and following not in {"0", "1"}:
                return True
    return False
