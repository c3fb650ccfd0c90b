/** Puts the page together and keeps its address (#/person/chat/topic) in step with what is shown. */

import { Actions } from "./modules/actions.js";
import { Composer } from "./modules/composer.js";
import { fill, h, icon, iconButton } from "./modules/dom.js";
import { Header } from "./modules/header.js";
import { t } from "./modules/language.js";
import { Model } from "./modules/model.js";
import { Observatory } from "./modules/observatory.js";
import { Preferences } from "./modules/preferences.js";
import { Sidebar } from "./modules/sidebar.js";
import { Timeline } from "./modules/timeline.js";

const LOOK_AGAIN = 8_000;
const WIDE = "(min-width: 1200px)";
const PHONE = "(max-width: 600px)";

class Page {
  constructor() {
    this.preferences = new Preferences();
    this.model = new Model();
    this.actions = new Actions(this.model, this);
    this.tools = h("div", { class: "tool-row" });
    this.sidebar = new Sidebar(this.model, this, this.tools);
    this.header = new Header(this.model, this, this.actions);
    this.timeline = new Timeline(this.model, this.actions);
    this.composer = new Composer(this.model, this.actions);
    this.observatory = new Observatory(this.model, this, this.actions);
    this.nothing = h("div", { class: "nothing" });
    this.connection = h("div", { class: "connection", role: "status", hidden: true });
    this.main = h("main", { class: "conversation" }, this.nothing, this.header.element, this.timeline.element, this.composer.element);
    fill(document.getElementById("page"), this.connection, this.sidebar.element, this.main, this.observatory.element);
    this.composer.attachments.acceptDrops(this.main, () => Boolean(this.model.open) && this.model.chat.can_post !== false);
    this.#listen();
    this.#label();
    this.#showOpen();
  }

  #listen() {
    this.model.on("open", () => this.#showOpen());
    this.model.on("connection", () => this.#label());
    this.model.on("chats", () => this.#lookSoon());
    addEventListener("hashchange", () => this.#follow());
    addEventListener("keydown", (event) => this.#key(event));
    document.addEventListener("visibilitychange", () => { if (!document.hidden) this.actions.attempt(() => this.model.lookedAt()); });
    this.preferences.followSystem(() => this.#label());
    setInterval(() => { if (!document.hidden && this.model.online) this.model.look().catch(() => {}); }, LOOK_AGAIN);
  }

  /** Opens the world; tries again while the server is not there yet. */
  async start() {
    try {
      await this.model.look();
    } catch {
      this.model.online = false;
      this.#label();
      setTimeout(() => this.start(), 1500);
      return;
    }
    this.model.online = true;
    const observing = this.preferences.values.observing ?? matchMedia(WIDE).matches;
    document.body.classList.toggle("observing", observing && !matchMedia(PHONE).matches);
    this.#label();
    if (document.body.classList.contains("observing")) this.observatory.refresh();
    if (this.model.overview.people.length) await this.#follow();
  }

  #address() {
    const [person, chat, thread] = location.hash.replace(/^#\//, "").split("/").map((part) => (part ? Number(part) : null));
    return { person: person ?? null, chat: chat ?? null, thread: thread ?? null };
  }

  /** Shows what the address names; the first person and, on a wide window, the first chat by default. */
  async #follow() {
    const { people } = this.model.overview;
    const { person, chat, thread } = this.#address();
    const wanted = people.find(({ id }) => id === person) ?? people[0];
    if (this.model.me?.id !== wanted.id) await this.actions.attempt(() => this.model.become(wanted.id));
    const first = matchMedia(PHONE).matches ? null : [...this.model.chats.keys()][0] ?? null;
    const target = this.model.chats.has(chat) ? chat : first;
    const { open } = this.model;
    if (target !== (open?.id ?? null) || (target !== null && thread !== open.thread)) {
      await this.actions.attempt(() => this.model.openChat(target, target === chat ? thread : null));
    }
  }

  #go(person, chat = null, thread = null) {
    const hash = `#/${[person, chat, thread].filter((part) => part !== null).join("/")}`;
    if (location.hash === hash) this.#follow();
    else location.hash = hash;
  }

  show(chat, thread = null) {
    this.#go(this.model.me.id, chat, thread);
  }

  /** Looks at the same chat as somebody else, where that person has it. */
  become(person) {
    this.#go(person, this.model.open?.id ?? null);
  }

  /** On a phone: back to the list. */
  home() {
    this.#go(this.model.me.id);
  }

  explain(text, context) {
    if (!document.body.classList.contains("observing")) this.toggleObservatory();
    this.observatory.explanation.ask(text, context);
    this.observatory.parts.explain.scrollIntoView({ block: "nearest" });
  }

  toggleObservatory() {
    const observing = document.body.classList.toggle("observing");
    if (!matchMedia(PHONE).matches) this.preferences.set({ observing });
    if (observing) this.observatory.refresh();
  }

  #showOpen() {
    document.body.classList.toggle("in-chat", Boolean(this.model.open));
    this.nothing.hidden = Boolean(this.model.open);
    for (const part of [this.header, this.timeline, this.composer]) part.element.hidden = !this.model.open;
    document.title = this.model.open ? `${this.model.chat.title} · ${this.model.me.name}` : t("appName");
  }

  #lookSoon() {
    clearTimeout(this.looking);
    this.looking = setTimeout(() => this.model.look().catch(() => {}), 700);
  }

  #key(event) {
    if (event.key === "Escape" && !event.defaultPrevented && !document.querySelector("dialog[open]") && matchMedia(PHONE).matches) this.home();
  }

  #turn(change) {
    change();
    this.#label();
    this.sidebar.relabel();
    this.header.draw();
    this.composer.relabel();
    this.timeline.draw();
  }

  /** Writes everything that depends on language, theme and connection. */
  #label() {
    const { preferences } = this;
    fill(this.tools,
      iconButton("type", t("textSize"), () => preferences.turnSize()),
      iconButton(preferences.theme === "dark" ? "sun" : "moon", t("theme"), () => this.#turn(() => preferences.turnTheme()), { class: "icon-button theme" }),
      iconButton("globe", t("language"), () => this.#turn(() => preferences.turnLanguage())),
      iconButton("scope", t("observatory"), () => this.toggleObservatory(), { class: "icon-button observatory-tool" }));
    fill(this.nothing, icon("people", 56), h("strong", {}, t("noChat")),
      h("p", {}, this.model.overview.people.length || !this.model.online ? t("noChatHint") : t("noPeople")));
    this.connection.hidden = this.model.online;
    this.connection.textContent = t("offline");
    if (document.body.classList.contains("observing")) this.observatory.draw();
  }
}

new Page().start();
