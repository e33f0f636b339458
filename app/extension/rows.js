// The preview: what goes where, and what each value rests on. Text only, never markup.

"use strict";

const make = (tag, text = "", attributes = {}) => {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
};

const CONFIRMED = new Set(["passport-number", "id-number", "tax-id", "iban", "cc-number"]);

const dayOf = (at) => (at ? new Date(at).toLocaleDateString(undefined, { dateStyle: "medium" }) : "");

const sourceOf = (field) => {
  if (field.sentences?.length) return "Put together from what you said.";
  const source = field.source;
  return source ? `“${source.words}” · ${dayOf(source.at)}` : "";
};

// One row with a box to tick; ticked where Scrubjay is sure.
class Row {
  constructor(field) {
    this.field = field;
    this.item = make("li");
    const key = `field-${field.position}`;
    this.box = make("input", "", { type: "checkbox", id: key });
    this.box.checked = field.decision === "fill";
    const name = make("label", field.label || field.kind, { for: key });
    this.item.append(this.box, name, this.value(key));
    if (field.why) this.item.append(make("span", field.why, { class: "quiet" }));
    const source = sourceOf(field);
    if (source) this.item.append(make("span", source, { class: "quiet" }));
  }

  value(key) {
    const values = [this.field.value, ...(this.field.others ?? [])];
    if (values.length === 1) return make("span", values[0], { class: "value" });
    this.choice = make("select", "", { "aria-label": `Value for ${this.field.label}`, id: `${key}-value` });
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
    return CONFIRMED.has(this.field.kind);
  }
}

const leftBlank = (fields) => {
  const seen = fields.filter((each) => each.visible && each.why && each.why !== "left alone");
  if (!seen.length) return null;
  const details = make("details");
  details.append(make("summary", `Left blank: ${seen.length}`));
  const list = make("ul");
  for (const each of seen) {
    const item = make("li");
    item.append(make("span", each.label || each.kind || "a field"), make("span", each.why, { class: "quiet" }));
    list.append(item);
  }
  details.append(list);
  return details;
};
