/** Builds elements without ever parsing markup, so that nothing a person wrote can become code. */

const SVG = "http://www.w3.org/2000/svg";

/**
 * Creates an element. `props`: `class`, `onclick`… (listeners), `dataset`, `style` (custom properties
 * allowed), booleans as bare attributes, everything else as attributes; null, undefined and false are left out.
 * Children: nodes, strings, numbers, nested arrays; null, undefined and false are left out.
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) setProperty(element, name, value);
  element.append(...flat(children));
  return element;
}

function setProperty(element, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
  else if (name === "dataset") Object.assign(element.dataset, value);
  else if (name === "style") for (const [key, item] of Object.entries(value)) element.style.setProperty(key, item);
  else if (name === "value") element.value = value;
  else element.setAttribute(name, value === true ? "" : String(value));
}

function flat(children) {
  return children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false)
    .map((child) => (child instanceof Node ? child : String(child)));
}

/** Replaces everything inside `element`. */
export function fill(element, ...children) {
  element.replaceChildren(...flat(children));
  return element;
}

const filledWith = new WeakMap();

/** Like `fill`, but only when `facts` differ from the last time, so that focus and a press under way survive. */
export function fillFrom(element, facts, make) {
  const signature = JSON.stringify([facts, document.documentElement.lang]);
  if (filledWith.get(element) === signature) return;
  filledWith.set(element, signature);
  fill(element, make());
}

/** Puts `wanted` into `parent` in this order, moving only what is out of place (focus and scroll survive). */
export function arrange(parent, wanted) {
  wanted.forEach((element, index) => {
    const present = parent.children[index];
    if (present !== element) parent.insertBefore(element, present ?? null);
  });
  while (parent.children.length > wanted.length) parent.lastElementChild.remove();
}

/** A line icon from `PATHS`, drawn in the colour of the text around it. */
export function icon(name, size = 24) {
  const svg = document.createElementNS(SVG, "svg");
  const attributes = {
    viewBox: "0 0 24 24", width: size, height: size, fill: "none", stroke: "currentColor", "stroke-width": name === "more" ? 3 : 2,
    "stroke-linecap": "round", "stroke-linejoin": "round", "aria-hidden": "true", class: "icon",
  };
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
  for (const d of PATHS[name]) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", d);
    svg.append(path);
  }
  return svg;
}

/** A round or square button that shows an icon and says `label` to those who cannot see it. */
export function iconButton(name, label, onclick, props = {}) {
  return h("button", { type: "button", class: "icon-button", "aria-label": label, title: label, onclick, ...props }, icon(name));
}

const PATHS = {
  back: ["M15 5l-7 7 7 7"],
  close: ["M6 6l12 12", "M18 6L6 18"],
  send: ["M4 12l16-8-6 16-3-6.5z", "M11 13.5L20 4"],
  attach: ["M20 11.5l-8.2 8.2a5 5 0 01-7.1-7.1l8.6-8.6a3.4 3.4 0 014.8 4.8l-8.5 8.5a1.7 1.7 0 01-2.4-2.4l7.8-7.8"],
  slash: ["M5 4h14a1 1 0 011 1v14a1 1 0 01-1 1H5a1 1 0 01-1-1V5a1 1 0 011-1z", "M14 8l-4 8"],
  keyboard: ["M4 6h16a1 1 0 011 1v10a1 1 0 01-1 1H4a1 1 0 01-1-1V7a1 1 0 011-1z", "M7 10h.01", "M12 10h.01", "M17 10h.01", "M8 14h8"],
  reply: ["M10 6L4 12l6 6", "M4 12h10a6 6 0 016 6v1"],
  edit: ["M4 20l1-4L16.5 4.5a2 2 0 013 3L8 19z"],
  trash: ["M5 7h14", "M9 7V5h6v2", "M7 7l1 13h8l1-13"],
  forward: ["M14 6l6 6-6 6", "M20 12H10a6 6 0 00-6 6v1"],
  copy: ["M9 9h10v11H9z", "M15 9V4H5v11h4"],
  pin: ["M9 4h6l-1 6 4 4H6l4-4z", "M12 14v6"],
  why: ["M12 21a9 9 0 110-18 9 9 0 010 18z", "M9.5 9.5a2.6 2.6 0 115 .8c0 1.7-2.5 2-2.5 3.7", "M12 17h.01"],
  scope: ["M3 18h18", "M6 18V9", "M11 18V5", "M16 18v-6", "M21 18V8"],
  sun: ["M12 16a4 4 0 110-8 4 4 0 010 8z", "M12 2v2", "M12 20v2", "M2 12h2", "M20 12h2", "M5 5l1.5 1.5", "M17.5 17.5L19 19", "M19 5l-1.5 1.5", "M6.5 17.5L5 19"],
  moon: ["M20 14.5A8.5 8.5 0 119.5 4 7 7 0 0020 14.5z"],
  type: ["M4 18L9 6l5 12", "M5.7 14h6.6", "M15 18l3-7 3 7", "M16 16h4"],
  globe: ["M12 21a9 9 0 110-18 9 9 0 010 18z", "M3 12h18", "M12 3c3 3 3 15 0 18", "M12 3c-3 3-3 15 0 18"],
  file: ["M6 3h8l5 5v13H6z", "M14 3v5h5"],
  calendar: ["M4 6h16v14H4z", "M4 10h16", "M8 3v4", "M16 3v4"],
  table: ["M4 5h16v14H4z", "M4 10h16", "M4 14.5h16", "M10 10v9"],
  download: ["M12 4v11", "M7 11l5 5 5-5", "M5 20h14"],
  mic: ["M12 15a3 3 0 003-3V6a3 3 0 10-6 0v6a3 3 0 003 3z", "M6 11a6 6 0 0012 0", "M12 17v4"],
  play: ["M8 5l11 7-11 7z"],
  place: ["M12 21c5-5.5 7-8.7 7-11.5a7 7 0 10-14 0C5 12.3 7 15.5 12 21z", "M12 12a2.3 2.3 0 110-4.6 2.3 2.3 0 010 4.6z"],
  clock: ["M12 21a9 9 0 110-18 9 9 0 010 18z", "M12 7v5l3 2"],
  check: ["M5 13l4 4L19 7"],
  checks: ["M2 13l4 4L16 7", "M11 16l1 1L22 7"],
  down: ["M6 9l6 6 6-6"],
  more: ["M12 6h.01", "M12 12h.01", "M12 18h.01"],
  link: ["M8 16L16 8", "M9 8h7v7"],
  block: ["M12 21a9 9 0 110-18 9 9 0 010 18z", "M6 6l12 12"],
  mute: ["M6 16V11a6 6 0 019-5", "M18 11v5l2 2H4l2-2", "M10 21h4", "M4 4l16 16"],
  topic: ["M9 4L7 20", "M17 4l-2 16", "M4 9h16", "M3 15h16"],
  people: ["M9 11a3.5 3.5 0 110-7 3.5 3.5 0 010 7z", "M2.5 20a6.5 6.5 0 0113 0", "M16 4.5a3.5 3.5 0 010 6.5", "M18 14.5a6.5 6.5 0 013.5 5.5"],
  bolt: ["M13 3L5 14h6l-1 7 8-11h-6z"],
};
