"""Build the engine that runs GGUF models: llama-cpp-python, published as source only."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from typing import TYPE_CHECKING, Final

from environment import LOCKS
from progress import explain

if TYPE_CHECKING:
    from environment import Environment

TITLE: Final = "Building the engine for language models (6 to 12 minutes on two cores, once)"
# Pictures and sound are not read by Scrubjay; their part is a quarter of the files.
LEFT_OUT: Final = "LLAVA_BUILD=OFF"
WITHOUT: Final = "Scrubjay runs without a model until then"


def build(place: Environment, *, again: bool) -> str:
    """Build and install the engine; return "" or, in one sentence, why there is none.

    CMAKE_ARGS is honoured (for a graphics card: -DGGML_CUDA=on, -DGGML_VULKAN=on, …); a change of
    it builds anew.

    Args:
        place: Where to install it.
        again: Try once more what failed before; otherwise ten minutes are not spent twice.
    """
    wish = os.environ.get("CMAKE_ARGS", "")
    locks = (LOCKS / "model-build.txt", LOCKS / "model.txt")
    name = f"engine-{_short(wish)}" if wish else "engine"
    built, failed = place.mark(name, *locks), place.mark(f"{name}-failed", *locks)
    if built.holds() and _loads(place):
        return ""
    if not has_compiler():
        return (
            f"There is no C++ compiler, so the engine was not built ({WITHOUT}): install one with"
            f" '{_compiler_command()}' and run the same command again."
        )
    if failed.holds() and not again:
        return f"The engine could not be built last time ({WITHOUT}): 'setup' tries again."
    trouble = _build(place, wish)
    (failed if trouble else built).set()
    return trouble


def _short(wish: str) -> str:
    return "".join(letter if letter.isalnum() else "-" for letter in wish)[:60]


def _build(place: Environment, wish: str) -> str:
    tools = place.share / "build-tools"
    shutil.rmtree(tools, ignore_errors=True)
    fetched = place.pip(
        "Fetching the build tools",
        *("--target", str(tools), "--only-binary", ":all:", "--no-deps", "--require-hashes"),
        *("-r", str(LOCKS / "model-build.txt")),
    )
    if fetched.status != 0:
        return f"{explain('Fetching the build tools', fetched, place.log)} ({WITHOUT}.)"
    # pip's cache does not know CMAKE_ARGS: a wheel built for the processor would be taken for one
    # built for the graphics card.
    cache = ["--no-cache-dir", "--force-reinstall"] if wish else []
    built = place.pip(
        TITLE,
        *("--verbose", "--no-deps", "--require-hashes", "--no-build-isolation", *cache),
        *("-r", str(LOCKS / "model.txt")),
        SKBUILD_CMAKE_DEFINE=os.environ.get("SKBUILD_CMAKE_DEFINE", LEFT_OUT),
        PYTHONPATH=str(tools),
        PATH=os.pathsep.join([str(tools / "bin"), place.variables()["PATH"]]),
        CMAKE_BUILD_PARALLEL_LEVEL=os.environ.get(
            "CMAKE_BUILD_PARALLEL_LEVEL", str(os.cpu_count() or 2)
        ),
    )
    shutil.rmtree(tools, ignore_errors=True)
    if built.status != 0:
        return (
            f"The engine for language models could not be built ({WITHOUT}); the compiler's words"
            f" are at the end of {place.log}."
        )
    if not _loads(place):
        return (
            f"The engine for language models was built but does not load ({WITHOUT}); run this"
            " command again with the CMAKE_ARGS you built it with, or without any."
        )
    return ""


def _loads(place: Environment) -> bool:
    answer = subprocess.run(
        [place.python, "-c", "import llama_cpp"],
        capture_output=True,
        env=place.variables(),
        check=False,
    )
    return answer.returncode == 0


def has_compiler() -> bool:
    """Tell whether a C++ compiler is at hand."""
    if platform.system() == "Windows":  # Visual Studio is found by the build tools, not by name
        return True
    wished = os.environ.get("CXX", "").split()[:1]
    return any(shutil.which(name) for name in (*wished, "c++", "g++", "clang++"))


def _compiler_command() -> str:
    if platform.system() == "Darwin":
        return "xcode-select --install"
    for manager, command in (
        ("apt-get", "sudo apt install build-essential"),
        ("dnf", "sudo dnf install gcc-c++"),
        ("pacman", "sudo pacman -S base-devel"),
        ("zypper", "sudo zypper install gcc-c++"),
    ):
        if shutil.which(manager):
            return command
    return "your system's package manager"
