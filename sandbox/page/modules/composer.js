/** The bottom of the open chat: writing, replying, editing, files, commands, the bot's keyboard. */

import { Attachments } from "./attachments.js";
import { CommandMenu } from "./commands.js";
import { fill, fillFrom, h, icon, iconButton } from "./dom.js";
import { t } from "./language.js";
import { summary } from "./media.js";

const TALLEST = 180;

export class Composer {
  #context = null;
  #drafts = new Map();
  #key = null;
  #keyboardShown = true;

  constructor(model, act) {
    this.model = model;
    this.act = act;
    this.context = h("div", { class: "context", hidden: true });
    this.attachments = new Attachments((count) => this.#buttons(count));
    this.input = h("textarea", {
      class: "input", rows: 1, "aria-label": t("write"), enterkeyhint: "send", maxlength: 4096,
      oninput: () => this.#typed(), onkeydown: (event) => this.#pressed(event), onpaste: (event) => this.attachments.take(event.clipboardData?.files, event),
    });
    this.menu = new CommandMenu(this.input, (command) => this.sendText(command));
    this.identity = h("select", { class: "identity", "aria-label": t("writeAs") });
    this.commandButton = iconButton("slash", t("commands"), () => this.#toggleCommands());
    this.keyboardButton = iconButton("keyboard", t("hideKeyboard"), () => this.#toggleKeyboard());
    this.sendButton = iconButton("send", t("send"), () => this.#submit(), { class: "icon-button send" });
    this.attachButton = iconButton("attach", t("attach"), () => this.attachments.pick());
    this.line = h("form", { class: "compose-line", onsubmit: (event) => { event.preventDefault(); this.#submit(); } },
      this.attachButton, this.commandButton,
      h("div", { class: "input-box" }, this.identity, this.input), this.keyboardButton, this.sendButton);
    this.instead = h("div", { class: "instead", hidden: true });
    this.keyboard = h("div", { class: "reply-keyboard", hidden: true });
    this.element = h("footer", { class: "composer" }, this.menu.element, this.context, this.attachments.element, this.line, this.instead, this.keyboard);
    model.on("open", () => this.#opened());
    model.on("chat", () => this.#draw());
    model.on("chats", () => this.#draw());
  }

  #opened() {
    if (this.#key) this.#drafts.set(this.#key, this.input.value);
    const { open, me } = this.model;
    const key = open && `${me.id}/${open.id}/${open.thread}`;
    const moved = key !== this.#key;
    this.#key = key;
    if (moved) {
      this.#context = null;
      this.attachments.clear();
      this.input.value = (key && this.#drafts.get(key)) ?? "";
      this.#keyboardShown = true;
    }
    this.#draw();
    if (open && moved && matchMedia("(hover: hover)").matches) this.input.focus({ preventScroll: true });
  }

  #draw() {
    const { chat, open } = this.model;
    this.element.hidden = !chat;
    if (!chat) return;
    const instead = this.#substitute(chat);
    this.line.hidden = Boolean(instead);
    this.instead.hidden = !instead;
    if (instead) fill(this.instead, instead);
    const topic = chat.topics?.find(({ thread }) => thread === open.thread);
    this.input.placeholder = chat.keyboard?.placeholder || chat.placeholder || (topic ? t("writeComment", topic.name) : t("write"));
    this.menu.offer(open.commands, chat.kind !== "private");
    this.commandButton.hidden = !open.commands.length;
    this.#drawIdentities(chat.identities ?? []);
    this.#drawKeyboard(chat.keyboard);
    this.#drawContext();
    this.#buttons(this.attachments.count);
    this.#grow();
  }

  /** What stands where one would write: start, unblock or a word why not; null where one can write. */
  #substitute(chat) {
    if (chat.blocked) {
      return h("button", { type: "button", class: "primary wide", onclick: () => this.act.attempt(async () => {
        await this.model.person.unblock(chat.id);
        await this.model.reload(chat.id);
      }) }, t("unblock"));
    }
    if (chat.kind === "private" && chat.started === false && !this.model.open.messages.some((message) => message.outgoing)) {
      return h("button", { type: "button", class: "primary wide start", onclick: () => this.sendText("/start") }, t("start"));
    }
    return chat.can_post === false ? h("p", {}, t("cannotPost")) : null;
  }

  #drawIdentities(identities) {
    this.identity.hidden = !identities.length;
    const chosen = this.identity.value;
    fillFrom(this.identity, identities, () => [h("option", { value: "" }, t("myself")), identities.map(({ as, name }) => h("option", { value: as }, name))]);
    this.identity.value = identities.some(({ as }) => String(as) === chosen) ? chosen : "";
  }

  #drawKeyboard(keyboard) {
    const rows = keyboard?.rows ?? [];
    this.keyboardButton.hidden = !rows.length;
    this.keyboardButton.setAttribute("aria-pressed", String(this.#keyboardShown));
    this.keyboard.hidden = !rows.length || !this.#keyboardShown || this.line.hidden;
    fillFrom(this.keyboard, rows, () => rows.map((row) => h("div", { class: "keyboard-row" }, row.map((text) =>
      h("button", { type: "button", class: "reply-button", onclick: () => this.sendText(text) }, text)))));
  }

  #drawContext() {
    const context = this.#context;
    this.context.hidden = !context;
    if (!context) return;
    const { message, kind } = context;
    fill(this.context, icon(kind, 22),
      h("button", { type: "button", class: "context-words", onclick: () => this.act.jump(message.id) },
        h("strong", {}, kind === "edit" ? t("editing") : message.from.name), h("span", {}, summary(message))),
      iconButton("close", t("cancel"), () => this.#leave()));
  }

  reply(message) {
    this.#context = { kind: "reply", message };
    this.#draw();
    this.input.focus();
  }

  edit(message) {
    this.#context = { kind: "edit", message };
    this.input.value = message.text;
    this.#draw();
    this.input.focus();
  }

  #leave() {
    if (this.#context?.kind === "edit") this.input.value = "";
    this.#context = null;
    this.#draw();
    this.input.focus();
  }

  #typed() {
    this.#grow();
    this.#buttons(this.attachments.count);
    this.menu.typed();
  }

  #grow() {
    this.input.style.height = "auto";
    this.input.style.height = `${Math.min(this.input.scrollHeight, TALLEST)}px`;
  }

  #buttons(files) {
    this.sendButton.disabled = !files && !this.input.value.trim();
  }

  #pressed(event) {
    if (event.isComposing || this.menu.key(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.#submit();
    } else if (event.key === "Escape" && this.#context) this.#leave();
    else if (event.key === "ArrowUp" && !this.input.value) this.#editLast(event);
  }

  #editLast(event) {
    const last = this.model.open.messages.findLast((message) => message.outgoing && !message.pending && message.text);
    if (!last) return;
    event.preventDefault();
    this.edit(last);
  }

  #toggleCommands() {
    this.input.value = "/";
    this.#typed();
    this.input.focus();
  }

  #toggleKeyboard() {
    this.#keyboardShown = !this.#keyboardShown;
    this.keyboardButton.setAttribute("aria-label", t(this.#keyboardShown ? "hideKeyboard" : "showKeyboard"));
    this.#draw();
  }

  async #submit() {
    const text = this.input.value.trim();
    const { files, kind } = this.attachments;
    const context = this.#context;
    if (!text && !files.length) return;
    this.input.value = "";
    this.#context = null;
    this.attachments.clear();
    this.menu.close();
    this.#draw();
    const done = context?.kind === "edit" ? await this.#sendEdit(context.message, text)
      : files.length ? await this.#sendFiles(files, kind, text, context) : await this.sendText(text, context?.message.id);
    if (!done && !this.input.value) {
      this.input.value = text;  // Nothing that was typed is lost when the server refuses.
      this.#context = context;
      this.#draw();
    }
  }

  async #sendEdit(message, text) {
    const edited = await this.act.attempt(() => this.model.person.edit(message.chat, message.id, text));
    if (edited) this.model.update(edited);
    return edited;
  }

  #facts(replyTo) {
    const facts = { thread: this.model.open.thread, as: this.identity.value || null, reply_to: replyTo ?? null };
    return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
  }

  /** Sends a text at once: what was typed, a command, or a key of the bot's keyboard. */
  async sendText(text, replyTo = null) {
    const { open, person } = this.model;
    const pending = this.model.addPending({ text });
    const sent = await this.act.attempt(() => person.send(open.id, { text, ...this.#facts(replyTo) }));
    if (open === this.model.open || open.id === this.model.open?.id) this.model.settle(pending, ...(sent ? [sent] : []));
    return sent;
  }

  async #sendFiles(files, kind, caption, context) {
    const { open, person } = this.model;
    const facts = { ...this.#facts(context?.message.id), caption: caption || null, kind };
    const pending = files.map((file) => this.model.addPending({
      kind: "photo", text: "", album: "pending", media: { preview: URL.createObjectURL(file), url: "", name: file.name },
      ...(kind === "document" || !file.type.startsWith("image/") ? { kind: "document", media: { url: "", name: file.name, size: file.size } } : {}),
    }));
    const sent = await this.act.attempt(() => person.sendFiles(open.id, files, facts));
    const messages = sent ? sent.messages ?? [sent] : [];
    pending.forEach((id, index) => this.model.settle(id, ...(messages[index] ? [messages[index]] : [])));
    return sent;
  }

  relabel() {
    this.input.setAttribute("aria-label", t("write"));
    this.#draw();
  }
}
