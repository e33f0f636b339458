"""Convert the sentence embedder all-MiniLM-L6-v2 from safetensors to GGUF.

The weights come from a Python wheel as safetensors with a WordPiece vocabulary; llama.cpp reads
GGUF. The conversion is deterministic, so the hash of the result stands in ``models/manifest.toml``
and is checked like the hash of a download.

Usage: python packaging/models/convert_minilm.py SOURCE_DIR TARGET_FILE [f32|f16|q8_0]

SOURCE_DIR holds ``model.safetensors``, ``vocab.txt`` and ``config.json``. Needs the packages
``gguf``, ``safetensors`` and ``numpy``.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Final

import gguf
import numpy as np
from gguf.quants import quantize
from safetensors.numpy import load_file

# Names in the checkpoint -> names llama.cpp looks for in a "bert" model. The pooler is left out:
# it was trained for next-sentence prediction, sentence vectors are the mean of the last layer.
OUTER: Final = {
    "embeddings.word_embeddings.weight": "token_embd.weight",
    "embeddings.position_embeddings.weight": "position_embd.weight",
    "embeddings.token_type_embeddings.weight": "token_types.weight",
    "embeddings.LayerNorm.weight": "token_embd_norm.weight",
    "embeddings.LayerNorm.bias": "token_embd_norm.bias",
}
INNER: Final = {
    "attention.self.query": "attn_q",
    "attention.self.key": "attn_k",
    "attention.self.value": "attn_v",
    "attention.output.dense": "attn_output",
    "attention.output.LayerNorm": "attn_output_norm",
    "intermediate.dense": "ffn_up",
    "output.dense": "ffn_down",
    "output.LayerNorm": "layer_output_norm",
}
# llama.cpp adds these row by row and reads them as 32-bit floats only.
ALWAYS_F32: Final = ("position_embd.weight", "token_types.weight")
PRECISIONS: Final = {
    "f32": (gguf.GGMLQuantizationType.F32, gguf.LlamaFileType.ALL_F32),
    "f16": (gguf.GGMLQuantizationType.F16, gguf.LlamaFileType.MOSTLY_F16),
    "q8_0": (gguf.GGMLQuantizationType.Q8_0, gguf.LlamaFileType.MOSTLY_Q8_0),
}
SPECIAL_TOKENS: Final = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")


def convert(source: Path, target: Path, precision: str = "f16") -> None:
    """Write the model in ``source`` as GGUF to ``target``, aside first and then renamed.

    Args:
        source: Folder with the weights, the vocabulary and the configuration.
        target: File to write.
        precision: ``f32``, ``f16`` or ``q8_0``; applies to matrices only.
    """
    aside = target.with_name(target.name + ".part")
    config = json.loads((source / "config.json").read_text("utf-8"))
    writer = gguf.GGUFWriter(aside, "bert")
    _describe(writer, config, precision)
    _add_vocabulary(writer, (source / "vocab.txt").read_text("utf-8").splitlines())
    _add_weights(writer, source / "model.safetensors", config["num_hidden_layers"], precision)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    aside.replace(target)


def _describe(writer: gguf.GGUFWriter, config: dict[str, int], precision: str) -> None:
    writer.add_name("all-MiniLM-L6-v2")
    writer.add_license("apache-2.0")
    writer.add_context_length(config["max_position_embeddings"])
    writer.add_embedding_length(config["hidden_size"])
    writer.add_feed_forward_length(config["intermediate_size"])
    writer.add_block_count(config["num_hidden_layers"])
    writer.add_head_count(config["num_attention_heads"])
    writer.add_layer_norm_eps(config["layer_norm_eps"])
    writer.add_causal_attention(value=False)
    writer.add_pooling_type(gguf.PoolingType.MEAN)
    writer.add_file_type(PRECISIONS[precision][1])


def _add_vocabulary(writer: gguf.GGUFWriter, words: list[str]) -> None:
    """Add the WordPiece vocabulary, with the mark on word starts that llama.cpp expects."""
    kinds = [
        gguf.TokenType.CONTROL if word in SPECIAL_TOKENS else gguf.TokenType.NORMAL
        for word in words
    ]
    writer.add_tokenizer_model("bert")
    writer.add_tokenizer_pre("default")
    writer.add_token_type_count(2)
    writer.add_token_list([_marked(word) for word in words])
    writer.add_token_types(kinds)
    writer.add_pad_token_id(words.index("[PAD]"))
    writer.add_unk_token_id(words.index("[UNK]"))
    writer.add_bos_token_id(words.index("[CLS]"))
    writer.add_eos_token_id(words.index("[SEP]"))
    writer.add_sep_token_id(words.index("[SEP]"))
    writer.add_mask_token_id(words.index("[MASK]"))
    writer.add_add_bos_token(value=True)
    writer.add_add_sep_token(value=True)


def _marked(word: str) -> str:
    # WordPiece marks continuations ("##ing"), llama.cpp marks starts ("▁sing").
    if word in SPECIAL_TOKENS:
        return word
    return word.removeprefix("##") if word.startswith("##") else "\u2581" + word


def _add_weights(writer: gguf.GGUFWriter, file: Path, layers: int, precision: str) -> None:
    weights = load_file(file)
    for found, wanted in _names(layers).items():
        values = weights[found].astype(np.float32)
        if values.ndim == 1 or wanted in ALWAYS_F32:
            writer.add_tensor(wanted, values)
        else:
            kind = PRECISIONS[precision][0]
            writer.add_tensor(wanted, quantize(values, kind), raw_dtype=kind)


def _names(layers: int) -> dict[str, str]:
    names = dict(OUTER)
    for layer in range(layers):
        for found, wanted in INNER.items():
            for part in ("weight", "bias"):
                names[f"encoder.layer.{layer}.{found}.{part}"] = f"blk.{layer}.{wanted}.{part}"
    return names


def main(arguments: list[str]) -> int:
    """Run the conversion from the command line and return the exit status."""
    if len(arguments) not in (2, 3) or (arguments[2:] and arguments[2] not in PRECISIONS):
        print(__doc__, file=sys.stderr)
        return os.EX_USAGE if hasattr(os, "EX_USAGE") else 2
    convert(Path(arguments[0]), Path(arguments[1]), *arguments[2:])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
