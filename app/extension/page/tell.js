// Tells the page's fields and the words around them, as plain markup without the page's own
// scripts, styles or values. What cannot be seen is marked as hidden.

"use strict";

var scrubjayTell = (() => {
  const LONGEST_TEXT = 300;
  const LONGEST = 400_000;
  const MOST_OPTIONS = 400;
  const DEEPEST = 5;
  const FIELDS = new Set(["INPUT", "SELECT", "TEXTAREA"]);
  const SILENT = new Set([
    "SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "SVG", "svg", "CANVAS", "VIDEO", "AUDIO", "OBJECT", "EMBED",
  ]);
  const KEPT = new Set([
    "FORM", "FIELDSET", "LEGEND", "LABEL", "H1", "H2", "H3", "H4", "H5", "H6", "P", "DIV", "SECTION",
    "TABLE", "TBODY", "THEAD", "TR", "TD", "TH", "CAPTION", "UL", "OL", "LI", "DL", "DT", "DD", "SPAN",
  ]);
  const NAMED = [
    "type", "name", "autocomplete", "placeholder", "aria-label", "title", "maxlength", "pattern",
    "inputmode", "aria-required", "role", "aria-autocomplete", "tabindex",
  ];
  // Of the page's class names only those that give a trap away: others would speak of how things
  // look, and of that the browser itself knows better.
  const TRAP = /honey|gotcha|spam|hpot|^hp$|^hp[-_]|[-_]hp$|validation|container/i;
  const SWITCHES = ["required", "readonly", "disabled"];

  const escaped = (text) =>
    text.replace(/[&<>"]/g, (each) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[each]);

  const shadowOf = (element) => {
    if (globalThis.chrome?.dom?.openOrClosedShadowRoot) {
      try {
        return chrome.dom.openOrClosedShadowRoot(element);
      } catch {
        return null;
      }
    }
    return element.openOrClosedShadowRoot ?? element.shadowRoot ?? null;
  };

  // The document of a frame of our own origin; a frame that came from nowhere, or is fenced in,
  // is somebody else's.
  const documentOf = (frame) => {
    let inner = null;
    try {
      inner = frame.contentDocument;
    } catch {
      return null;
    }
    const fenced = frame.hasAttribute("sandbox");
    const ours = inner?.location?.origin === location.origin && /^https?:/.test(inner?.URL ?? "");
    return ours && !fenced ? inner : null;
  };

  class Telling {
    constructor() {
      this.fields = [];
      this.pieces = [];
      this.length = 0;
      this.scopes = 0;
    }

    add(text) {
      if (this.length + text.length > LONGEST) return;
      this.pieces.push(text);
      this.length += text.length;
    }

    ids(element, scope) {
      let told = "";
      for (const name of ["id", "for", "aria-labelledby", "aria-describedby", "form"]) {
        const value = element.getAttribute?.(name);
        if (value) {
          const scoped = value.trim().split(/\s+/).slice(0, 6).map((each) => `${scope}${each}`);
          told += ` ${name}="${escaped(scoped.join(" ").slice(0, 400))}"`;
        }
      }
      return told;
    }

    classes(element) {
      const told = [...element.classList].filter((each) => TRAP.test(each)).slice(0, 6);
      return told.length ? ` class="${escaped(told.join(" ").slice(0, 120))}"` : "";
    }

    field(element, scope) {
      const tag = element.tagName.toLowerCase();
      let told = `<${tag}${this.ids(element, scope)}${this.classes(element)}`;
      for (const name of NAMED) {
        const value = element.getAttribute(name);
        if (value) told += ` ${name}="${escaped(value.slice(0, LONGEST_TEXT))}"`;
      }
      for (const name of SWITCHES) if (element[name === "readonly" ? "readOnly" : name]) told += ` ${name}`;
      if (!scrubjaySight.sees(element)) told += " hidden";
      if (element.type === "radio" || element.type === "checkbox") {
        told += ` value="${escaped(element.value.slice(0, LONGEST_TEXT))}"${element.checked ? " checked" : ""}`;
      } else if (tag === "input" && element.value) {
        told += ' value="…"'; // that something stands there, never what
      }
      told += ">";
      if (tag === "select") {
        for (const option of [...element.options].slice(0, MOST_OPTIONS)) {
          const chosen = option.selected ? " selected" : "";
          told += `<option value="${escaped(option.value.slice(0, 80))}"${chosen}>`;
          told += `${escaped(option.text.slice(0, 80))}</option>`;
        }
      }
      if (tag !== "input") told += `${tag === "textarea" && element.value ? "…" : ""}</${tag}>`;
      this.fields.push(element);
      // A field that finds no room must still be counted: its place is its number.
      this.pieces.push(told);
      this.length += told.length;
    }

    children(node, scope, depth) {
      for (const child of node.childNodes) this.node(child, scope, depth);
    }

    node(node, scope, depth) {
      if (node.nodeType === Node.TEXT_NODE) {
        const text = node.data.replace(/\s+/g, " ");
        if (text.trim()) this.add(escaped(text.slice(0, LONGEST_TEXT)));
        return;
      }
      if (node.nodeType !== Node.ELEMENT_NODE || SILENT.has(node.tagName)) return;
      if (FIELDS.has(node.tagName)) {
        this.field(node, scope);
        return;
      }
      if (node.tagName === "IFRAME") {
        const inner = depth < DEEPEST ? documentOf(node) : null;
        if (inner?.body) this.inside(inner.body, depth);
        return;
      }
      const shadow = depth < DEEPEST ? shadowOf(node) : null;
      const kept = KEPT.has(node.tagName);
      const tag = node.tagName.toLowerCase();
      if (kept) this.add(`<${tag}${this.ids(node, scope)}${this.classes(node)}${this.action(node)}>`);
      if (shadow) this.inside(shadow, depth);
      if (node.tagName === "SLOT") {
        const given = node.assignedNodes();
        for (const child of given.length ? given : node.childNodes) this.node(child, "", depth);
      } else if (!shadow) {
        this.children(node, scope, depth);
      }
      if (kept) this.add(`</${tag}>`);
    }

    action(node) {
      if (node.tagName !== "FORM" || !node.getAttribute("action")) return "";
      // The address as the browser understands it, without what is asked in it.
      const target = new URL(node.getAttribute("action"), node.baseURI);
      return ` action="${escaped(`${target.origin === "null" ? target.protocol : target.origin}/`)}"`;
    }

    inside(root, depth) {
      this.scopes += 1;
      this.children(root, `s${this.scopes}-`, depth + 1);
    }
  }

  return {
    page() {
      const telling = new Telling();
      telling.children(document.body ?? document.documentElement, "", 0);
      const language = escaped((document.documentElement.lang || "").slice(0, 20));
      const title = escaped(document.title.slice(0, 120));
      const html = `<html lang="${language}"><title>${title}</title><body>${telling.pieces.join("")}</body></html>`;
      return { html, fields: telling.fields };
    },
  };
})();
