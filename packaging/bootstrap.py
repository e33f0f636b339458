"""Set Scrubjay up in this checkout, then run it or its tests.

Usage: python3 packaging/bootstrap.py run | test [pytest options] | setup

run    makes .venv, installs what is pinned and hashed in packaging/requirements, puts the starter
       models in place and opens the window
test   the same with the test tools, then the whole test suite; options go to pytest
setup  the same as run, without opening the window

Needs Python 3.11 or newer and the network the first time. With a C++ compiler it also builds the
engine for language models (6 to 12 minutes, once); without one Scrubjay runs without a model. It
can be repeated at any time and does only what is missing.
"""

# This file must be readable by an old Python, so that the old Python can say what is wrong:
# no new syntax here, and the other files are imported only after the check.
import errno
import sys

OLDEST = (3, 11)
COMMANDS = ("run", "test", "setup")


def main(arguments: "list[str]") -> int:
    """Carry out one command and return the exit status."""
    if sys.version_info < OLDEST:
        found = "{}.{}".format(*sys.version_info[:2])
        return _refuse(
            "Scrubjay needs Python 3.11 or newer, and this is Python "
            + found
            + ": install a newer "
            "one (for example from your system's packages) and start this file with it."
        )
    if not arguments or arguments[0] not in COMMANDS:
        sys.stderr.write(__doc__ or "")
        return 2
    import setup_steps  # noqa: PLC0415  (its syntax is newer than this check)

    try:
        return setup_steps.carry_out(arguments[0], arguments[1:])
    except setup_steps.Stopped as stopped:
        return _refuse(str(stopped))
    except OSError as error:
        return _refuse(_sentence(error))
    except KeyboardInterrupt:
        return _refuse("Stopped; the same command goes on from here.")


def _sentence(error: OSError) -> str:
    if error.errno == errno.ENOSPC:
        return "There is no space left on the disk: free about 4 GB and run the same command again."
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return (
            f"{error.filename} could not be written: copy the checkout to a folder of your own and"
            " run the same command there."
        )
    return f"The system refused something: {error}."


def _refuse(sentence: str) -> int:
    sys.stderr.write("\n" + sentence + "\n")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
