"""llama.cpp, as the worker process uses it: the only module that knows llama-cpp-python.

Never imported by the program itself: native code can end its process at any call.
"""

from __future__ import annotations

import codecs
import ctypes
import itertools
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from llama_cpp.llama_grammar import LlamaGrammar
    from numpy.typing import NDArray

    from scrubjay.ports.models import Generation

READ_TOKENS: Final = 256
"""Tokens of a prompt read at once; between two such portions a wish to stop is heard."""
BATCH: Final = 512
"""Tokens computed together at most."""

GRAMMAR_ERROR: Final = "The rule for the shape of the model's answer cannot be read."
ROOT: Final = b"root"
BACKENDS: Final = ("CUDA", "Metal", "Vulkan", "ROCm", "SYCL")

Message = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class GenerationCost:
    """What one generation cost: tokens of the prompt, of those kept from before, and made."""

    prompt: int
    reused: int
    generated: int
    first_seconds: float
    seconds: float


def gpu_backend() -> str:
    """Return how this build of llama.cpp reaches a graphics card; "" when it cannot."""
    import llama_cpp  # native and slow: only when a model is wanted

    if not llama_cpp.llama_supports_gpu_offload():
        return ""
    about = llama_cpp.llama_print_system_info().decode("utf-8", "replace")
    return next((name for name in BACKENDS if name.lower() in about.lower()), "GPU")


