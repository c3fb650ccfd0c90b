/** Turns text with Telegram's message entities into elements. */

import { h } from "./dom.js";
import { t } from "./language.js";

const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre" };

/**
 * Nodes for `text`. `entities` as in the Bot API (UTF-16 offsets, properly nested as Telegram keeps them);
 * `act.link(url)`, `act.command(text)`, `act.mention(username)` and `act.profile(id)` are called on a press.
 */
export function rich(text, entities, act) {
  const sorted = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return span(text, 0, text.length, sorted, act);
}

function span(text, from, to, entities, act) {
  const nodes = [];
  let position = from;
  let rest = entities;
  while (rest.length) {
    const [entity, ...others] = rest;
    const start = Math.max(position, entity.offset);
    const end = Math.min(to, entity.offset + entity.length);
    if (end <= start) {
      rest = others;
      continue;
    }
    if (start > position) nodes.push(text.slice(position, start));
    const inside = others.filter((other) => other.offset < end);
    nodes.push(wrap(entity, text.slice(start, end), span(text, start, end, inside, act), act));
    position = end;
    rest = others.filter((other) => other.offset + other.length > end);
  }
  if (position < to) nodes.push(text.slice(position, to));
  return nodes;
}

function wrap(entity, content, children, act) {
  const { type } = entity;
  if (type === "pre") return h("pre", {}, h("code", { class: entity.language ? `language-${entity.language}` : null }, children));
  if (TAGS[type]) return h(TAGS[type], {}, children);
  if (type === "blockquote" || type === "expandable_blockquote") return h("blockquote", {}, children);
  if (type === "spoiler") return spoiler(children);
  const press = pressOf(entity, content, act);
  return press ? pressable(press, children, act) : h("span", {}, children);
}

function pressOf(entity, content, act) {
  switch (entity.type) {
    case "url": return { url: /^[a-z][a-z0-9+.-]*:/i.test(content) ? content : `https://${content}` };
    case "text_link": return { url: entity.url };
    case "email": return { url: `mailto:${content}` };
    case "phone_number": return { url: `tel:${content.replace(/[^+\d]/g, "")}` };
    case "bot_command": return { run: () => act.command(content) };
    case "mention": return { run: () => act.mention(content.slice(1)) };
    case "text_mention": return { run: () => act.profile(entity.user?.id) };
    default: return null;
  }
}

function pressable(press, children, act) {
  const { url } = press;
  if (url && !safe(url)) return h("span", {}, children);
  const onclick = (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (url) act.link(url);
    else press.run();
  };
  return url ? h("a", { href: url, rel: "noopener noreferrer", onclick }, children)
    : h("button", { type: "button", class: "inline-link", onclick }, children);
}

/** Only addresses that cannot run code. */
export function safe(url) {
  return /^(https?|tg|tel|mailto):/i.test(url);
}

function spoiler(children) {
  const reveal = (event) => {
    event.stopPropagation();
    const element = event.currentTarget;
    element.classList.add("revealed");
    element.removeAttribute("role");
    element.removeAttribute("aria-label");
    element.removeAttribute("tabindex");
  };
  const onkeydown = (event) => { if (event.key === "Enter" || event.key === " ") reveal(event); };
  return h("span", { class: "spoiler", role: "button", tabindex: 0, "aria-label": t("spoiler"), onclick: reveal, onkeydown },
    h("span", {}, children));
}
