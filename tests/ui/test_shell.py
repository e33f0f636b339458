from __future__ import annotations

from pathlib import Path

import pytest

from fakes.jobs import FakeJobs
from fakes.opening import CODE, FakeOpening
from scrubjay.domain.errors import KnownError
from scrubjay.settings import FIRST_STEPS
from scrubjay.ui.shell import Shell, Stage


def stage(shell: Shell) -> Stage:
    return shell.state.stage


def test_a_vault_that_is_open_is_ready_at_once() -> None:
    shell = Shell(FakeOpening(), FakeJobs())
    shell.begin()
    assert stage(shell) is Stage.READY
    assert shell.assistant is not None
    assert shell.state.model is not None


def test_until_it_is_open_the_window_waits() -> None:
    jobs = FakeJobs(held=True)
    shell = Shell(FakeOpening(), jobs)
    shell.begin()
    assert stage(shell) is Stage.OPENING
    jobs.release()
    assert stage(shell) is Stage.READY


def test_no_vault_leads_to_the_first_run() -> None:
    shell = Shell(FakeOpening(first_run=True), FakeJobs())
    shell.begin()
    assert stage(shell) is Stage.FIRST_RUN
    assert shell.assistant is None


@pytest.mark.parametrize("key", ["correct horse", CODE])
def test_a_locked_vault_opens_by_passphrase_or_code(key: str) -> None:
    shell = Shell(FakeOpening(passphrase="correct horse"), FakeJobs())
    shell.begin()
    assert stage(shell) is Stage.LOCKED
    shell.unlock("wrong")
    assert stage(shell) is Stage.LOCKED
    assert shell.state.trouble is not None
    shell.unlock(key)
    assert stage(shell) is Stage.READY
    assert shell.state.trouble is None


def test_a_vault_that_does_not_open_can_be_tried_again() -> None:
    opening = FakeOpening()
    opening.trouble = KnownError("The vault is damaged.", "Restore a backup.")
    shell = Shell(opening, FakeJobs())
    shell.begin()
    assert stage(shell) is Stage.FAILED
    assert shell.state.trouble is not None
    assert shell.state.trouble.remedy == "Restore a backup."
    shell.begin()
    assert stage(shell) is Stage.READY


def test_a_model_that_does_not_load_is_told_and_the_rest_works(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opening = FakeOpening()

    def missing() -> None:
        raise KnownError("The model file is missing.", "Choose another in Settings.")

    monkeypatch.setattr(opening.assistant.models, "current", missing)
    shell = Shell(opening, FakeJobs())
    shell.begin()
    assert stage(shell) is Stage.READY
    assert shell.state.model is None
    assert shell.state.model_trouble is not None


def test_a_restored_backup_is_there_to_be_opened() -> None:
    opening = FakeOpening()
    shell = Shell(opening, FakeJobs())
    shell.begin()
    shell.restore(Path("backup.db"))
    assert opening.is_closed
    assert opening.restored == Path("backup.db")
    assert stage(shell) is Stage.RESTORED
    assert shell.assistant is None


def test_a_backup_that_cannot_be_restored_says_why() -> None:
    opening = FakeOpening()
    shell = Shell(opening, FakeJobs())
    shell.begin()
    opening.trouble = KnownError("This is no backup of Scrubjay.")
    shell.restore(Path("holiday.jpg"))
    assert stage(shell) is Stage.RESTORED
    assert shell.state.trouble is not None
    assert shell.state.trouble.sentence == "This is no backup of Scrubjay."
    assert opening.restored is None


@pytest.mark.parametrize("phrase", ["", "correct horse"])
def test_a_first_run_that_was_cut_short_goes_on_at_the_next_start(phrase: str) -> None:
    opening = FakeOpening(passphrase=phrase)
    opening.settings.put(FIRST_STEPS, True)
    shell = Shell(opening, FakeJobs())
    shell.begin()
    if phrase:
        assert stage(shell) is Stage.LOCKED
        shell.unlock(phrase)
    assert stage(shell) is Stage.FIRST_RUN
    shell.open()
    assert stage(shell) is Stage.READY
