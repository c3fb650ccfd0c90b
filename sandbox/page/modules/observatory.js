/** The panel beside the chats: the clock, scenes, faults, limits and explanations. */

import { world } from "./api.js";
import { fill, h, icon, iconButton } from "./dom.js";
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
    this.element = h("aside", { class: "observatory", "aria-label": t("observatory") }, Object.values(this.parts));
    model.on("people", () => { if (this.shown) this.draw(); });
    model.on("clock", () => this.#drawClock());
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
    this.parts.explain.hidden = !this.model.overview.explains;
    this.explanation.draw(this.parts.explain);
    this.#drawScenes();
    this.#drawFaults();
    this.#drawLimits();
  }

  #tick() {
    const now = this.model.clock.now();
    this.time.dateTime = now.toISOString();
    const words = fullMoment(now);
    if (this.time.textContent !== words) this.time.textContent = words;
  }

  #drawClock() {
    const { nextDue } = this.model.clock;
    const steps = [
      ["plusTen", { advance: 600 }], ["plusHour", { advance: 3600 }],
      ["nextMorning", { next: "morning", timezone: timeZone() }], ["toDue", { next: "due" }],
    ];
    this.#tick();
    fill(this.parts.clock, h("h3", {}, icon("clock", 20), t("clock")), this.time,
      h("p", { class: "due" }, nextDue ? `${t("nextDue")}: ${fullMoment(new Date(nextDue))}` : t("nothingDue")),
      h("div", { class: "button-grid" }, steps.map(([word, step]) =>
        h("button", { type: "button", disabled: this.#moving, onclick: () => this.#move(step) }, t(word)))),
      h("p", { class: "moving", role: "status" }, this.#moving ? t("moving") : ""));
  }

  async #move(step) {
    this.#moving = true;
    this.#drawClock();
    const clock = await this.act.attempt(() => world.moveClock(step));
    this.#moving = false;
    if (clock) this.model.clock.set(clock);
    this.#drawClock();
  }

  #drawScenes() {
    const scenes = this.model.overview.scenes ?? [];
    fill(this.parts.scenes, h("h3", {}, icon("play", 20), t("scenes")), scenes.length ? null : h("p", { class: "hint" }, t("noScenes")),
      scenes.map(({ name, title, running }) => h("div", { class: "scene" }, h("span", {}, title),
        h("button", { type: "button", class: "primary", disabled: running, "aria-label": `${t("play")} ${title}`, onclick: () => this.#play(name) },
          t(running ? "playing" : "play")))));
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
    const choices = [0, 50, 200, 1000];
    const select = h("select", { "aria-label": t("latency"), onchange: () => change({ latency: Number(select.value) }) },
      [...new Set([...choices, latency ?? 0])].sort((a, b) => a - b).map((ms) => h("option", { value: ms }, `${ms} ms`)));
    select.value = String(latency ?? 0);
    fill(this.parts.limits, toggle(t("floodLimits"), flood, () => change({ flood_limits: !flood })),
      h("label", { class: "latency" }, h("span", {}, t("latency")), select));
  }
}

function toggle(label, on, onclick, detail = null) {
  return h("button", { type: "button", role: "switch", class: "switch", "aria-checked": String(Boolean(on)), onclick },
    h("span", {}, label, detail ? h("small", {}, detail) : null), h("i", { "aria-hidden": "true" }));
}
