// Writes values the way a person's typing would be noticed, and takes them back again.

"use strict";

var scrubjayFill = (() => {
  const setter = (element, name) => {
    const prototype = Object.getPrototypeOf(element);
    return Object.getOwnPropertyDescriptor(prototype, name)?.set;
  };

  // Frameworks watch the property they put on the element itself; the prototype's own setter goes
  // past them, and the event then tells them that something changed.
  const put = (element, name, value) => setter(element, name)?.call(element, value);

  const tell = (element) => {
    const view = element.ownerDocument.defaultView;
    const options = { bubbles: true, composed: true };
    element.dispatchEvent(new view.InputEvent("input", { ...options, inputType: "insertReplacementText" }));
    element.dispatchEvent(new view.Event("change", options));
  };

  // While our own window is in front the page has no focus, and its fields get no focus events:
  // scripts that keep a value only when its field is left would never keep it. What the browser
  // does not say, we say.
  const visited = (element, work) => {
    const view = element.ownerDocument.defaultView;
    const said = new Set();
    const note = (event) => said.add(event.type);
    const say = (type, bubbles) => {
      if (!said.has(type)) element.dispatchEvent(new view.FocusEvent(type, { bubbles, composed: true }));
    };
    const types = ["focus", "focusin", "blur", "focusout"];
    for (const type of types) element.addEventListener(type, note);
    try {
      element.focus({ preventScroll: true });
      say("focus", false);
      say("focusin", true);
      work();
      element.blur();
      say("blur", false);
      say("focusout", true);
    } finally {
      for (const type of types) element.removeEventListener(type, note);
    }
  };

  const ticks = (element) => element.type === "radio" || element.type === "checkbox";

  const write = (element, value) =>
    visited(element, () => {
      if (ticks(element)) {
        if (element.checked !== Boolean(value)) element.click();
        return;
      }
      put(element, "value", value);
      tell(element);
    });

  const bare = (text) => text.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();

  // "filled": as it was told, but for the page's own dots and spaces; "altered": something else
  // stands there; "refused": nothing was kept.
  const outcome = (element, value) => {
    if (ticks(element)) return element.checked === Boolean(value) ? "filled" : "refused";
    if (bare(element.value) === bare(value)) return "filled";
    return element.value && element.tagName !== "SELECT" ? "altered" : "refused";
  };

  const groupOf = (element) => {
    const root = element.form ?? element.getRootNode();
    return [...root.querySelectorAll('input[type="radio"]')].filter((each) => each.name === element.name);
  };

  const radioOf = (element, value) => {
    if (element.type !== "radio" || element.value === value) return element;
    return groupOf(element).find((each) => each.value === value);
  };

  // What stands there; of a group of buttons the one that is pressed, or none.
  const held = (element) => {
    if (element.type === "radio") return groupOf(element).find((each) => each.checked) ?? null;
    return element.type === "checkbox" ? element.checked : element.value;
  };

  const release = (element, pressed) => {
    if (pressed?.isConnected) {
      write(pressed, "on");
      return;
    }
    put(element, "checked", false);
    tell(element);
  };

  return {
    // Returns the places that were filled, altered by the page, or refused, and what takes all
    // of it back.
    values(fields, chosen) {
      const done = { filled: [], altered: [], refused: [], before: [] };
      for (const [at, value] of Object.entries(chosen)) {
        const element = fields[Number(at)] && radioOf(fields[Number(at)], value);
        // The page may have changed since the preview: look again.
        if (!element || element.disabled || element.readOnly || !scrubjaySight.sees(element)) {
          done.refused.push(Number(at));
          continue;
        }
        done.before.push([element, held(element)]);
        const wanted = element.type === "radio" ? "on" : value;
        write(element, wanted);
        done[outcome(element, wanted)].push(Number(at));
      }
      return done;
    },

    back(before) {
      for (const [element, value] of before.reverse()) {
        if (!element.isConnected) continue;
        if (element.type === "radio") release(element, value);
        else write(element, value);
      }
    },
  };
})();
