/** The top of the open chat: name, who is typing, topics, the pinned message. */

import { avatar } from "./avatar.js";
import { fillFrom, h, icon, iconButton } from "./dom.js";
import { t } from "./language.js";
import { summary } from "./media.js";
import { choose, popMenu } from "./overlays.js";

export class Header {
  #pinned = 0;
  #older = new Map();

  /** `page`: `{show(chat, thread), home(), toggleObservatory()}`. */
  constructor(model, page, act) {
    this.model = model;
    this.page = page;
    this.act = act;
    this.bar = h("div", { class: "chat-bar" });
    this.topics = h("div", { class: "topics", role: "tablist" });
    this.pin = h("div", { class: "pin-slot" });
    this.element = h("header", { class: "chat-head" }, this.bar, this.topics, this.pin);
    model.on("open", () => { this.#pinned = 0; this.#older.clear(); });
    for (const topic of ["open", "chat", "typing"]) model.on(topic, () => this.draw());
    model.on("timeline", () => this.#drawPin());
  }

  draw() {
    const { chat, open } = this.model;
    this.element.hidden = !chat;
    if (!chat) return;
    const typing = this.model.typingIn(chat.id);
    fillFrom(this.bar, [chat.id, chat.title, chat.members, typing], () => [
      iconButton("back", t("back"), () => this.page.home(), { class: "icon-button to-list" }),
      avatar({ id: chat.id, name: chat.title, kind: chat.kind }),
      h("button", { type: "button", class: "chat-title", onclick: () => this.#members() },
        h("strong", {}, chat.title), h("small", { class: "chat-status", "aria-live": "polite" }, this.#status(chat, typing))),
      chat.kind === "private" ? iconButton("more", t("more"), (event) => this.#more(event)) : null,
      iconButton("scope", t("observatory"), () => this.page.toggleObservatory(), { class: "icon-button to-observatory" })]);
    const topics = chat.forum ? [{ thread: null, name: t("allTopics") }, ...(chat.topics ?? [])] : [];
    fillFrom(this.topics, [chat.id, topics, open.thread], () => topics.map(({ thread, name, closed }) => h("button", {
      type: "button", role: "tab", class: "topic", "aria-selected": String(open.thread === thread),
      title: closed ? t("closedTopic") : null, onclick: () => this.page.show(chat.id, thread),
    }, name)));
    this.topics.hidden = !topics.length;
    this.#drawPin();
    this.topics.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  #status(chat, typing) {
    if (typing.length) {
      const [name, action] = typing[0];
      return h("span", { class: "typing-words" }, t(action?.startsWith("upload") ? "uploading" : "typing", name),
        h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i")));
    }
    return chat.kind === "private" ? t("bot") : t("members", chat.members);
  }

  #members() {
    const words = { creator: t("owner"), administrator: t("admin") };
    choose(t("chatInfo"), this.model.open.people.map((person) => ({
      picture: avatar({ ...person, kind: person.bot ? "bot" : "person" }, "small"), text: person.name,
      detail: [person.bot ? t("bot") : null, words[person.status], person.username ? `@${person.username}` : null].filter(Boolean).join(" · "),
      value: person.id,
    }))).then((id) => { if (id !== null) this.act.profile(id); });
  }

  #more(event) {
    const { chat, person } = this.model;
    const box = event.currentTarget.getBoundingClientRect();
    const change = (call) => this.act.attempt(async () => {
      await call(chat.id);
      await this.model.reload(chat.id);
    });
    popMenu(box.left, box.bottom, [chat.blocked
      ? { icon: "block", text: t("unblock"), run: () => change(person.unblock) }
      : { icon: "block", text: t("block"), danger: true, run: () => change(person.block) }]);
  }

  #drawPin() {
    const ids = this.model.chat?.pinned ?? [];
    this.pin.hidden = !ids.length;
    if (!ids.length) return;
    const id = ids[this.#pinned % ids.length];
    const message = this.model.find(id) ?? this.#older.get(id);
    if (!message) this.#lookUp(this.model.open.id, id);
    const words = message ? summary(message).split("\n")[0] : "…";
    fillFrom(this.pin, [id, ids, words], () => h("button", {
      type: "button", class: "pin-bar",
      onclick: () => { this.act.jump(id); this.#pinned += 1; this.#drawPin(); },
    }, icon("pin", 20), h("span", { class: "pin-words" }, h("strong", {}, t("pinned"), ids.length > 1 ? ` ${(this.#pinned % ids.length) + 1}/${ids.length}` : ""), h("span", {}, words))));
  }

  /** Fetches a pinned message that lies further back than what is shown. */
  async #lookUp(chat, id) {
    this.#older.set(id, { kind: "text", text: `#${id}` });
    const page = await this.act.attempt(() => this.model.person.messages(chat, { before: id + 1, limit: 1 }));
    const [message] = page?.messages ?? [];
    if (message?.id !== id || this.model.open?.id !== chat) return;
    this.#older.set(id, message);
    this.#drawPin();
  }
}
