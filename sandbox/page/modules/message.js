/** Draws one message, or the several of an album, as a bubble with what belongs to it. */

import { avatar, hue } from "./avatar.js";
import { h, icon, iconButton } from "./dom.js";
import { rich } from "./entities.js";
import { t } from "./language.js";
import { albumGrid, attachment, serviceWords } from "./media.js";
import { clockTime } from "./time.js";

/**
 * `group`: the messages of one bubble, usually one. `look`: `{first, last, group, topic, answered}`: is it the first
 * or last in a run of one sender, in a group chat, the name of its topic where several are shown, did someone answer.
 */
export function bubble(group, look, act) {
  const [message] = group;
  if (message.kind === "service") return serviceLine(message);
  const captioned = group.find((item) => item.text) ?? message;
  const side = message.outgoing ? "out" : "in";
  const classes = ["message", side, look.first && "first", look.last && "last", message.pending && "pending"];
  const element = h("article", {
    class: classes.filter(Boolean).join(" "), tabindex: -1, dataset: { id: message.id },
    "aria-label": `${message.from?.name ?? ""} ${clockTime(message.date)}`,
    oncontextmenu: (event) => { event.preventDefault(); act.menu(captioned, event.clientX, event.clientY); },
  },
  look.group && side === "in" ? h("div", { class: "message-avatar" }, look.last && avatar(message.from)) : null,
  body(group, captioned, look, act), keyboard(message, act));
  longPress(element, (x, y) => act.menu(captioned, x, y));
  return element;
}

function body(group, captioned, look, act) {
  const [message] = group;
  const media = group.length > 1 ? albumGrid(group, act) : attachment(message, act);
  const visual = media && !captioned.text && ["photo", "video"].includes(message.kind);
  const text = captioned.text ? h("div", { class: "text" }, rich(captioned.text, captioned.entities, act)) : null;
  return h("div", { class: `bubble ${media ? `has-media has-${message.kind}` : ""} ${visual ? "bare" : ""}` },
    look.group && look.first && !message.outgoing ? nameLine(message) : null,
    look.topic ? h("span", { class: "topic-chip" }, icon("topic", 14), look.topic) : null,
    message.forwarded_from ? h("div", { class: "forwarded" }, t("forwardedFrom", sender(message.forwarded_from))) : null,
    message.reply_to ? quote(message.reply_to, act) : null,
    media, text, foot(reactions(message, act), meta(captioned, look)),
    message.pending ? null : iconButton("more", t("more"), (event) => openMenu(event, captioned, act), { class: "icon-button bubble-more", tabindex: -1 }));
}

function openMenu(event, message, act) {
  event.stopPropagation();
  const box = event.currentTarget.getBoundingClientRect();
  act.menu(message, box.left, box.bottom);
}

function sender(origin) {
  return typeof origin === "string" ? origin : origin.name ?? "";
}

function nameLine({ from }) {
  const tag = { bot: t("bot"), anonymous: t("anonymous"), channel: t("channel") }[from.kind];
  return h("div", { class: from.kind === "bot" ? "name is-bot" : `name hue-${hue(from.id)}` }, h("span", {}, from.name), tag ? h("span", { class: "tag" }, tag) : null);
}

function quote(reply, act) {
  return h("button", { type: "button", class: "quote", onclick: () => act.jump(reply.id) },
    h("span", { class: "quote-name" }, reply.name), h("span", { class: "quote-text" }, reply.text || "…"));
}

function foot(row, details) {
  return row ? h("div", { class: "foot" }, row, details) : details;
}

function meta(message, look) {
  return h("span", { class: "meta" },
    message.silent && !message.outgoing ? h("span", { class: "quiet", title: t("silent") }, icon("mute", 14)) : null,
    message.edited ? h("span", { class: "edited" }, t("edited")) : null,
    h("time", { datetime: message.date }, clockTime(message.date)),
    message.outgoing ? tick(message, look) : null);
}

function tick(message, look) {
  const state = message.pending ? ["clock", "sending"] : look.answered ? ["checks", "answered"] : ["check", "sent"];
  return h("span", { class: `tick ${state[1]}`, role: "img", "aria-label": t(state[1]), title: t(state[1]) }, icon(state[0], 16));
}

function reactions(message, act) {
  if (!message.reactions?.length) return null;
  return h("div", { class: "reactions" }, message.reactions.map(({ emoji, count, mine }) =>
    h("button", {
      type: "button", class: mine ? "reaction mine" : "reaction", "aria-pressed": String(Boolean(mine)),
      "aria-label": t("react", emoji), onclick: () => act.react(message, mine ? null : emoji),
    }, emoji, h("span", {}, count))));
}

function keyboard(message, act) {
  if (!message.buttons?.length) return null;
  return h("div", { class: "inline-keyboard" }, message.buttons.map((row, rowIndex) =>
    h("div", { class: "keyboard-row" }, row.map((button, columnIndex) =>
      h("button", {
        type: "button", class: "inline-button", disabled: button.kind === "other",
        onclick: (event) => act.tap(message, button, rowIndex, columnIndex, event.currentTarget),
      }, h("span", {}, button.text), button.kind === "url" ? icon("link", 16) : null)))));
}

function serviceLine(message) {
  return h("div", { class: "service", dataset: { id: message.id }, tabindex: -1 }, h("span", {}, serviceWords(message.service)));
}

const HOLD = 480;

/** Calls `then(x, y)` when a finger rests on `element`; moving or lifting it in time is something else. */
function longPress(element, then) {
  let timer = null;
  const stop = () => clearTimeout(timer);
  element.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "mouse") return;
    timer = setTimeout(() => then(event.clientX, event.clientY), HOLD);
  });
  for (const end of ["pointerup", "pointermove", "pointercancel"]) element.addEventListener(end, stop);
}
