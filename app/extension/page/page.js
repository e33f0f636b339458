// The part that runs in the page, in a world of its own: it is put there by a click on the
// extension, answers it, and listens to nothing on the page.

"use strict";

var scrubjayPage = globalThis.scrubjayPage ?? {
  fields: [],
  origin: "",
  before: [],

  look() {
    if (!/^https?:$/.test(location.protocol) || window.top !== window) return { error: "frame" };
    const told = scrubjayTell.page();
    this.fields = told.fields;
    this.origin = location.origin;
    return { url: location.href, html: told.html, count: told.fields.length };
  },

  fill(origin, chosen) {
    if (origin !== location.origin || origin !== this.origin) return { filled: [], altered: [], refused: Object.keys(chosen) };
    const done = scrubjayFill.values(this.fields, chosen);
    this.before = done.before;
    return { filled: done.filled, altered: done.altered, refused: done.refused };
  },

  undo() {
    scrubjayFill.back(this.before);
    this.before = [];
  },
};
globalThis.scrubjayPage = scrubjayPage;
