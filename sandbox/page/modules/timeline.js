/** The messages of the open chat: days, runs of one sender, albums, scrolling, jumping. */

import { arrange, h, icon, iconButton } from "./dom.js";
import { language, t } from "./language.js";
import { bubble } from "./message.js";
import { dayKey, dayName } from "./time.js";

const RUN = 5 * 60_000;
const NEAR_BOTTOM = 120;

/** How to scroll for show: not at all for those who asked for less motion. */
function glide() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
}

export class Timeline {
  #drawn = new Map();
  #stick = true;
  #unseen = 0;
  #fresh = true;
  #oldest = null;

  constructor(model, act) {
    this.model = model;
    this.act = act;
    this.list = h("div", { class: "messages", role: "log", tabindex: 0, "aria-live": "polite", "aria-relevant": "additions" });
    this.scroller = h("div", { class: "scroller", onscroll: () => this.#scrolled() }, this.list);
    this.down = iconButton("down", t("toBottom"), () => this.toBottom(true), { class: "icon-button to-bottom", hidden: true });
    this.element = h("div", { class: "timeline" }, this.scroller, this.down);
    this.list.addEventListener("keydown", (event) => this.#key(event));
    new ResizeObserver(() => { if (this.#stick) this.toBottom(); }).observe(this.scroller);
    new ResizeObserver(() => { if (this.#stick) this.toBottom(); }).observe(this.list);
    model.on("open", () => this.#opened());
    model.on("timeline", (detail) => this.draw(detail));
  }

  #opened() {
    this.#drawn.clear();
    this.list.replaceChildren();
    this.#stick = true;
    this.#unseen = 0;
    this.#fresh = true;
    this.#oldest = null;
  }

  /** A chat with more news than fit opens where they begin. */
  #startAtUnread() {
    this.#fresh = false;
    const line = this.list.querySelector(".unread-line");
    if (!line || line.offsetTop > this.scroller.scrollHeight - this.scroller.clientHeight) return;
    this.#stick = false;
    line.scrollIntoView({ block: "start" });
  }

  /** Draws what changed; stays at the bottom for who reads the newest. */
  draw({ mine = false, arrived = false } = {}) {
    const { open } = this.model;
    if (!open) return;
    const kept = new Map();
    const wanted = rows(this.model, (key, signature, make) => {
      const present = this.#drawn.get(key);
      const entry = present?.signature === signature ? present : { signature, element: make() };
      kept.set(key, entry);
      return entry.element;
    }, this.act);
    this.#drawn = kept;
    const height = this.scroller.scrollHeight - this.scroller.scrollTop;
    arrange(this.list, wanted);
    if (this.#fresh) this.#startAtUnread();
    if (mine) this.#stick = true;
    if (this.#stick) this.toBottom();
    else if (arrived) this.#unseen += 1;
    else if (this.#oldest !== null && open.messages[0]?.id !== this.#oldest) this.scroller.scrollTop = this.scroller.scrollHeight - height;
    this.#oldest = open.messages[0]?.id ?? null;
    this.#badge();
  }

  toBottom(smooth = false) {
    this.#stick = true;
    this.#unseen = 0;
    this.scroller.scrollTo({ top: this.scroller.scrollHeight, behavior: smooth ? glide() : "instant" });
    this.#badge();
  }

  /** Scrolls to a message and lights it up, loading older ones until it is found. */
  async jump(id) {
    while (!this.#element(id)) if (!(await this.model.loadOlder())) return;
    this.#stick = false;
    const element = this.#element(id);
    element.scrollIntoView({ block: "center", behavior: glide() });
    element.classList.remove("lit");
    requestAnimationFrame(() => element.classList.add("lit"));
  }

  #element(id) {
    return this.#drawn.get(String(id))?.element ?? this.list.querySelector(`[data-id="${CSS.escape(String(id))}"]`);
  }

  #scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    this.#stick = scrollHeight - scrollTop - clientHeight < NEAR_BOTTOM;
    if (this.#stick) this.#unseen = 0;
    if (scrollTop < 200) this.act.attempt(() => this.model.loadOlder());
    this.#badge();
  }

  #badge() {
    this.down.hidden = this.#stick;
    this.down.dataset.count = this.#unseen || "";
  }

  #key(event) {
    const articles = [...this.list.querySelectorAll("article")];
    const at = event.target === this.list ? articles.length : articles.indexOf(event.target);
    if (at < 0) return;
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: articles.length - 1 }[event.key];
    if (to !== undefined && articles[to]) {
      event.preventDefault();
      articles[to].focus();
    } else if (articles[at] && (event.key === "Enter" || event.key === "ContextMenu")) {
      event.preventDefault();
      const box = event.target.querySelector(".bubble").getBoundingClientRect();
      this.act.menu(this.model.find(Number(event.target.dataset.id)), box.left + 20, box.bottom);
    }
  }
}

/** Elements in their order; `keep(key, signature, make)` reuses what has not changed. */
function rows(model, keep, act) {
  const { open, chat, clock } = model;
  const groups = albums(open.messages);
  const elements = [];
  if (!groups.length) elements.push(keep("empty", language(), () => h("p", { class: "empty" }, t("emptyChat"))));
  groups.forEach((group, index) => {
    const [message] = group;
    const before = groups[index - 1]?.at(-1);
    if (!before || dayKey(before.date) !== dayKey(message.date)) elements.push(day(message, clock, keep));
    if (message.id === open.unreadFrom) elements.push(keep("unread", language(), () => h("div", { class: "unread-line" }, h("span", {}, t("unread")))));
    const look = lookOf(groups, index, open, chat);
    const signature = JSON.stringify([group, look, language()]);
    elements.push(keep(String(message.id), signature, () => bubble(group, look, act)));
  });
  if (open.more) elements.unshift(keep("older", language(), () => olderButton(model, act)));
  return elements;
}

function olderButton(model, act) {
  return h("button", { type: "button", class: "older", onclick: () => act.attempt(() => model.loadOlder()) }, icon("down", 18), t("older"));
}

function day(message, clock, keep) {
  const words = dayName(message.date, clock.now());
  return keep(`day-${dayKey(message.date)}`, words, () => h("div", { class: "day" }, h("span", {}, words)));
}

function lookOf(groups, index, open, chat) {
  const [message] = groups[index];
  const topics = chat.topics ?? [];
  const topic = open.thread === null && message.thread ? topics.find(({ thread }) => thread === message.thread)?.name : null;
  return {
    first: !sameRun(groups[index - 1]?.[0], message),
    last: !sameRun(message, groups[index + 1]?.[0]),
    group: chat.kind !== "private",
    topic: topic ?? null,
    answered: message.outgoing && groups.slice(index + 1).some(([later]) => !later.outgoing && later.kind !== "service"),
  };
}

function sameRun(a, b) {
  if (!a || !b || a.kind === "service" || b.kind === "service") return false;
  return a.from?.id === b.from?.id && a.thread === b.thread && dayKey(a.date) === dayKey(b.date) && new Date(b.date) - new Date(a.date) < RUN;
}

function albums(messages) {
  const groups = [];
  for (const message of messages) {
    const last = groups.at(-1);
    if (message.album && last?.[0].album === message.album) last.push(message);
    else groups.push([message]);
  }
  return groups;
}
