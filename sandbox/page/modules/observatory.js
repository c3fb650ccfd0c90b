/** The panel beside the chats: the clock, scenes, faults, limits and explanations. */

import { world } from "./api.js";
import { fill, fillFrom, h, icon, iconButton } from "./dom.js";
import { Explanation } from "./explanation.js";
import { t } from "./language.js";
import { fullMoment, timeZone } from "./time.js";

const FAULTS = [
  ["fault429", { kind: "429", retry_after: 3, count: 3 }],
  ["fault502", { kind: "502", count: 3 }],
  ["faultDrop", { kind: "drop", count: 1 }],
  ["faultCut", { kind: "cut", count: 3 }],
  ["faultSlow", { kind: "slow", latency_ms: 2000, count: null }],
  ["faultOutage", { kind: "outage", seconds: 20 }],
];

export class Observatory {
  #faults = [];
  #moving = false;

  /** `page`: `{toggleObservatory()}`. */
  constructor(model, page, act) {
    this.model = model;
    this.page = page;
    this.act = act;
    this.explanation = new Explanation(act);
    this.parts = { head: h("header", { class: "panel-head" }) };
    for (const name of ["clock", "explain", "scenes", "faults", "limits"]) this.parts[name] = h("section", { class: `panel-part part-${name}` });
    this.time = h("time", { class: "big-time" });
    this.due = h("p", { class: "due" });
    this.moving = h("p", { class: "moving", role: "status" });
    this.element = h("aside", { class: "observatory", "aria-label": t("observatory") }, Object.values(this.parts));
    model.on("people", () => this.#drawWorld());
    model.on("clock", () => this.#tick());
    setInterval(() => this.#tick(), 1000);
  }

  get shown() {
    return document.body.classList.contains("observing");
  }

  /** Looks at the faults and draws everything; called when the panel opens. */
  async refresh() {
    this.draw();
    const answer = await this.act.attempt(() => world.faults());
    this.#faults = answer?.faults ?? [];
    this.#drawFaults();
  }

  draw() {
    this.element.setAttribute("aria-label", t("observatory"));
    fill(this.parts.head, icon("scope"), h("h2", {}, t("observatory")), iconButton("close", t("close"), () => this.page.toggleObservatory()));
    this.#drawClock();
    this.explanation.draw(this.parts.explain);
    this.#drawFaults();
    this.#drawWorld();
  }

  #drawWorld() {
    this.parts.explain.hidden = !this.model.overview.explains;
    this.#drawScenes();
    this.#drawLimits();
  }

  #tick() {
    const now = this.model.clock.now();
    this.time.dateTime = now.toISOString();
    const { nextDue } = this.model.clock;
    write(this.time, fullMoment(now));
    write(this.due, nextDue ? t("nextDue", fullMoment(new Date(nextDue))) : t("nothingDue"));
    write(this.moving, this.#moving ? t("moving") : "");
    for (const button of this.parts.clock.querySelectorAll("button")) button.disabled = this.#moving;
  }

  #drawClock() {
    const steps = [
      ["plusTen", { advance: 600 }], ["plusHour", { advance: 3600 }],
      ["nextMorning", { next: "morning", timezone: timeZone() }], ["toDue", { next: "due" }],
    ];
    fill(this.parts.clock, h("h3", {}, icon("clock", 20), t("clock")), this.time, this.due,
      h("div", { class: "button-grid" }, steps.map(([word, step]) => h("button", { type: "button", onclick: () => this.#move(step) }, t(word)))),
      this.moving);
    this.#tick();
  }

  async #move(step) {
    this.#moving = true;
    this.#tick();
    const clock = await this.act.attempt(() => world.moveClock(step));
    this.#moving = false;
    if (clock) this.model.clock.set(clock);
    this.#tick();
  }

  #drawScenes() {
    const scenes = this.model.overview.scenes ?? [];
    fillFrom(this.parts.scenes, scenes, () => [
      h("h3", {}, icon("play", 20), t("scenes")), scenes.length ? null : h("p", { class: "hint" }, t("noScenes")),
      scenes.map((scene) => this.#scene(scene))]);
  }

  #scene({ name, title, running, error }) {
    return h("div", { class: "scene" }, h("span", {}, title, error ? h("small", {}, error) : null),
      h("button", { type: "button", class: "primary", disabled: running, "aria-label": `${t("play")} ${title}`, onclick: () => this.#play(name) },
        t(running ? "playing" : "play")));
  }

  async #play(name) {
    await this.act.attempt(() => world.playScene(name));
    await this.act.attempt(() => this.model.look());
  }

  #drawFaults() {
    fill(this.parts.faults, h("h3", {}, icon("bolt", 20), t("faults")), h("p", { class: "hint" }, t("faultsHint")),
      FAULTS.map(([word, fault]) => this.#faultSwitch(word, fault)),
      this.#faults.length ? h("button", { type: "button", class: "wide", onclick: () => this.#setFaults(world.clearFaults) }, t("clearFaults")) : null);
  }

  #faultSwitch(word, fault) {
    const active = this.#faults.find((present) => present.kind === fault.kind);
    const change = () => this.#setFaults(active ? () => world.removeFault(active.id) : () => world.addFault(fault));
    return toggle(t(word), Boolean(active), change, active?.struck ? t("struck", active.struck) : null);
  }

  async #setFaults(change) {
    await this.act.attempt(change);
    const answer = await this.act.attempt(() => world.faults());
    this.#faults = answer?.faults ?? [];
    this.#drawFaults();
  }

  #drawLimits() {
    const { flood_limits: flood, latency } = this.model.overview;
    const change = async (settings) => {
      await this.act.attempt(() => world.settings(settings));
      await this.act.attempt(() => this.model.look());
    };
    fillFrom(this.parts.limits, [flood, latency], () => [
      toggle(t("floodLimits"), flood, () => change({ flood_limits: !flood })),
      h("label", { class: "latency" }, h("span", {}, t("latency")), latencies(latency ?? 0, (ms) => change({ latency: ms })))]);
  }
}

function write(element, words) {
  if (element.textContent !== words) element.textContent = words;
}

function latencies(present, choose) {
  const choices = [...new Set([0, 50, 200, 1000, present])].sort((a, b) => a - b);
  const select = h("select", { "aria-label": t("latency"), onchange: () => choose(Number(select.value)) },
    choices.map((ms) => h("option", { value: ms }, `${ms} ms`)));
  select.value = String(present);
  return select;
}

function toggle(label, on, onclick, detail = null) {
  return h("button", { type: "button", role: "switch", class: "switch", "aria-checked": String(Boolean(on)), onclick },
    h("span", {}, label, detail ? h("small", {}, detail) : null), h("i", { "aria-hidden": "true" }));
}
