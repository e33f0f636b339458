"""Forms filled and attacked in a real Chromium: extension, native host and program together.

    python -m tests.evaluation.browser_pages [--pictures] [--errors]

The pages of tests/data/forms are served from this machine, each mirrored by a script in the manner
of a framework, some inside shadow trees or a frame; then come the hostile pages and gestures.
Everything goes through the extension's own window with the browser's own clicks and keys.
Prints a table; `--pictures` writes the extension's windows to app/docs/pictures/extension.
"""

from __future__ import annotations

import argparse
import functools
import statistics
import tempfile
import time
import tomllib
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from browser import hostile
from browser.stage import CHECKOUT, browser, build_extension, pair, program, serving
from evaluation.browser_pictures import Pictures
from evaluation.field_pages import FORMS, gold_store
from scrubjay.autofill.evidence import NEVER_TYPES
from scrubjay.domain.memory import PUT_AWAY, SELF, MemoryId, MemoryState
from scrubjay.domain.predicate import predicate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from browser.stage import Driver, Site
    from scrubjay.assistant.assistant import Assistant
    from scrubjay.domain.memory import Memory

MANNERS: Final = ("react", "vue", "svelte", "angular")
MIRROR: Final = (CHECKOUT / "tests" / "browser" / "mirror.js").read_text(encoding="utf-8")
_BEFORE_END: Final = "</body>"


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """A benign page. truth: for each field a person can use, what may be written, or nothing."""

    name: str
    manner: str
    markup: str
    truth: tuple[tuple[str, ...], ...]
    frame: bool = False


@dataclass(slots=True)
class Counted:
    """What became of the benign pages."""

    pages: int = 0
    full: int = 0
    decided: int = 0
    filled: int = 0
    wrong: int = 0
    mirrored: int = 0
    undone: int = 0
    shown_after: list[float] = field(default_factory=list)
    filled_after: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


def put_profile(opened: Assistant, *, second_number: bool = False) -> None:
    """Write the person of profile.toml into a real vault.

    Args:
        opened: The program.
        second_number: Whether she has two telephones, so that there is something to ask.
    """
    parts = opened._parts
    known = list(gold_store().rows.values())
    if second_number:
        tel = next(each for each in known if each.triple and each.triple.predicate == "tel")
        assert tel.triple is not None
        other = replace(tel.triple, object="+49 171 2345678")
        known.append(replace(tel, id=MemoryId("me-tel-2"), triple=other))
    fresh = {each.id: MemoryId(parts.ids.new()) for each in known}
    now = parts.clock.now()
    lived = [
        replace(
            each,
            text=_said(each),
            source=replace(each.source, words=_said(each)),
            id=fresh[each.id],
            at=now,
            created_at=now,
            tags=(PUT_AWAY,) if each.state is MemoryState.ARCHIVED else each.tags,
            superseded_by=fresh.get(each.superseded_by) if each.superseded_by else None,
        )
        for each in known
    ]
    with parts.vault.writing("tell", "evaluation", now):
        parts.vault.put(lived)


def _said(memory: Memory) -> str:
    """Return a statement as the person would have made it."""
    assert memory.triple is not None
    if memory.triple.subject != SELF:
        return memory.text
    return predicate(memory.triple.predicate).phrase.format(object=memory.triple.object)


def benign() -> Iterator[Served]:
    """Yield the pages with their truths: each once, some again in shadow trees and frames."""
    listed = tomllib.loads((FORMS / "truth.toml").read_text(encoding="utf-8"))
    for at, (name, entry) in enumerate(listed.items()):
        lines = entry["fields"].strip().splitlines()
        truth = tuple(
            tuple(each.strip() for each in line.partition("|")[2].split(" / ") if each.strip())
            for line in lines
        )
        plain = name.removesuffix(".html")
        markup = (FORMS / name).read_text(encoding="utf-8")
        manner = MANNERS[at % len(MANNERS)]
        yield Served(name=plain, manner=manner, markup=markup, truth=truth)
        if at % 8 == 1:
            for mode in ("open", "closed"):
                moved = f"{markup}<script>mirror.into('{mode}')</script>"
                yield Served(name=f"{plain}-{mode}", manner=manner, markup=moved, truth=truth)
        if at % 8 == 5:
            yield Served(
                name=f"{plain}-frame", manner=manner, markup=markup, truth=truth, frame=True
            )


def address(site: Site, page: Served) -> str:
    """Write the page with the script that mirrors it; return where it is served."""
    script = f"<script>{MIRROR}</script>"
    head, sign, rest = page.markup.partition("<head>")
    markup = f"{head}{sign}<meta charset=utf-8>{script}{rest}" if sign else script + page.markup
    if not page.frame:
        return site.whole(markup, page.name)
    inner = site.whole(markup, f"{page.name}-inner", page.name)
    body = f'<iframe src="{inner}" style="width:900px;height:1600px"></iframe>'
    return site.whole(f"<!doctype html><head>{script}</head><body>{body}", page.name)


