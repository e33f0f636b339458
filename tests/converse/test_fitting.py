"""Whether a line is of the kind that is asked for; no length of it holds the question up."""

from __future__ import annotations

from fakes.small_life import line
from scrubjay.converse.fitting import fitting


def test_a_sum_is_found_with_its_currency_and_a_long_number_is_none() -> None:
    rent = line("We pay 1.180 euros a month.")
    endless = line("The key is " + "1" * 19_000 + ".")  # took a minute when runs were read anew
    assert fitting("How much is our rent?", [endless, rent]) == [rent]
