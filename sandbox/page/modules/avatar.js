/** Round pictures with a first letter, in a colour that stays with its owner. */

import { h } from "./dom.js";

const HUES = 8;

/** The number of the colour of a person, bot or chat, 0–7: neighbouring ids differ. */
export function hue(id) {
  return Math.abs(Number(id)) % HUES;
}

/** The letter that a neighbour would write on the door: 李 for 老李, 王 for 王师傅, MT for Mary Tan. */
export function initials(name) {
  const letters = [...name.trim()];
  if (/^[老小阿][\p{Script=Han}]/u.test(name) && letters.length <= 3) return letters[1];
  if (/^[a-z]/i.test(name)) return name.split(/\s+/).slice(0, 2).map((word) => [...word][0].toUpperCase()).join("");
  return letters[0] ?? "?";
}

export function avatar({ id, name, kind }, size = "") {
  const classes = ["avatar", `hue-${hue(id)}`, size, kind === "bot" || kind === "private" ? "is-bot" : ""];
  return h("span", { class: classes.filter(Boolean).join(" "), "aria-hidden": "true" }, initials(name));
}
