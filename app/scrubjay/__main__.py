"""Start the program: no argument opens the window, a subcommand serves scripts and tests."""

from __future__ import annotations


def main() -> int:
    """Run the program and return its exit status."""
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
