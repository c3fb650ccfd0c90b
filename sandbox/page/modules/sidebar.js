/** The left of the page: who you are, and the chats that this person has. */

import { avatar } from "./avatar.js";
import { arrange, fill, fillFrom, h, icon } from "./dom.js";
import { language, t } from "./language.js";
import { summary } from "./media.js";
import { shortMoment } from "./time.js";

export class Sidebar {
  #rows = new Map();

  /** `page`: `{show(chat, thread), become(person)}`; `tools`: buttons for the top right. */
  constructor(model, page, tools) {
    this.model = model;
    this.page = page;
    this.people = h("nav", { class: "people", "aria-label": t("switchPerson") });
    this.me = h("div", { class: "me" });
    this.search = h("input", { type: "search", class: "search", placeholder: t("search"), "aria-label": t("search"), oninput: () => this.#chats() });
    this.list = h("div", { class: "chat-list", role: "list" });
    this.element = h("aside", { class: "sidebar" }, this.people,
      h("div", { class: "chats" }, h("header", { class: "chats-head" }, this.me, h("div", { class: "tools" }, tools)),
        h("div", { class: "search-line" }, this.search), this.list));
    model.on("people", () => this.#people());
    model.on("chats", () => this.#chats());
    model.on("open", () => this.#chats());
    model.on("typing", () => this.#chats());
    this.people.addEventListener("keydown", (event) => walk(event, this.people));
    this.list.addEventListener("keydown", (event) => walk(event, this.list));
  }

  #people() {
    const { overview, me } = this.model;
    const focused = document.activeElement?.dataset?.person;
    fillFrom(this.people, [overview.people, me?.id], () => overview.people.map((person) => this.#person(person, person.id === me?.id)));
    if (focused) this.people.querySelector(`[data-person="${focused}"]`)?.focus();
    if (me) fill(this.me, avatar(me), h("div", {}, h("strong", {}, me.name), h("small", {}, role(me))));
  }

  #person(person, current) {
    return h("button", {
      type: "button", class: "person", "aria-pressed": String(current), dataset: { person: person.id },
      title: [person.name, person.about].filter(Boolean).join(" · "), onclick: () => this.page.become(person.id),
    }, avatar(person), h("span", { class: "person-name" }, person.name),
    h("span", { class: "person-role" }, role(person).split(" · ")[0]),
    person.unread && !current ? h("span", { class: "dot", role: "img", "aria-label": t("unreadCount", person.unread) }) : null);
  }

  #chats() {
    const wanted = this.search.value.trim().toLowerCase();
    const chats = [...this.model.chats.values()].filter((chat) => chat.title.toLowerCase().includes(wanted));
    chats.sort((a, b) => moment(b) - moment(a));
    const rows = new Map(chats.map((chat) => [chat.id, this.#row(chat)]));
    this.#rows = rows;
    arrange(this.list, [...rows.values()].map(({ element }) => element));
  }

  #row(chat) {
    const typing = this.model.typingIn(chat.id);
    const current = this.model.open?.id === chat.id;
    const now = this.model.clock.now();
    const time = chat.last ? shortMoment(chat.last.date, now) : "";
    const signature = JSON.stringify([chat.title, chat.unread, chat.last, typing, current, time, language(), this.model.me.id]);
    const present = this.#rows.get(chat.id);
    if (present?.signature === signature) return present;
    const element = present?.element ?? h("button", { type: "button", onclick: () => this.page.show(chat.id) });
    element.className = "chat-row";
    element.dataset.chat = chat.id;
    if (current) element.setAttribute("aria-current", "true");
    else element.removeAttribute("aria-current");
    fill(element, avatar({ id: chat.id, name: chat.title, kind: chat.kind }),
      h("span", { class: "row-words" },
        h("span", { class: "row-top" }, kindIcon(chat), h("span", { class: "row-title" }, chat.title), h("time", {}, time)),
        h("span", { class: "row-bottom" }, lastLine(chat, typing),
          chat.unread ? h("span", { class: "unread", "aria-label": t("unreadCount", chat.unread) }, chat.unread) : null)));
    return { signature, element };
  }

  relabel() {
    this.search.placeholder = t("search");
    this.search.setAttribute("aria-label", t("search"));
    this.people.setAttribute("aria-label", t("switchPerson"));
    this.#people();
    this.#chats();
  }
}

function role(person) {
  return person.about || (person.username ? `@${person.username}` : "");
}

function kindIcon(chat) {
  return chat.forum ? icon("topic", 16) : null;
}

function moment(chat) {
  return chat.last ? new Date(chat.last.date).getTime() : 0;
}

function lastLine(chat, typing) {
  if (typing.length) return h("span", { class: "row-last typing-words" }, t("typing", typing[0][0]));
  if (!chat.last) return h("span", { class: "row-last" }, chat.started === false ? t("start") : "");
  const { last } = chat;
  const who = chat.kind !== "private" && last.kind !== "service" ? h("span", { class: "row-who" }, `${last.from?.name ?? ""}: `) : null;
  return h("span", { class: "row-last" }, who, summary(last));
}

function walk(event, container) {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const buttons = [...container.querySelectorAll("button")];
  buttons[buttons.indexOf(document.activeElement) + step]?.focus();
}
