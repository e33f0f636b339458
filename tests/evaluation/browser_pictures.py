"""Pictures of the extension's window in each of its states, light and dark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from browser.stage import CHECKOUT

if TYPE_CHECKING:
    from browser.stage import Driver, Site
    from chromium import Tab
    from scrubjay.assistant.assistant import Assistant

FOLDER: Final = CHECKOUT / "app" / "docs" / "pictures" / "extension"
_STEPS: Final = ("unpaired", "pairing-code")
_CHECKOUT: Final = """
<form action="/order"><h2>Delivery</h2>
<p><label>First name <input name=a></label> <label>Last name <input name=b></label>
<p><label>Street <input name=c></label> <label>House number <input name=d></label>
<p><label>Postcode <input name=e></label> <label>Town <input name=f></label>
<p><label>Country <select name=g><option>France<option>Germany</select></label>
<p><label>Telephone number under which the carrier can reach you on the day of the delivery, also
at short notice and outside office hours <input name=phone type=tel></label>
<p><label>Dietary requirements <input name=i></label>
<p><label>Nickname <input name=j></label> <label>Gift card <input name=k></label></form>
"""
_PASSPORT: Final = """
<form><p><label>Full name <input name=a></label><p><label>Passport number <input name=b></label>
<p><label>Card number <input name=c></label></form>
"""
_ELSEWHERE: Final = """
<form action="https://collector.test/take"><p><label>E-mail <input name=a type=email></label>
<p><label>Full name <input name=b></label></form>
"""
_TICK: Final = "for (const b of document.querySelectorAll('li input')) if (!b.checked) b.click()"


class Pictures:
    """Looks at the window, in light and in dark. write: whether anything is kept."""

    def __init__(self, driver: Driver, site: Site, *, write: bool) -> None:
        self._driver = driver
        self._site = site
        self._write = write
        self._steps = iter(_STEPS)

    def step(self, popup: Tab) -> None:
        """Keep the next step of the pairing."""
        self._keep(popup, next(self._steps))

    def take(self, assistant: Assistant) -> None:
        """Bring the window into each of its states and keep it."""
        popup = self._press(_CHECKOUT, "shop")
        self._keep(popup, "preview")
        popup.run("document.querySelector('main').scrollTo(0, 9999), scrollTo(0, 9999)")
        popup.run("document.querySelector('details')?.setAttribute('open', '')")
        self._keep(popup, "preview-blank")
        self._driver.confirm(popup)
        self._keep(popup, "filled")
        popup.click("#undo")
        popup.wait("/is back/.test(document.body.innerText)")
        self._keep(popup, "taken-back")
        self._keep(self._press(_ELSEWHERE, "warning"), "warning")
        popup = self._press(_PASSPORT, "travel")
        popup.run(_TICK)
        popup.click("#fill")
        popup.wait("document.querySelector('#confirm')")
        self._keep(popup, "confirm-twice")
        plain = self._site.page("<form><label>E-mail <input></label></form>", "plain")
        tab = self._driver.open(plain.replace("plain.localhost", "plain.test"))
        self._keep(self._driver.press(tab), "error")
        self._keep(self._press("<p>Nothing to type here.</p>", "empty"), "nothing")
        for each in assistant.browsers.paired():
            print(each.name)

    def _press(self, body: str, name: str) -> Tab:
        return self._driver.press(self._driver.open(self._site.page(body, name)))

    def _keep(self, popup: Tab, name: str) -> None:
        if not self._write:
            return
        FOLDER.mkdir(parents=True, exist_ok=True)
        for scheme in ("light", "dark"):
            popup.call(
                "Emulation.setEmulatedMedia",
                features=[{"name": "prefers-color-scheme", "value": scheme}],
            )
            (FOLDER / f"{name}-{scheme}.png").write_bytes(popup.picture())
