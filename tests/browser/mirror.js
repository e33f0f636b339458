// What a page's own script holds of its fields, kept in the manners of today's frameworks.
//
// window.mirror.all() lists every field in the order of the page: what is shown, what is held.

"use strict";

window.mirror = (() => {
  const VALUE = "value";
  const held = [];
  const ticks = (field) => field.type === "radio" || field.type === "checkbox";
  const plain = (field) => Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), VALUE);
  const shown = (field) => (ticks(field) ? field.checked : plain(field).get.call(field));

  // The field's own property remembers what the framework last wrote; an event that finds the
  // same there is taken for an echo. What is held is written back after each event.
  const react = (entry) => {
    const { field } = entry;
    if (ticks(field)) {
      field.addEventListener("click", () => (entry.held = field.checked));
      return;
    }
    const own = plain(field);
    let last = own.get.call(field);
    Object.defineProperty(field, VALUE, {
      configurable: true,
      get() { return own.get.call(this); },
      set(value) { last = String(value); own.set.call(this, value); },
    });
    const heard = () => {
      const now = own.get.call(field);
      if (now === last) return;
      last = now;
      entry.held = now;
      for (const each of held) if (!ticks(each.field) && shown(each.field) !== each.held) each.field.value = each.held;
    };
    field.addEventListener("input", heard);
    field.addEventListener("change", heard);
  };
  const on = (...events) => (entry) => {
    const { field } = entry;
    const wanted = ticks(field) || field.tagName === "SELECT" ? ["change"] : events;
    for (const event of wanted) field.addEventListener(event, () => (entry.held = shown(field)));
  };
  const MANNERS = { react, vue: on("input"), svelte: on("change"), angular: on("blur") };

  const roots = new Map(); // closed shadow roots are known only to whoever made them

  function* fieldsIn(node) {
    for (const child of node.childNodes) {
      if (child.nodeType !== Node.ELEMENT_NODE) continue;
      if (["INPUT", "SELECT", "TEXTAREA"].includes(child.tagName)) yield child;
      else if (child.tagName === "IFRAME") yield* fieldsIn(child.contentDocument.body);
      else yield* fieldsIn(roots.get(child) ?? child.shadowRoot ?? child);
    }
  }

  return {
    begin(manner) {
      for (const field of fieldsIn(document.body)) {
        const entry = { field, held: shown(field) };
        held.push(entry);
        MANNERS[manner](entry);
      }
    },
    // Moves the page's content into a shadow tree.
    into(mode) {
      const host = document.createElement("div");
      const root = host.attachShadow({ mode });
      root.append(...document.body.childNodes);
      document.body.append(host);
      roots.set(host, root);
    },
    all: () =>
      [...fieldsIn(document.body)].map((field) => ({
        type: field.tagName === "INPUT" ? field.type : field.tagName.toLowerCase(),
        name: field.name,
        value: field.value,
        shown: shown(field),
        held: held.find((each) => each.field === field)?.held ?? null,
      })),
  };
})();
