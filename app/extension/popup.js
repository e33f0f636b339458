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

  show(...parts) {
    this.main.replaceChildren(...parts.filter(Boolean));
  }

  trouble(problem) {
    const parts = [make("p", problem.message, { role: "alert" })];
    if (problem.remedy) parts.push(make("p", problem.remedy, { class: "quiet" }));
    this.show(...parts);
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
    document.getElementById("site").textContent = this.site();
    if (await this.host.credentials()) await this.look();
    else this.askToPair();
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
      make("p", "This browser is not paired with Scrubjay yet."),
      make("p", "Scrubjay will show a code; type it here.", { class: "quiet" }),
      this.acts(button, () => this.startPairing()),
    );
    button.focus();
  }

  async startPairing() {
    await this.host.ask("browser-begin", { name: browserName() });
    const code = make("input", "", {
      class: "code", inputmode: "numeric", maxlength: "6", "aria-label": "Code shown by Scrubjay",
      autocomplete: "off", id: "code",
    });
    const form = make("form");
    const button = make("button", "Pair", { class: "main", type: "submit" });
    form.append(make("p", "Type the six digits that Scrubjay shows."), code, button);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (event.isTrusted) this.finishPairing(code.value).catch((problem) => this.trouble(problem));
    });
    this.show(form);
    code.focus();
  }

  async finishPairing(code) {
    const paired = await this.host.ask("browser-pair", { code });
    await browserApi.storage.local.set({ browser: paired.browser, key: paired.key });
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
    this.show(make("p", "Looking at this page …", { class: "quiet" }));
    try {
      await browserApi.scripting.executeScript({ target: { tabId: this.tab.id }, files: PAGE_FILES });
    } catch {
      throw new Told("This page cannot be filled.", "Browsers keep some pages to themselves.");
    }
    const seen = await this.inPage("look");
    if (!seen || seen.error) throw new Told("This page cannot be filled.");
    if (!seen.count) throw new Told("There is nothing to fill on this page.");
    const credentials = await this.host.credentials();
    try {
      this.offer = await this.host.ask("browser-offer", { ...credentials, url: this.tab.url, html: seen.html });
    } catch (problem) {
      if (!/not paired/.test(problem.message)) throw problem;
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
    const list = make("ul", "", { "aria-label": "What goes where" });
    list.append(...this.rows.map((each) => each.item));
    this.button = make("button", "", { class: "main", type: "button", id: "fill" });
    this.acts(this.button, () => this.fill());
    for (const each of this.rows) each.box.addEventListener("change", () => this.count());
    const leave = make("button", "Leave this site alone", { type: "button" });
    const acts = make("div", "", { class: "acts" });
    acts.append(this.button, this.acts(leave, () => this.leave()));
    this.show(
      ...this.offer.warnings.map((each) => make("p", each, { class: "warn" })),
      this.rows.length ? list : make("p", "Scrubjay knows nothing for the fields of this page."),
      leftBlank(blank),
      acts,
    );
    this.count();
    this.button.focus();
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
    const acts = make("div", "", { class: "acts" });
    const yes = make("button", "Yes, fill these too", { class: "main", type: "button", id: "confirm" });
    const no = make("button", "Back", { type: "button" });
    acts.append(this.acts(yes, () => this.fill(true)), this.acts(no, () => this.preview()));
    const list = make("ul");
    for (const each of rows) {
      const item = make("li");
      item.append(make("span"), make("span", `${each.field.label}: ${each.text}`, { class: "value" }));
      list.append(item);
    }
    this.show(make("p", `These numbers are yours alone. Give them to ${this.site()}?`), list, acts);
    yes.focus();
  }

  done(result) {
    const filled = result?.filled.length ?? 0;
    const refused = result?.refused.length ?? 0;
    const undo = make("button", "Undo", { type: "button", id: "undo" });
    this.show(
      make("p", filled === 1 ? "1 field was filled." : `${filled} fields were filled.`, { role: "status" }),
      refused ? make("p", `${refused} could not be: the page changed meanwhile.`, { class: "warn" }) : null,
      make("p", "Look it over before you send it. Scrubjay never sends anything.", { class: "quiet" }),
      this.acts(undo, async () => {
        await this.inPage("undo");
        this.show(make("p", "What was there before is back.", { role: "status" }));
      }),
    );
    undo.focus();
  }

  async leave() {
    const credentials = await this.host.credentials();
    await this.host.ask("browser-leave", { ...credentials, url: this.tab.url });
    this.show(make("p", `Scrubjay leaves ${this.site()} alone from now on.`, { role: "status" }));
  }
}

const browserName = () => {
  const brands = navigator.userAgentData?.brands?.map((each) => each.brand) ?? [];
  const named = brands.find((each) => !/not.*brand|^Chromium$/i.test(each));
  return named ?? (brands.length ? "Chromium" : "Firefox");
};

const popup = new Popup();
popup.begin().catch((problem) => popup.trouble(problem));
