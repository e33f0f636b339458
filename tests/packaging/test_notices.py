"""The notices name all that ships: packages, models, fonts and weights."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Final

import pytest

CHECKOUT: Final = Path(__file__).resolve().parents[2]
NOTICES: Final = (CHECKOUT / "packaging" / "THIRD-PARTY-NOTICES.md").read_text("utf-8")
OWN_WEIGHTS: Final = {"fields-lexicon.toml"}
"""Written by hand here; nothing was learnt from others for them."""


@pytest.mark.parametrize("lock", ["runtime.txt", "model.txt"])
def test_every_pinned_package_is_named_with_its_licence(lock: str) -> None:
    pins = (CHECKOUT / "packaging" / "requirements" / lock).read_text("utf-8")
    names = set(re.findall(r"(?m)^([a-z0-9._-]+)==", pins))
    rows = dict(re.findall(r"(?m)^\| ([a-z0-9._-]+) \| [^|]+ \| ([^|]+) \|", NOTICES))
    assert names
    assert names <= rows.keys()
    assert not [name for name in names if rows[name].strip() in ("", "–", "UNKNOWN")]


def test_the_models_are_those_of_the_manifest() -> None:
    listed = tomllib.loads((CHECKOUT / "models" / "manifest.toml").read_text("utf-8"))["model"]
    part = NOTICES.partition("## Models\n")[2].partition("\n## ")[0]
    rows = re.findall(r"(?m)^\| ([^|]+) \| [^|]+ \| ([^|]+) \|$", part)
    told = [(name.strip(), licence.strip()) for name, licence in rows[1:]]
    assert told == [(each["name"], each["licence"]) for each in listed]


def test_every_font_and_every_weight_is_named() -> None:
    resources = CHECKOUT / "resources"
    for font in (resources / "fonts").glob("*.ttf"):
        assert f"| font {font.stem.partition('-')[0]} |" in NOTICES
    for weights in (resources / "weights").iterdir():
        assert weights.name in OWN_WEIGHTS or f"`{weights.name}`" in NOTICES
