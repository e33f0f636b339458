"""Recall as anyone can measure it: conversations imported and asked through the command line.

    python -m tests.evaluation.command_line_recall CORPUS.json [--index chroma|exact]
        [--feeling joy] [--strategy gated]

Each conversation gets a fresh home, is imported as a transcript, and every question with evidence
is asked with `recall --batch`. Evidence recall@k is the share of a question's evidence lines among
the `source.ref` of its first k recollections, averaged over questions. Fading on asks a year later,
after a decay sweep; fading off asks on the last day. With a feeling every question is asked once
more with it, and the mean distance 1 - cos between that feeling and those of the first ten
recollections is printed for both (`evaluation.feeling` measures more, without the command line).
"""

from __future__ import annotations

import argparse
import json
import math
import os
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

EVIDENCE = re.compile(r"D\d+:\d+")
CATEGORIES = {1: "multi-hop", 2: "temporal", 3: "open-domain", 4: "single-hop"}
ABSTAIN = 5
YEAR = timedelta(days=365)
EMOTIONS = (
    "joy", "acceptance", "fear", "surprise", "sadness", "disgust", "anger", "anticipation",
)  # fmt: skip


def scrubjay(home: Path, *arguments: str) -> list[dict[str, Any]]:
    """Run one command and return the JSON values it printed."""
    environment = os.environ | {"SCRUBJAY_HOME": str(home), "SCRUBJAY_PROTECTION": "keyfile"}
    done = subprocess.run(
        [sys.executable, "-m", "scrubjay", *arguments, "--json"],
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def moment(text: str) -> datetime:
    """Read a session's date as the corpus writes it: 1:56 pm on 8 May, 2023."""
    return datetime.strptime(text, "%I:%M %p on %d %B, %Y").replace(tzinfo=UTC)


def transcript(conversation: dict[str, Any]) -> tuple[list[dict[str, Any]], datetime]:
    """Return the lines of one conversation as a transcript, and its last moment."""
    lines = []
    last = datetime(1970, 1, 1, tzinfo=UTC)
    for key, turns in conversation.items():
        if not isinstance(turns, list):
            continue
        began = moment(conversation[f"{key}_date_time"])
        for place, turn in enumerate(turns):
            at = began + timedelta(seconds=30 * place)
            last = max(last, at)
            lines.append(
                {
                    "id": turn["dia_id"],
                    "session": key,
                    "speaker": turn["speaker"],
                    "text": turn["text"],
                    "at": at.isoformat(),
                },
            )
    return lines, last


def written(path: Path, lines: list[dict[str, Any]]) -> str:
    """Write JSON Lines and return the path as text."""
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return str(path)


def asked(questions: list[dict[str, Any]], now: datetime, most: int) -> list[dict[str, Any]]:
    """Return the batch of cues."""
    return [
        {"id": str(place), "cue": question["question"], "k": most, "now": now.isoformat()}
        for place, question in enumerate(questions)
    ]


class Tally:
    """Adds up evidence recall and abstention over conversations."""

    def __init__(self, ks: tuple[int, ...]) -> None:
        """Count at these depths."""
        self.ks = ks
        self.found: dict[tuple[int, int], list[float]] = defaultdict(list)
        self.abstained: dict[int, list[bool]] = defaultdict(list)
        self.apart: list[float] = []

    def feel(self, feeling: str, answer: dict[str, Any]) -> None:
        """Count how far the first ten recollections are from a feeling."""
        for each in answer["recollections"][:10]:
            length = math.hypot(*(each["affect"][name] for name in EMOTIONS))
            self.apart.append(1.0 - each["affect"][feeling] / max(length, 1e-9))

    def add(self, question: dict[str, Any], answer: dict[str, Any]) -> None:
        """Count one question."""
        category = question["category"]
        self.abstained[category].append(answer["abstained"])
        evidence = set(EVIDENCE.findall(" ".join(question["evidence"])))
        if category == ABSTAIN or not evidence:
            return
        refs = [each["source"]["ref"] for each in answer["recollections"]]
        for k in self.ks:
            share = len(evidence & set(refs[:k])) / len(evidence)
            self.found[category, k].append(share)
            self.found[0, k].append(share)

    def show(self, title: str) -> None:
        """Print the table."""
        print(f"\n{title}")
        print("  " + " " * 14 + "".join(f"    @{k:<3}" for k in self.ks) + "      n")
        for category, name in {0: "all (1-4)", **CATEGORIES}.items():
            shares = [self.found[category, k] for k in self.ks]
            means = "".join(f"  {100 * sum(each) / len(each):6.1f}" for each in shares if each)
            print(f"  {name:<14}{means}   {len(shares[0]):4d}")
        wrong, right = self.abstained[4], self.abstained[ABSTAIN]
        print(f"  abstained: category 5 {100 * sum(right) / len(right):.1f} %, ", end="")
        print(f"category 4 (falsely) {100 * sum(wrong) / len(wrong):.1f} %")


def ask_with_feeling(
    home: Path,
    conversation: dict[str, Any],
    now: datetime,
    given: argparse.Namespace,
    tallies: tuple[Tally, Tally],
) -> None:
    """Ask for ten recollections without and with a feeling, and count both."""
    questions = conversation["qa"]
    cues = written(home / "cues.jsonl", asked(questions, now, 10))
    with_feeling = ("--feeling", given.feeling, "--strategy", given.strategy)
    for tally, options in zip(tallies, ((), with_feeling), strict=True):
        answers = scrubjay(home / "home", "recall", "--batch", cues, *options)
        for question, answer in zip(questions, answers, strict=True):
            tally.feel(given.feeling, answer)
            if options:
                tally.add(question, answer)


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--index", choices=("chroma", "exact"), help="default: as installed")
    parser.add_argument("--feeling", choices=EMOTIONS)
    parser.add_argument("--strategy", default="gated")
    given = parser.parse_args()
    if given.index:
        os.environ["SCRUBJAY_INDEX"] = given.index
    fresh, later, moved = Tally((5, 10, 20)), Tally((5, 10, 20)), Tally((5, 10))
    for conversation in json.loads(given.corpus.read_text(encoding="utf-8")):
        with tempfile.TemporaryDirectory() as folder:
            home = Path(folder)
            lines, last = transcript(conversation["conversation"])
            path = written(home / "transcript.jsonl", lines)
            (report,) = scrubjay(home / "home", "import", path, "--as", "transcript")
            print(f"{conversation['sample_id']}: {report['episodes']} lines", flush=True)
            for tally, now in ((fresh, last), (later, last + YEAR)):
                if tally is later:
                    scrubjay(home / "home", "decay", "--now", now.isoformat())
                cues = written(home / "cues.jsonl", asked(conversation["qa"], now, 20))
                answers = scrubjay(home / "home", "recall", "--batch", cues)
                for question, answer in zip(conversation["qa"], answers, strict=True):
                    tally.add(question, answer)
            if given.feeling:
                ask_with_feeling(home, conversation, last, given, (fresh, moved))
    if given.feeling:
        off, on = (sum(each.apart) / len(each.apart) for each in (fresh, moved))
        moved.show(f"Evidence recall with feeling: {given.feeling}, {given.strategy}")
        print(f"  mean distance of feeling: {off:.3f} without, {on:.3f} with: -{1 - on / off:.0%}")
    fresh.show("Evidence recall, asked on the last day")
    later.show("Evidence recall, asked a year later after a decay sweep (fading on)")


if __name__ == "__main__":
    main()
