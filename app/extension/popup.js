// What the person sees and decides. Nothing is filled before their own click here, and a page
// can neither see nor press anything of this.

"use strict";

const PAGE_FILES = ["page/sight.js", "page/tell.js", "page/fill.js", "page/page.js"];

class Popup {
  constructor() {
    this.host = new Host();
    this.main = document.getElementById("main");
    this.tab = null;
    this.offer = null;
    this.rows = [];
  }

  show(parts, ...buttons) {
    this.main.replaceChildren(...view(parts, buttons));
    scrollTo(0, 0);
  }

  trouble(problem) {
    const parts = [make("p", problem.message, { role: "alert", class: "warn" })];
    if (problem.remedy) parts.push(make("p", problem.remedy, { class: "quiet" }));
    this.show(parts);
  }

  // Runs work for a click; one that no person made is not answered.
  acts(button, work) {
    button.addEventListener("click", (event) => {
      if (!event.isTrusted) return;
      button.disabled = true;
      Promise.resolve(work()).catch((problem) => this.trouble(problem)).finally(() => (button.disabled = false));
    });
    return button;
  }

  async begin() {
    [this.tab] = await browserApi.tabs.query({ active: true, currentWindow: true });
    const site = document.getElementById("site");
    site.textContent = this.site();
    site.title = this.site();
    if (await this.host.credentials()) await this.look();
    else if (await this.pairingUnderWay()) this.askForCode();
    else this.askToPair();
  }

  // Whoever looks at Scrubjay for the code loses this window; it goes on where it stood.
  async pairingUnderWay() {
    const { pairing } = await browserApi.storage.session.get("pairing");
    return Boolean(pairing) && Date.now() < Date.parse(pairing);
  }

  site() {
    try {
      return new URL(this.tab.url).host;
    } catch {
      return "";
    }
  }

  askToPair() {
    const button = make("button", "Pair with Scrubjay", { class: "main", type: "button" });
    this.show(
      [
        make("p", "This browser is not paired with Scrubjay yet.", { class: "lead" }),
        make("p", "Scrubjay will show six digits; type them here. It is done once for each browser."),
      ],
      this.acts(button, () => this.startPairing()),
    );
    button.focus();
  }

  async startPairing() {
    const begun = await this.host.ask("browser-begin", { name: browserName() });
    await browserApi.storage.session.set({ pairing: begun.until });
    this.askForCode();
  }

