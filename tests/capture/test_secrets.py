from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubjay.capture.secrets import luhn, redact

SECRET = (
    ("my password is Zebra!77, keep it", "Zebra!77", "password"),
    ("The wifi password at the cabin is Sunflower22.", "Sunflower22", "password"),
    ("pw: kettle9drum", "kettle9drum", "password"),
    ('password = "blue tin hat"', "blue tin hat", "password"),
    ("Password: four words on a line", "four words", "password"),
    ("I changed my password to Tr0ub4dor&3 today", "Tr0ub4dor&3", "password"),
    ("log in as nora / password Mango884", "Mango884", "password"),
    ("mein Passwort lautet Apfelkuchen5", "Apfelkuchen5", "password"),
    ("my seed phrase is apple stone river cat", "stone river", "password"),
    ("https://bob:hunter22@host.example/x", "hunter22", "password"),
    ("the PIN for the card is 4821", "4821", "PIN"),
    ("my pin 90210", "90210", "PIN"),
    ("Your code is 883 104", "883 104", "one-time code"),
    ("884213 is your verification code", "884213", "one-time code"),
    ("OTP: 71Q4PZ", "71Q4PZ", "one-time code"),
    ("exp 09/27 cvv 731", "731", "card code"),
    ("the security code on the back is 737", "737", "card code"),
    ("card 4111 1111 1111 1111 thanks", "4111 1111 1111", "card number"),
    ("amex 378282246310005", "378282246", "card number"),
    ("key sk-aBcD1234efGH5678ijKL", "aBcD1234", "access key"),
    ("AKIAABCDEFGHIJKLMNOP is the id", "AKIAABCDEFGHIJKLMNOP", "access key"),
    ("API key = 9f8a7b6c5d4e3f2a1b", "9f8a7b6c5d4e", "access key"),
    ("token aB3dE5gH7jK9mN1pQ3sT5vW7 here", "aB3dE5gH7jK9", "access key"),
    (
        "-----BEGIN RSA PRIVATE KEY-----\nMIIabc\n-----END RSA PRIVATE KEY-----",
        "MII",
        "private key",
    ),
    ("-----BEGIN PRIVATE KEY-----\nMIIabc and the rest is missing", "MIIabc", "private key"),
)
HARMLESS = (
    "my password is really weak",
    "I forgot my password again",
    "the password is wrong",
    "my secret is that I love him",
    "call me on +43 664 1234567 or 0664 5557788",
    "my IBAN is DE89 3704 0044 0532 0130 00",
    "order 4111 1111 1111 1112 was late",
    "I moved on 2019-04-05 to 12345 Main Street",
    "my passport number is X1234567",
    "I work in security with 2000 people",
    "https://photos.example/albums/summer-holiday-in-portugal-2019",
    "supercalifragilisticexpialidocious-and-more",
    "see 123e4567-e89b-12d3-a456-426614174000",
)


@pytest.mark.parametrize(("text", "secret", "kind"), SECRET)
def test_a_secret_goes_and_its_kind_is_told(text: str, secret: str, kind: str) -> None:
    cleaned, kinds = redact(text)
    assert secret not in cleaned
    assert kind in kinds


@pytest.mark.parametrize("text", HARMLESS)
def test_what_is_no_secret_stays(text: str) -> None:
    assert redact(text) == (text, ())


def test_the_words_around_a_secret_stay() -> None:
    assert redact("my PIN is 4821 for the blue card")[0] == (
        "my PIN is [removed: PIN] for the blue card"
    )


def test_a_card_keeps_its_last_four_digits() -> None:
    assert redact("card 4111-1111-1111-1111")[0] == "card [card ending 1111]"


def test_every_secret_of_a_text_goes() -> None:
    cleaned, kinds = redact("password: abc123! and cvv 123, pin 4821, 4111111111111111")
    assert set(kinds) == {"password", "card code", "PIN", "card number"}
    assert not any(secret in cleaned for secret in ("abc123", "4821", "41111"))


@given(st.text(max_size=200))
def test_redacting_twice_changes_nothing(text: str) -> None:
    once, _ = redact(text)
    assert redact(once) == (once, ())


_PIECES = "my password is pin code token : = 4821 hunter2! secret cvv 123 key otp for a the"
_WORDS = st.sampled_from(
    [
        *_PIECES.split(),
        "[removed:",
        "[removed: password]",
        "4111111111111111",
        "aB3dE5gH7jK9mN1pQ3sT5vW7",
        "sk-aBcD1234efGH5678ijKL",
        '"x y"',
        "\n",
    ],
)


@given(st.lists(_WORDS, max_size=14).map(" ".join))
def test_redacting_twice_changes_nothing_even_among_secrets(text: str) -> None:
    once, _ = redact(text)
    assert redact(once) == (once, ())


@given(st.from_regex(r"[A-Za-z]{4,9}[0-9]{2,4}[!#&]{1,2}", fullmatch=True))
def test_a_password_never_leaks(secret: str) -> None:
    for sentence in (f"my password is {secret}", f"pw={secret}", f"the passcode for it: {secret}"):
        assert secret not in redact(sentence)[0]


@pytest.mark.parametrize("number", ["4111111111111111", "378282246310005", "79927398713"])
def test_the_check_sum_of_cards(number: str) -> None:
    assert luhn(number)
    assert not luhn(number[:-1] + str((int(number[-1]) + 1) % 10))
