"""Which kind of animal a breed or a young one is: a greyhound is a dog."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_BREEDS: Final[Mapping[str, str]] = {
    "dog": (
        "puppy labrador retriever poodle terrier beagle dachshund husky corgi shepherd collie"
        " spaniel pug greyhound whippet setter pointer mastiff bulldog boxer rottweiler dalmatian"
        " mongrel lurcher schnauzer chihuahua hound"
    ),
    "cat": "kitten tabby siamese persian moggy",
    "horse": "pony mare foal stallion",
    "budgie": "budgerigar",
    "bird": "parrot budgie budgerigar canary cockatiel parakeet",
    "rabbit": "bunny",
    "turtle": "tortoise",
    "tortoise": "turtle",
    "budgerigar": "budgie",
}
KINDS: Final[Mapping[str, frozenset[str]]] = {
    kind: frozenset({kind, *breeds.split()}) for kind, breeds in _BREEDS.items()
}
"""By the name of a kind what belongs to it, itself among them."""


def kinds_of(animal: str) -> frozenset[str]:
    """Return every name an animal goes by: a greyhound by "greyhound" and "dog"."""
    low = animal.casefold()
    return frozenset({low, *(kind for kind, breeds in KINDS.items() if low in breeds)})