  askForCode() {
    const code = make("input", "", {
      class: "code", inputmode: "numeric", maxlength: "7", autocomplete: "off", id: "code",
      "aria-describedby": "code-help",
    });
    const form = make("form", "", { id: "pairing" });
    form.append(
      make("label", "Type the six digits that Scrubjay shows.", { for: "code", class: "lead" }),
      code,
      make("p", "They are good for three minutes.", { class: "quiet", id: "code-help" }),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (!event.isTrusted) return;
      this.finishPairing(code.value).catch((problem) => {
        form.querySelector("[role=alert]")?.remove();
        form.append(make("p", `${problem.message} ${problem.remedy ?? ""}`, { role: "alert", class: "warn" }));
        code.select();
        if (/no pairing/.test(problem.message)) browserApi.storage.session.remove("pairing");
      });
    });
    this.show([form], make("button", "Pair", { class: "main", type: "submit", form: "pairing" }));
    code.focus();
  }

  async finishPairing(code) {
    const paired = await this.host.ask("browser-pair", { code });
    await browserApi.storage.local.set({ browser: paired.browser, key: paired.key });
    await browserApi.storage.session.remove("pairing");
    await this.look();
  }

  async inPage(call, ...values) {
    const [done] = await browserApi.scripting.executeScript({
      target: { tabId: this.tab.id },
      func: (name, given) => globalThis.scrubjayPage[name](...given),
      args: [call, values],
    });
    return done.result;
  }

  async look() {
    this.show([make("p", "Looking at this page …", { class: "quiet", "aria-live": "polite" })]);
    try {
      await browserApi.scripting.executeScript({ target: { tabId: this.tab.id }, files: PAGE_FILES });
    } catch {
      throw new Told("This page cannot be filled.", "Browsers keep some pages to themselves.");
    }
    const seen = await this.inPage("look");
    if (!seen || seen.error) throw new Told("This page cannot be filled.");
    if (!seen.count) throw new Told("There is nothing to fill on this page.");
    const credentials = await this.host.credentials();
    const asked = { ...credentials, url: this.tab.url, html: seen.html };
    this.offer = await this.host.ask("browser-offer", asked);
    if (!this.offer.paired) {
      await browserApi.storage.local.remove(["browser", "key"]);
      this.askToPair();
      return;
    }
    this.preview();
  }

  preview() {
    const offered = this.offer.fields.filter((each) => each.decision !== "blank");
    const blank = this.offer.fields.filter((each) => each.decision === "blank");
    this.rows = offered.map((each) => new Row(each));
    for (const each of this.rows) each.box.addEventListener("change", () => this.count());
    this.button = make("button", "", { class: "main", type: "button", id: "fill" });
    const leave = make("button", "Leave this site alone", { type: "button" });
    const sure = this.rows.filter((each) => each.field.decision === "fill");
    const open = this.rows.filter((each) => each.field.decision !== "fill");
    const nothing = make("p", "Scrubjay knows nothing for the fields of this page.");
    this.show(
      [
        ...this.offer.warnings.map((each) => make("p", each, { class: "warn" })),
        ...(this.rows.length ? [] : [nothing]),
        ...listed("What goes where", sure),
        ...listed("Tick what you want of these", open),
        leftBlank(blank),
      ],
      this.acts(this.button, () => this.fill()),
      this.acts(leave, () => this.leave()),
    );
    this.count();
    (this.button.disabled ? this.rows[0]?.box ?? leave : this.button).focus({ preventScroll: true });
  }

  count() {
    const chosen = this.rows.filter((each) => each.chosen).length;
    this.button.textContent = chosen === 1 ? "Fill 1 field" : `Fill ${chosen} fields`;
    this.button.disabled = chosen === 0;
  }

  async fill(confirmed = false) {
    const rows = this.rows.filter((each) => each.chosen);
    const twice = rows.filter((each) => each.twice);
    if (twice.length && !confirmed) {
      this.confirm(twice);
      return;
    }
    const chosen = Object.fromEntries(rows.map((each) => [each.field.position, each.text]));
    const credentials = await this.host.credentials();
    const answer = await this.host.ask("browser-fill", {
      ...credentials, token: this.offer.token, chosen, confirmed,
    });
    const done = await this.inPage("fill", this.offer.origin, answer.values);
    this.done(done);
  }

  confirm(rows) {
    const yes = make("button", "Yes, fill these too", { class: "main", type: "button", id: "confirm" });
    const no = make("button", "Back", { type: "button" });
    this.show(
      [
        make("p", `These numbers are yours alone. Give them to ${this.site()}?`, { class: "lead" }),
        pairs(rows.map((each) => [nameOf(each.field), each.text]), "Numbers of your own"),
      ],
      this.acts(yes, () => this.fill(true)),
      this.acts(no, () => this.back()),
    );
    no.focus();
  }

  // Returns to the preview with the boxes as they were left.
  back() {
    const ticked = new Map(this.rows.map((each) => [each.field.position, [each.chosen, each.text]]));
    this.preview();
    for (const each of this.rows) {
      const [chosen, text] = ticked.get(each.field.position);
      each.box.checked = chosen;
      if (each.choice) each.choice.value = text;
    }
    this.count();
  }

  done(result) {
    const filled = (result?.filled.length ?? 0) + (result?.altered.length ?? 0);
    const altered = result?.altered.length ?? 0;
    const refused = result?.refused.length ?? 0;
    const undo = make("button", "Undo", { type: "button", id: "undo" });
    const said = filled === 1 ? "1 field was filled." : `${filled} fields were filled.`;
    this.show(
      [
        make("p", said, { role: "status", class: filled ? "good" : "warn" }),
        altered ? make("p", `The page wrote ${altered} of them in a way of its own.`, { class: "warn" }) : null,
        refused ? make("p", `${refused} could not be: the page changed meanwhile.`, { class: "warn" }) : null,
        make("p", "Look it over before you send it. Scrubjay never sends anything.", { class: "quiet" }),
      ],
      this.acts(undo, async () => {
        await this.inPage("undo");
        this.show([make("p", "What was there before is back.", { role: "status", class: "good" })]);
      }),
    );
    undo.focus();
  }

  async leave() {
    const credentials = await this.host.credentials();
    await this.host.ask("browser-leave", { ...credentials, url: this.tab.url });
    this.show([make("p", `Scrubjay leaves ${this.site()} alone from now on.`, { role: "status", class: "good" })]);
  }
}

const browserName = () => {
  const brands = navigator.userAgentData?.brands?.map((each) => each.brand) ?? [];
  const named = brands.find((each) => !/not.*brand|^Chromium$/i.test(each));
  return named ?? (brands.length ? "Chromium" : "Firefox");
};

const popup = new Popup();
popup.begin().catch((problem) => popup.trouble(problem));
