"""The first token of a chat turn beside bare llama-cpp-python on the same prompt, in one run.

    python -m tests.benchmarks.first_token [MODEL.gguf]

Bare is `Llama.create_completion` in this process, with the same threads and the same window, both
reading the whole prompt anew. Then a conversation goes on for some turns: how many tokens of each
prompt had to be read again, because the rest was still in the model's context?
"""

from __future__ import annotations

import os

os.environ["OMP_WAIT_POLICY"] = "passive"  # before llama.cpp is loaded

import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import llama_cpp

from scrubjay.adapters.llama_model import LlamaLanguageModel
from scrubjay.adapters.model_worker import ModelWorker, worker_threads
from scrubjay.ports.models import Generation

if TYPE_CHECKING:
    from collections.abc import Iterator

STARTER: Final = "share/scrubjay/models/SmolLM2-135M-Instruct.Q4_1.gguf"
ROUNDS: Final = 9
TURNS: Final = 5
CONTEXT: Final = 4096
NOTE: Final = "The person told that {} went well, and that {} comes next week. "
SUBJECTS: Final = ("the garden", "a letter", "the old bicycle", "her violin", "a walk", "the bread")

Messages = list[tuple[str, str]]


def prompt(number: int) -> Messages:
    """Return a prompt of a few hundred tokens that shares no start with the one before."""
    notes = "".join(
        NOTE.format(SUBJECTS[(number + place) % 6], SUBJECTS[(number + 2 * place + 1) % 6])
        for place in range(12)
    )
    return [
        ("system", f"{number}. You are a kind companion. {notes}"),
        ("user", "What did I tell you about the garden?"),
    ]


def chatml(messages: Messages) -> str:
    """Write the turn markers by hand, as the starter and Qwen want them."""
    turns = "".join(f"<|im_start|>{role}\n{text}<|im_end|>\n" for role, text in messages)
    return f"{turns}<|im_start|>assistant\n"


def first_of(pieces: Iterator[Any]) -> float:
    """Return the seconds to the first piece, then leave the rest."""
    started = time.perf_counter()
    next(pieces)
    seconds = time.perf_counter() - started
    pieces.close()  # type: ignore[attr-defined]
    return seconds


def main() -> None:
    """Measure both in turn."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(sys.prefix) / STARTER
    threads = worker_threads()
    bare = llama_cpp.Llama(
        str(path), n_ctx=CONTEXT, n_threads=threads, n_threads_batch=threads, verbose=False
    )
    model = LlamaLanguageModel(ModelWorker(path))
    facts = model.facts()
    print(f"{facts.name}, {threads} thread(s), {facts.device}")
    ours, theirs = [], []
    for number in range(ROUNDS + 1):
        messages = prompt(number)
        one = Generation(max_tokens=2)
        ours.append(first_of(model.stream(messages, one, lambda: False)))
        tokens = bare.tokenize(chatml(messages).encode(), add_bos=False, special=True)
        theirs.append(
            first_of(bare.create_completion(tokens, max_tokens=2, temperature=0.3, stream=True))  # type: ignore[arg-type]
        )
    mine, base = statistics.median(ours[1:]), statistics.median(theirs[1:])
    print(f"prompt of {model.count_messages(prompt(1))} tokens, first token, median of {ROUNDS}:")
    print(f"  through the worker {1000 * mine:7.0f} ms")
    print(f"  bare               {1000 * base:7.0f} ms    ratio {mine / base:.3f}")
    turns(model)
    model.close()


def turns(model: LlamaLanguageModel) -> None:
    """Go on with one conversation and print what was read again at each turn."""
    messages = prompt(99)
    for turn in range(1, TURNS + 1):
        started = time.perf_counter()
        reply, first = "", 0.0
        for piece in model.stream(messages, Generation(max_tokens=24), lambda: False):
            first = first or time.perf_counter() - started
            reply += piece
        cost = model.last_cost
        if cost is None:
            return
        read = cost.prompt - cost.reused
        pace = cost.generated / (cost.seconds - cost.first_seconds or 1.0)
        print(
            f"turn {turn}: prompt {cost.prompt} tokens, read {read}, first token "
            f"{1000 * first:.0f} ms, then {pace:.0f} tokens/s"
        )
        messages += [("assistant", reply), ("user", f"And what about {SUBJECTS[turn % 6]}?")]


if __name__ == "__main__":
    main()
