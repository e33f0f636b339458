"""Days worked out from the development conversations, against the days in the written answers.

    python -m tests.evaluation.foreign_days [--show 20]

Of the questions that ask when something was (category 2), those whose written answer names a day,
a week, a month or a year are put to the reckoning, over the whole program with the conversation
imported as a transcript. The days agree when they overlap and the one worked out is no more than a
month long, or no longer than the written one.
"""

from __future__ import annotations

import argparse
import json
import re
import tempfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from evaluation.conversations import DATA
from evaluation.order_questions import opened
from scrubjay.domain.span import Span, span
from scrubjay.perceive import calendar, dates

if TYPE_CHECKING:
    from scrubjay.assistant.assistant import Assistant

_SESSION = re.compile(r"session_(\d+)")
_BESIDE = re.compile(
    r"(?:the |around the |(?P<two>two ))?(?P<what>week(?:end)?|day|month|"
    + "|".join(calendar.DAYS)
    + r")s? (?P<side>before|after|of) (?P<rest>.+)",
    re.IGNORECASE,
)
_MONTH_DAYS = 31


def written(answer: str) -> Span | None:
    """Read a written answer: "24 August 2023", "The week before 6 July 2023", "2022"."""
    text = answer.strip().replace("`", "").rstrip(".")
    found = _BESIDE.fullmatch(text)
    if found is None:
        return _named(text)
    there = _named(found["rest"])
    if there is None:
        return None
    what, late = found["what"].casefold(), found["side"].casefold() == "after"
    if found["side"].casefold() == "of":
        return span(calendar.week(there.first)) if what == "week" else there
    if what in calendar.DAYS:
        back = (there.first.weekday() - calendar.DAYS.index(what) - 1) % 7 + 1
        day = there.first - timedelta(days=back)
        return Span(first=day, after=day + timedelta(days=1))
    length = {"day": 1, "week": 7, "weekend": 7, "month": _MONTH_DAYS}[what]
    if late:
        return Span(first=there.after, after=there.after + timedelta(days=length))
    first = there.first - timedelta(days=length * (2 if found["two"] else 1))
    return Span(first=first, after=first + timedelta(days=length))


def _named(text: str) -> Span | None:
    if re.fullmatch(r"(?:since )?(?:19|20)\d\d", text, re.IGNORECASE):
        return span(text[-4:])
    plain = re.sub(r"(\w+),? (\d{4})$", r"\1 \2", text)
    found = dates.resolve(plain, datetime(2024, 1, 1, tzinfo=UTC))
    return span(found[0].value) if len(found) == 1 else None


def agree(mine: Span, theirs: Span) -> bool:
    """Report whether two days are as good as one."""
    return mine.overlaps(theirs) and mine.days <= max(theirs.days, _MONTH_DAYS)


def lines(conversation: dict[str, Any]) -> list[dict[str, Any]]:
    """Return a conversation as the lines of a transcript."""
    rows = []
    for key in sorted(conversation, key=lambda each: (len(each), each)):
        if _SESSION.fullmatch(key):
            began = datetime.strptime(
                f"{conversation[f'{key}_date_time']} +0000", "%I:%M %p on %d %B, %Y %z"
            )
            for place, line in enumerate(conversation[key]):
                at = began + timedelta(seconds=20 * place)
                rows.append(
                    {"id": line["dia_id"], "session": key, "speaker": line["speaker"]}
                    | {"text": line["text"], "at": at.isoformat()}
                )
    return rows


def put(assistant: Assistant, question: str, now: datetime) -> tuple[Span | None, set[str]]:
    """Return the day worked out for a question, and the lines it rests on."""
    parts = assistant.browse._parts
    finding = parts.reckon.work_out(question, now)
    if finding is None or not finding.happenings:
        return None, set()
    return span(finding.happenings[-1].day), {each.source.ref for each in finding.memories}


def main() -> None:
    """Print the share that agrees, and what does not."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--show", type=int, default=20, help="disagreements to print")
    given = reader.parse_args()
    right, asked, told = 0, 0, 0
    wrong: list[str] = []
    for sample in json.loads((DATA / "locomo-dev.json").read_text(encoding="utf-8")):
        rows = lines(sample["conversation"])
        now = datetime.fromisoformat(rows[-1]["at"]) + timedelta(days=1)
        with tempfile.TemporaryDirectory() as folder:
            assistant = opened(Path(folder) / "home")
            path = Path(folder) / "talk.jsonl"
            path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
            for _report in assistant.imports.run(path, "transcript"):
                pass
            for entry in sample["qa"]:
                theirs = written(str(entry.get("answer", ""))) if entry["category"] == 2 else None
                if theirs is None:
                    continue
                asked += 1
                mine, refs = put(assistant, entry["question"], now)
                told += mine is not None
                if mine is not None and agree(mine, theirs):
                    right += 1
                else:
                    wrong.append(
                        f"{entry['question']} | {entry['answer']} {entry['evidence']} | "
                        f"{mine and _shown(mine)} {sorted(refs)}"
                    )
            assistant.close()
    print(f"asked {asked}, a day worked out {told}, agreeing {right} ({100 * right / asked:.1f} %)")
    for each in wrong[: given.show]:
        print("-", each)


def _shown(held: Span) -> str:
    last: date = held.after - timedelta(days=1)
    return f"{held.first}…{last}"


if __name__ == "__main__":
    main()
