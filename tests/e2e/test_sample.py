"""The invented person from the command line of the real program."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from program import Scrubjay


def test_it_is_loaded_asked_and_removed_by_the_real_program(scrubjay: Scrubjay) -> None:
    loaded = scrubjay("sample", "--load").only
    assert loaded["invented"] is True
    assert loaded["episodes"] > 250
    assert scrubjay("sample").only == {"loaded": True, "batch": loaded["batch"]}
    assert "Whitby" in scrubjay("ask", "Where do I live?", "--memory", "read").only["reply"]
    receipt = scrubjay("sample", "--remove").only
    assert receipt["scan"]["hits"] == 0
    assert scrubjay("memories").only["memories"] == []
    assert scrubjay("sample").only["loaded"] is False
    assert scrubjay("sample", "--load", "--remove").code == 2
    again = scrubjay("sample", "--remove")
    assert again.code == 1
    assert "not here" in again.error
