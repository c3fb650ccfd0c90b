/** What a person can do to messages and links, in the words of the API. */

import { avatar } from "./avatar.js";
import { safe } from "./entities.js";
import { t } from "./language.js";
import { alertBox, choose, confirmBox, lightbox, popMenu, toast } from "./overlays.js";

const QUICK = ["👍", "❤️", "🙏", "👀", "👌", "🎉"];
const ANSWER_MEMORY = 5_000;

export class Actions {
  #answered = new Map();

  /** `page`: `{show(chat, thread), explain(text, context), composer, timeline}`, filled in by app.js. */
  constructor(model, page) {
    this.model = model;
    this.page = page;
    model.on("answer", (answer) => this.#answer(answer.message_id, answer));
  }

  /** Runs a call; a refusal is said in a toast instead of thrown. Resolves to undefined then. */
  async attempt(call) {
    try {
      return await call();
    } catch (error) {
      toast(t("failed", error instanceof TypeError ? t("offline") : error.message));
      return undefined;
    }
  }

  async tap(message, button, row, column, element) {
    element.classList.add("waiting");
    const answer = await this.attempt(() => this.model.person.tap(message.chat, message.id, row, column));
    element.classList.remove("waiting");
    if (!answer) return;
    if (answer.url) await this.link(answer.url);
    else if (button.kind === "url") await this.link(button.url);
    else if (!answer.answered) toast(t("noAnswer"));
    else this.#answer(message.id, answer);
  }

  /** Shows an answer once, though it comes both as an event and as the result of the press. */
  #answer(message, { text, alert, url }) {
    const key = `${message} ${text} ${url}`;
    const shown = this.#answered.get(key) ?? -Infinity;
    if (performance.now() - shown < ANSWER_MEMORY) return;
    this.#answered.set(key, performance.now());
    if (text && alert) alertBox(text);
    else if (text) toast(text);
  }

  react(message, emoji) {
    return this.attempt(async () => this.model.update(await this.model.person.react(message.chat, message.id, emoji)));
  }

  jump(id) {
    return this.page.timeline.jump(id);
  }

  view(messages, index) {
    lightbox(messages, index);
  }

  command(text) {
    return this.page.composer.sendText(text);
  }

  mention(username) {
    const bot = this.model.overview.bots.find((one) => one.username === username);
    if (bot) this.page.show(bot.id);
  }

  profile(id) {
    if (this.model.chats.has(id)) this.page.show(id);
  }

  /** Follows an address: a t.me link inside the sandbox, anything else after a question in a new window. */
  async link(url) {
    if (/^(https?:\/\/)?(t\.me|telegram\.me)\//i.test(url) || /^tg:\/\/resolve/i.test(url)) return this.attempt(() => this.#telegram(url));
    if (!safe(url)) return undefined;
    if (/^(tel|mailto):/i.test(url)) return toast(decodeURIComponent(url.replace(/^\w+:/, "")));
    if (await confirmBox(t("openLink"), t("open"), url)) window.open(url, "_blank", "noopener,noreferrer");
    return undefined;
  }

  async #telegram(url) {
    const answer = await this.model.person.open(plainLink(url));
    if (answer.choose_group) {
      const group = await choose(t("chooseGroup"), answer.choose_group.map((id) => this.#choice(this.model.chats.get(id) ?? { id, title: String(id) })));
      if (group === null) return;
      const added = await this.model.person.open(plainLink(url), group);
      this.page.show(added.chat ?? group);
    } else if (answer.chat) this.page.show(answer.chat);
  }

  #choice(chat) {
    return { picture: avatar({ id: chat.id, name: chat.title, kind: chat.kind }, "small"), text: chat.title, value: chat.id };
  }

  /** The menu of a message, at a point of the window. */
  menu(message, x, y) {
    if (!message || message.pending) return;
    const { chat, person, overview } = this.model;
    const mayPin = ["creator", "administrator"].includes(chat.status) || chat.kind === "private";
    const items = [
      chat.can_post !== false && { icon: "reply", text: t("reply"), run: () => this.page.composer.reply(message) },
      message.outgoing && message.text && { icon: "edit", text: t("edit"), run: () => this.page.composer.edit(message) },
      message.text && overview.explains && { icon: "why", text: t("why"), run: () => this.#why(message) },
      message.text && { icon: "copy", text: t("copy"), run: () => this.#copy(message.text) },
      { icon: "forward", text: t("forward"), run: () => this.#forward(message) },
      mayPin && {
        icon: "pin", text: t(message.pinned ? "unpin" : "pin"),
        run: () => this.attempt(() => (message.pinned ? person.unpin : person.pin)(message.chat, message.id)),
      },
      (message.outgoing || mayPin) && { icon: "trash", text: t("delete"), danger: true, run: () => this.#remove(message) },
    ];
    const mine = message.reactions?.find((reaction) => reaction.mine)?.emoji;
    popMenu(x, y, items.filter(Boolean), { emojis: QUICK, onEmoji: (emoji) => this.react(message, emoji === mine ? null : emoji) });
  }

  #why(message) {
    this.page.explain(message.text, this.model.chat.kind === "private" ? "private" : "group");
  }

  async #copy(text) {
    await navigator.clipboard?.writeText(text);
    toast(t("copied"));
  }

  async #forward(message) {
    const targets = [...this.model.chats.values()].filter((chat) => chat.can_post !== false);
    const to = await choose(t("forwardTo"), targets.map((chat) => this.#choice(chat)));
    if (to === null) return;
    const sent = await this.attempt(() => this.model.person.forward(message.chat, message.id, to));
    if (sent) this.page.show(to);
  }

  async #remove(message) {
    if (!(await confirmBox(t("deleteAsk"), t("delete")))) return;
    await this.attempt(() => this.model.person.remove(message.chat, message.id));
  }
}

/** `tg://resolve?domain=bot&start=x` as the https link that the API knows. */
function plainLink(url) {
  if (!/^tg:/i.test(url)) return /^https?:/i.test(url) ? url : `https://${url}`;
  const facts = new URLSearchParams(url.split("?")[1]);
  const bot = facts.get("domain");
  facts.delete("domain");
  return `https://t.me/${bot}?${facts}`;
}
