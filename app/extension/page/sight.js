// Can a person see this field? Fields that nobody sees are never filled.
//
// A page may hide a field to collect what was never meant for it, or lay something over it.
// So a field counts as seen only when it and all that it stands in is shown, large enough, on
// the page, hardly transparent, and when a pointer put on it would meet it.

"use strict";

var scrubjaySight = (() => {
  const LEAST_OPACITY = 0.7;
  const LEAST_SIZE = 8;
  const POINTS = [0.5, 0.15, 0.85, 0.97];

  const parentOf = (element) =>
    element.assignedSlot || element.parentElement || (element.getRootNode().host ?? null);

  const opacityOf = (style) => {
    const filter = /opacity\(([\d.]+)(%?)\)/.exec(style.filter);
    const filtered = filter ? Number(filter[1]) / (filter[2] ? 100 : 1) : 1;
    return Number(style.opacity) * filtered;
  };

  // Everything from the field up to the page, frames included.
  function* chain(element) {
    let at = element;
    while (at) {
      yield at;
      const above = parentOf(at);
      at = above ?? (at.ownerDocument.defaultView?.frameElement || null);
    }
  }

  const clippedAway = (style) =>
    /inset\((?:100|50)%/.test(style.clipPath) ||
    /(?:circle|ellipse)\(0/.test(style.clipPath) ||
    (style.clip !== "auto" && /rect\((?:0|1)px,? (?:0|1)px,? (?:0|1)px,? (?:0|1)px\)/.test(style.clip));

  const shown = (element) => {
    let opacity = 1;
    for (const each of chain(element)) {
      const style = each.ownerDocument.defaultView.getComputedStyle(each);
      if (style.display === "none" || (each === element && style.visibility !== "visible")) {
        return false;
      }
      opacity *= opacityOf(style);
      if (opacity < LEAST_OPACITY || clippedAway(style)) return false;
    }
    return true;
  };

  const onPage = (element) => {
    const box = element.getBoundingClientRect();
    const view = element.ownerDocument.defaultView;
    const root = element.ownerDocument.documentElement;
    if (box.width < LEAST_SIZE || box.height < LEAST_SIZE) return false;
    const left = box.left + view.scrollX;
    const top = box.top + view.scrollY;
    const wide = Math.max(root.scrollWidth, view.innerWidth);
    const high = Math.max(root.scrollHeight, view.innerHeight);
    return left + box.width > 0 && top + box.height > 0 && left < wide && top < high;
  };

  const belongsTo = (hit, element) => {
    if (!hit) return false;
    if (hit === element || element.contains(hit)) return true;
    const label = hit.closest?.("label");
    return Boolean(label) && (label.control === element || label.contains(element));
  };

  // What a pointer would meet, were it to meet all that is drawn: an overlay that lets clicks
  // through would hide the field and still not be found.
  const met = (element) => {
    const box = element.getBoundingClientRect();
    const middle = box.top + box.height / 2;
    return POINTS.some((share) => meets(element, box.left + box.width * share, middle));
  };

  // The same question for what stands around: the host of a shadow, the frame of a document.
  const meets = (element, x, y) => {
    let root = element.getRootNode();
    if (!belongsTo(root.elementFromPoint(x, y), element)) return false;
    for (;;) {
      let outer = root.host ?? null;
      if (!outer) {
        outer = root.defaultView?.frameElement ?? null;
        if (!outer) return true;
        const frame = outer.getBoundingClientRect();
        x += frame.left + outer.clientLeft;
        y += frame.top + outer.clientTop;
      }
      root = outer.getRootNode();
      const hit = root.elementFromPoint(x, y);
      if (!(hit === outer || outer.contains(hit) || belongsTo(hit, element))) return false;
    }
  };

  const SOLID = "*{pointer-events:auto !important}";

  // Lays a style over one document or shadow; returns what takes it away again. Firefox lets no
  // extension touch the list of sheets, so there it is an element for the length of one look.
  const madeSolid = (root) => {
    const view = (root.ownerDocument ?? root).defaultView;
    try {
      const before = [...root.adoptedStyleSheets];
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync(SOLID);
      root.adoptedStyleSheets = [...before, sheet];
      return () => {
        root.adoptedStyleSheets = before;
      };
    } catch {
      const style = (root.ownerDocument ?? root).createElement("style");
      style.textContent = SOLID;
      (root.documentElement ?? root).append(style);
      return () => style.remove();
    }
  };

  const withoutPassing = (element, work) => {
    const back = [];
    let root = element.getRootNode();
    while (root) {
      back.push(madeSolid(root));
      root = (root.host ?? root.defaultView?.frameElement ?? null)?.getRootNode() ?? null;
    }
    try {
      return work();
    } finally {
      for (const each of back) each();
    }
  };

  const uncovered = (element) => {
    const view = element.ownerDocument.defaultView;
    const places = [];
    for (const each of chain(element)) places.push([each, each.scrollLeft, each.scrollTop]);
    const scroll = [view.scrollX, view.scrollY];
    element.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
    try {
      return met(element);
    } finally {
      for (const [each, left, top] of places) {
        each.scrollLeft = left;
        each.scrollTop = top;
      }
      view.scrollTo({ left: scroll[0], top: scroll[1], behavior: "instant" });
    }
  };

  return {
    sees(element) {
      if (!element.isConnected || element.type === "hidden") return false;
      if (!shown(element)) return false;
      // Boxes to tick and lists are often drawn anew by the page over the real ones.
      const redrawn = element.type === "radio" || element.type === "checkbox";
      if (redrawn) return true;
      return onPage(element) && withoutPassing(element, () => uncovered(element));
    },
  };
})();
