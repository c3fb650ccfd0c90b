/** Shows in words a manager can read what the bot made of a sentence, and from which evidence. */

import { world } from "./api.js";
import { fill, h, icon } from "./dom.js";
import { language, t } from "./language.js";

export class Explanation {
  #text = "";
  #context = "group";
  #answer = null;
  #place = null;

  constructor(act) {
    this.act = act;
  }

  /** Asks the bot about `text`, written in a `context` of "group" or "private". */
  async ask(text, context) {
    this.#text = text;
    this.#context = context;
    this.#answer = (await this.act.attempt(() => world.explain(text, context))) ?? null;
    if (this.#place) this.draw(this.#place);
  }

  draw(place) {
    this.#place = place;
    const input = h("textarea", { rows: 2, "aria-label": t("sentence"), placeholder: t("sentence"), value: this.#text, oninput: () => { this.#text = input.value; } });
    const context = h("select", { "aria-label": t("explain") }, h("option", { value: "group" }, t("inGroup")), h("option", { value: "private" }, t("inPrivate")));
    context.value = this.#context;
    const submit = (event) => {
      event.preventDefault();
      if (input.value.trim()) this.ask(input.value, context.value);
    };
    fill(place, h("h3", {}, icon("why", 20), t("explain")), h("p", { class: "hint" }, t("explainHint")),
      h("form", { class: "explain-form", onsubmit: submit }, input, h("div", { class: "explain-line" }, context, h("button", { type: "submit", class: "primary" }, t("explainNow")))),
      this.#answer ? result(this.#answer) : null);
  }
}

function result(answer) {
  const { intent, score, slots = {}, also, evidence } = answer;
  const names = answer.names?.[language()] ?? {};
  const known = new Set(["text", "intent", "score", "slots", "also", "evidence", "context", "now", "names"]);
  const others = Object.entries(answer).filter(([key, value]) => !known.has(key) && value !== null);
  return h("div", { class: "explained", "aria-live": "polite" },
    h("div", { class: "verdict" }, h("span", { class: "intent" }, names[intent] ?? intent ?? t("nothingFound")), names[intent] ? h("code", {}, intent) : null, meter(score)),
    Object.keys(slots).length ? [h("h4", {}, t("slots")), facts(slots, names)] : null,
    also?.length ? [h("h4", {}, t("also")), h("ul", {}, also.map((item) => h("li", {}, names[item] ?? words(item))))] : null,
    evidence?.length ? [h("h4", {}, t("evidence")), h("ol", { class: "evidence" }, evidence.map((item) => clue(item, intent)))] : null,
    others.length ? facts(Object.fromEntries(others)) : null);
}

function meter(score) {
  if (typeof score !== "number") return null;
  return h("label", { class: "score" }, `${t("score")} ${Math.round(score * 100)}%`, h("progress", { max: 1, value: score }));
}

/** What was read, by name where the bot has names for its codes: `names["urgent=true"]` is a value's. */
function facts(values, names = {}) {
  return h("dl", { class: "facts" }, Object.entries(values).filter(([, value]) => value !== null && value !== "")
    .map(([key, value]) => [h("dt", {}, names[key] ?? key), h("dd", {}, names[`${key}=${value}`] ?? words(value))]));
}

/** One piece of evidence: a sentence, or {rule, words, weight} in any of its forms; of the `intent` that is shown above. */
function clue(item, intent) {
  if (typeof item !== "object" || item === null) return h("li", {}, String(item));
  const { words: found, weight, ...rest } = item;
  const rule = rest.rule?.replace(`${intent}: `, "");
  delete rest.rule;
  const quoted = [found ?? []].flat().filter((word) => word !== rule);
  return h("li", {}, quoted.map((word) => h("mark", {}, words(word))), rule ? h("span", { class: "rule" }, rule) : null,
    typeof weight === "number" ? h("span", { class: "weight" }, weight > 0 ? `+${weight}` : String(weight)) : null,
    Object.keys(rest).length ? h("span", { class: "rule" }, words(rest)) : null);
}

function words(value) {
  if (Array.isArray(value)) return value.map(words).join("、");
  if (value && typeof value === "object") return Object.entries(value).filter(([, item]) => item !== null).map(([key, item]) => `${key} ${words(item)}`).join(" · ");
  return String(value);
}