class Engine:
    """One loaded model with its context; one call at a time.

    Args:
        path: The model file, already checked.
        context: Tokens of the window; 0 takes the model's own.
        threads: Threads that compute.
        gpu_layers: Layers on the graphics card.
    """

    def __init__(self, path: str, *, context: int, threads: int, gpu_layers: int) -> None:
        import llama_cpp  # native and slow: only when a model is wanted
        from llama_cpp import llama_grammar

        self._api = llama_cpp
        self._grammar_of = llama_grammar.LlamaGrammar.from_string
        self._llama = llama_cpp.Llama(
            path,
            n_ctx=context,
            n_batch=BATCH,
            n_ubatch=BATCH,
            n_threads=threads,
            n_threads_batch=threads,
            n_gpu_layers=gpu_layers,
            verbose=False,
        )
        model = self._llama.model
        self._vocabulary = llama_cpp.llama_model_get_vocab(model)
        self._forgets_only_all = bool(
            llama_cpp.llama_model_is_recurrent(model) or llama_cpp.llama_model_is_hybrid(model)
        )
        template = self._llama.metadata.get("tokenizer.chat_template", "")
        self._template = self._known_template(template)

    @property
    def context(self) -> int:
        """Tokens the window holds."""
        return int(self._llama.n_ctx())

    def count(self, text: str) -> int:
        """Return how many tokens the text takes."""
        return len(self._llama.tokenize(text.encode(), add_bos=False, special=False))

    def prompt(self, messages: Sequence[Message]) -> list[int]:
        """Return the tokens of a conversation, ready for the reply.

        The turn markers come from llama.cpp's own list of known formats, chosen by the model's
        template; the template itself, a program out of a downloaded file, is never run. What was
        said is tokenised apart, so that no text in it can be taken for a marker.
        """
        marks = [f"\x02{place}\x03" for place in range(len(messages))]
        shaped = self._shaped(
            [(role, mark) for (role, _), mark in zip(messages, marks, strict=True)]
        )
        tokens: list[int] = []
        for mark, (_, text) in zip(marks, messages, strict=True):
            before, _, shaped = shaped.partition(mark)
            tokens += self._marker_tokens(before, first=not tokens)
            spoken = text.replace("\0", "").strip()
            tokens += self._llama.tokenize(spoken.encode(), add_bos=False, special=False)
        return tokens + self._marker_tokens(shaped, first=not tokens)

    def generate(
        self,
        tokens: list[int],
        limits: Generation,
        stopped: Callable[[], bool],
        progress: Callable[[int], None],
    ) -> Iterator[str]:
        """Yield pieces of the reply to these tokens; `cost` then says what it cost.

        Raises:
            KnownError: The prompt does not fit, or the grammar cannot be read.
        """
        room = self.context - len(tokens)
        if room < 1:
            raise KnownError(
                "The conversation is longer than the model can read.", "Start a new chat."
            )
        grammar = self._grammar(limits.grammar)
        started = time.monotonic()
        reused = self._read(tokens, stopped, progress)
        generated, first = 0, 0.0
        if not stopped():
            self._llama.set_seed(limits.seed)
            sampled = self._llama.generate(
                tokens,
                temp=limits.temperature,
                # A small model repeats itself; a grammar has to repeat its quotes and braces.
                repeat_penalty=1.0 if grammar else 1.1,
                grammar=grammar,
            )
            spoken = itertools.takewhile(lambda token: not self._ends(token), sampled)
            for piece in self._pieces(itertools.islice(spoken, min(limits.max_tokens, room))):
                generated += 1
                first = first or time.monotonic() - started
                yield piece
                if stopped():
                    break
        self.cost = GenerationCost(
            prompt=len(tokens),
            reused=reused,
            generated=generated,
            first_seconds=first,
            seconds=time.monotonic() - started,
        )

    def close(self) -> None:
        """Free the model."""
        self._llama.close()

    def _known_template(self, template: str) -> bytes:
        """Return the model's template where llama.cpp knows its format, else ChatML's name."""
        for candidate in (template.encode(), b"chatml"):
            if candidate and self._apply(candidate, [("user", "x")]) is not None:
                return candidate
        raise KnownError("This build of llama.cpp knows no chat format.")

    def _shaped(self, messages: Sequence[Message]) -> str:
        shaped = self._apply(self._template, messages)
        if shaped is None:
            raise KnownError("The conversation does not fit the model's chat format.")
        return shaped

    def _apply(self, template: bytes, messages: Sequence[Message]) -> str | None:
        api = self._api
        chat = (api.llama_chat_message * len(messages))()
        for slot, (role, text) in zip(chat, messages, strict=True):
            slot.role, slot.content = role.encode(), text.encode()
        room = 4096 + 64 * len(messages)
        buffer = ctypes.create_string_buffer(room)
        length = api.llama_chat_apply_template(template, chat, len(messages), True, buffer, room)  # noqa: FBT003 - by position only
        if not 0 <= length <= room:
            return None
        return buffer.raw[:length].decode("utf-8")

    def _marker_tokens(self, text: str, *, first: bool) -> list[int]:
        if not text and not first:
            return []
        return list(self._llama.tokenize(text.encode(), add_bos=first, special=True))

    def _read(
        self, tokens: list[int], stopped: Callable[[], bool], progress: Callable[[int], None]
    ) -> int:
        """Read all but the last token, keeping what is in the context already.

        Returns how many tokens were kept.
        """
        llama = self._llama
        held = llama.input_ids[: llama.n_tokens]
        kept = _common(held, tokens[:-1])
        if self._forgets_only_all and kept < llama.n_tokens:
            memory = self._api.llama_get_memory(llama.ctx)
            self._api.llama_memory_clear(memory, True)  # noqa: FBT003 - by position only
            kept = 0
        llama.n_tokens = kept
        for start in range(kept, len(tokens) - 1, READ_TOKENS):
            if stopped():
                break
            llama.eval(tokens[start : min(start + READ_TOKENS, len(tokens) - 1)])
            progress(llama.n_tokens)
        return kept

    def _grammar(self, text: str) -> LlamaGrammar | None:
        """Return a grammar that is sure to parse.

        llama-cpp-python passes on the null pointer of one that does not, which ends the process.
        """
        if not text:
            return None
        sampler = self._api.llama_sampler_init_grammar(self._vocabulary, text.encode(), ROOT)
        if not sampler:
            raise KnownError(GRAMMAR_ERROR)
        self._api.llama_sampler_free(sampler)
        return self._grammar_of(text, verbose=False)

    def _ends(self, token: int) -> bool:
        return bool(self._api.llama_vocab_is_eog(self._vocabulary, token))

    def _pieces(self, tokens: Iterator[int]) -> Iterator[str]:
        """Yield one text for each token; a sign made of several tokens comes with its last."""
        decoder = codecs.getincrementaldecoder("utf-8")("replace")
        for token in tokens:
            yield decoder.decode(self._llama.detokenize([token]))
        rest = decoder.decode(b"", final=True)
        if rest:
            yield rest


def _common(held: NDArray[np.intc], wanted: Sequence[int]) -> int:
    """Return how many tokens at the start are the same."""
    length = min(len(held), len(wanted))
    differing = np.flatnonzero(held[:length] != np.asarray(wanted[:length], np.intc))
    return int(differing[0]) if len(differing) else length
