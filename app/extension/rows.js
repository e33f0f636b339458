// The preview: what goes where, and what each value rests on. Text only, never markup.

"use strict";

const make = (tag, text = "", attributes = {}) => {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
};

// One view of the window: what is read above, what is pressed below.
const view = (parts, buttons = []) => {
  const body = make("div", "", { class: "body" });
  body.append(...parts.filter(Boolean));
  if (!buttons.length) return [body];
  const acts = make("div", "", { class: "acts" });
  acts.append(...buttons);
  return [body, acts];
};

const dayOf = (at) => (at ? new Date(at).toLocaleDateString(undefined, { dateStyle: "medium" }) : "");

const sourceOf = (field) => {
  if (field.sentences?.length) return "Put together from what you said.";
  const source = field.source;
  return source ? `${dayOf(source.at)} · “${source.words}”` : "";
};

const nameOf = (field) => field.label || field.placeholder || field.kind || "a field without a name";

// One row with a box to tick; ticked where Scrubjay is sure. The whole row can be pressed.
class Row {
  constructor(field) {
    this.field = field;
    this.item = make("li", "", { class: "row" });
    const key = `field-${field.position}`;
    this.box = make("input", "", { type: "checkbox", id: key });
    this.box.checked = field.decision === "fill";
    const name = make("label", nameOf(field), { for: key, class: "name", title: nameOf(field) });
    const value = this.value(key);
    this.item.append(this.box, name, value);
    const told = [];
    if (field.why) told.push(make("span", field.why, { class: "quiet", id: `${key}-why` }));
    const source = sourceOf(field);
    if (source) told.push(make("span", source, { class: "source", id: `${key}-source`, title: source }));
    this.item.append(...told);
    this.box.setAttribute("aria-describedby", [value, ...told].map((each) => each.id).join(" "));
    this.item.addEventListener("click", (event) => {
      if (event.target.closest("input, label, select, option")) return;
      this.box.click();
    });
  }

  value(key) {
    const values = [this.field.value, ...(this.field.others ?? [])];
    const id = `${key}-value`;
    if (values.length === 1) return make("span", values[0], { class: "value", id });
    this.choice = make("select", "", { "aria-label": `Value for ${nameOf(this.field)}`, id });
    for (const each of values) this.choice.append(make("option", each, { value: each }));
    this.choice.addEventListener("change", () => {
      this.box.checked = true;
      this.box.dispatchEvent(new Event("change"));
    });
    return this.choice;
  }

  get chosen() {
    return this.box.checked;
  }

  get text() {
    return this.choice ? this.choice.value : this.field.value;
  }

  get twice() {
    return this.field.twice;
  }
}

// A list of rows under its own heading, or nothing.
const listed = (title, rows) => {
  if (!rows.length) return [];
  const heading = make("h2", title);
  const list = make("ul", "", { "aria-label": title });
  list.append(...rows.map((each) => each.item));
  return [heading, list];
};

const pairs = (entries, label) => {
  const list = make("ul", "", { "aria-label": label });
  for (const [name, text] of entries) {
    const item = make("li");
    item.append(make("div", name, { class: "name", title: name }), make("div", text, { class: "value" }));
    list.append(item);
  }
  return list;
};

const leftBlank = (fields) => {
  const seen = fields.filter((each) => each.visible && each.why && each.why !== "left alone");
  if (!seen.length) return null;
  const details = make("details");
  const list = make("ul", "", { "aria-label": "Left blank" });
  for (const each of seen) {
    const item = make("li");
    item.append(make("div", nameOf(each)), make("div", each.why, { class: "quiet" }));
    list.append(item);
  }
  details.append(make("summary", `Left blank: ${seen.length}`), list);
  return details;
};
