"""Whether a line is of the kind that is asked for; no length of it holds the question up."""

from __future__ import annotations

from fakes.small_life import line
from scrubjay.converse.fitting import fitting


def test_a_sum_is_found_with_its_currency_and_a_long_number_is_none() -> None:
    rent = line("rent", "2023-05-04", "We pay 1.180 euros a month.")
    # This took a minute when each run of digits was read anew from each of them.
    endless = line("key", "2023-05-05", "The key is " + "1" * 19_000 + ".")
    assert fitting("How much is our rent?", [endless, rent]) == [rent]
