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

  const write = (element, value) => {
    element.focus({ preventScroll: true });
    if (element.type === "radio" || element.type === "checkbox") {
      const wanted = Boolean(value);
      if (element.checked !== wanted) element.click();
      return element.checked === wanted;
    }
    put(element, "value", value);
    tell(element);
    element.blur();
    return element.value === value;
  };

  const radioOf = (element, value) => {
    if (element.type !== "radio" || element.value === value) return element;
    const root = element.form ?? element.getRootNode();
    return [...root.querySelectorAll('input[type="radio"]')].find(
      (each) => each.name === element.name && each.value === value,
    );
  };

  const held = (element) =>
    element.type === "radio" || element.type === "checkbox" ? element.checked : element.value;

  return {
    // Returns what was written, what could not be, and what takes it all back.
    values(fields, chosen) {
      const filled = [];
      const refused = [];
      const before = [];
      for (const [at, value] of Object.entries(chosen)) {
        const element = fields[Number(at)] && radioOf(fields[Number(at)], value);
        // The page may have changed since the preview: look again.
        if (!element || element.disabled || element.readOnly || !scrubjaySight.sees(element)) {
          refused.push(Number(at));
          continue;
        }
        before.push([element, held(element)]);
        const ticked = element.type === "radio" ? "on" : value;
        (write(element, ticked) ? filled : refused).push(Number(at));
      }
      return { filled, refused, before };
    },

    back(before) {
      for (const [element, value] of before.reverse()) {
        if (!element.isConnected || element.type === "radio") continue;
        write(element, value);
      }
    },
  };
})();