class Judge:
    """Fills pages and counts."""

    def __init__(self, driver: Driver, site: Site) -> None:
        self._driver = driver
        self._site = site
        self.counted = Counted()

    def fill(self, page: Served) -> None:
        """Fill one page as a person does, look at it, and take it back."""
        tab = self._driver.open(address(self._site, page))
        if page.frame:
            tab.wait("document.querySelector('iframe').contentDocument?.readyState === 'complete'")
        tab.run(f"mirror.begin('{page.manner}')")
        before = tab.run("mirror.all()")
        begun = time.perf_counter()
        popup = self._driver.press(tab)
        looked = time.perf_counter()
        chosen = popup.run("Object.fromEntries((popup.offer?.fields ?? []).filter(e =>"
                           " e.decision === 'fill').map(e => [e.position, e.value]))")  # fmt: skip
        self._driver.confirm(popup)
        done = time.perf_counter()
        self.counted.shown_after.append(looked - begun)
        self.counted.filled_after.append(done - looked)
        self._judge(page, chosen, tab.run("mirror.all()"))
        if popup.run("Boolean(document.querySelector('#undo'))"):
            popup.click("#undo")
            popup.wait("/is back/.test(document.body.innerText)")
        same = [each["shown"] for each in before] == [e["shown"] for e in tab.run("mirror.all()")]
        self.counted.undone += same
        if not same:
            self.counted.errors.append(f"{page.name}: not as before after taking it back")
        self._driver.tidy()

    def _judge(self, page: Served, chosen: Mapping[str, str], fields: list[dict[str, Any]]) -> None:
        counted = self.counted
        truths = iter(page.truth)
        allowed = [
            () if each["type"] in NEVER_TYPES else next(truths, ("too few truths",))
            for each in fields
        ]
        right = 0
        for key, value in chosen.items():
            group = _group(fields, int(key))
            stands = any(each["value"] == value for each in group)
            right += stands
            counted.wrong += stands and value not in allowed[int(key)]
            if not stands or value not in allowed[int(key)]:
                now = [each["value"] for each in group]
                may = allowed[int(key)]
                counted.errors.append(f"{page.name} {key}: {value!r}, shown {now}, may be {may}")
        odd = [
            each for each in fields if each["held"] is not None and each["held"] != each["shown"]
        ]
        counted.errors += [f"{page.name} {page.manner}: {each}" for each in odd]
        counted.pages += 1
        counted.decided += len(chosen)
        counted.filled += right
        counted.full += right == len(chosen)
        counted.mirrored += not odd


def _group(fields: list[dict[str, Any]], at: int) -> list[dict[str, Any]]:
    """Return the field, or the ticked buttons of its group."""
    own = fields[at]
    if own["type"] != "radio":
        return [own]
    return [
        each
        for each in fields
        if each["type"] == "radio" and each["name"] == own["name"] and each["shown"]
    ]


def attack(driver: Driver, site: Site) -> tuple[int, int]:
    """Return how many baits of the hostile pages, and fields by gestures, were filled."""
    script = "[...document.querySelectorAll('input,select,textarea')].map(e => [e.name, e.value])"
    baits = 0
    for page in hostile.PAGES:
        tab = driver.open(site.page(page.body, f"h-{page.name}"))
        popup = driver.press(tab)
        popup.run(hostile.TICK_ALL)
        if page.before:
            tab.run(page.before)
        driver.confirm(popup)
        baits += sum(1 for name, value in tab.run(script) if name in page.bait and value)
        driver.tidy()
    gestures = 0
    body = f"<form>{hostile.HONEST}<label>E-mail <input name=mail type=email></label></form>"
    for at, gesture in enumerate(hostile.GESTURES.values()):
        tab = driver.open(site.page(body, f"gesture-{at}"))
        driver.press(tab).close()
        wrapped = f"(() => {{ try {{ {gesture.replace('ID', driver.extension)} }} catch {{ }} }})()"
        tab.run(wrapped)
        tab.run("new Promise(done => setTimeout(done, 150))")
        gestures += sum(1 for _name, value in tab.run(script) if value)
        driver.tidy()
    return baits, gestures


def report(counted: Counted, attacked: tuple[int, int], *, errors: bool) -> None:
    """Print the table."""
    share = 100 * counted.filled / max(counted.decided, 1)
    shown = 1000 * statistics.median(counted.shown_after)
    filled = 1000 * statistics.median(counted.filled_after)
    print(f"benign pages                      {counted.pages}")
    print(
        f"values decided on and filled      {counted.filled} of {counted.decided} ({share:.1f} %)"
    )
    print(f"pages filled whole                {counted.full}")
    print(f"wrong values filled               {counted.wrong}")
    print(f"page's script holds what is shown {counted.mirrored}")
    print(f"as before once taken back         {counted.undone}")
    print(f"button to preview, median         {shown:.0f} ms")
    print(f"click to filled, median           {filled:.0f} ms")
    print(f"baits filled, {len(hostile.PAGES)} hostile pages    {attacked[0]}")
    print(f"fields filled by {len(hostile.GESTURES)} gestures      {attacked[1]}")
    for each in counted.errors if errors else []:
        print(each)


def main() -> None:
    """Run all of it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pictures", action="store_true")
    parser.add_argument("--errors", action="store_true")
    chosen = parser.parse_args()
    # Short: the path of a socket has room for a hundred letters.
    with tempfile.TemporaryDirectory(prefix="sj", ignore_cleanup_errors=True) as short:
        folder = Path(short)
        for each in ("site", "home", "profile", "extension"):
            (folder / each).mkdir()
        extension = build_extension(folder / "extension")[0]
        with (
            serving(folder / "site") as site,
            program(
                folder / "home", functools.partial(put_profile, second_number=chosen.pictures)
            ) as assistant,
            browser(folder / "profile", folder / "home", extension) as driver,
        ):
            pictures = Pictures(driver, site, write=chosen.pictures)
            start = site.page("<form><label>First name <input></label></form>", "start")
            pair(driver, assistant, start, pictures.step)
            driver.tidy()
            if chosen.pictures:
                pictures.take(assistant)
                return
            judge = Judge(driver, site)
            for page in benign():
                judge.fill(page)
            report(judge.counted, attack(driver, site), errors=chosen.errors)


if __name__ == "__main__":
    main()
