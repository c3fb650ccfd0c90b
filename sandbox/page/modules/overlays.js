/** What lies above the page for a moment: menus, questions, toasts, alerts, a large picture. */

import { h, icon, iconButton } from "./dom.js";
import { t } from "./language.js";

const TOAST_LASTS = 4_000;

/** A short word at the bottom of the page that goes by itself. */
export function toast(text) {
  const element = h("div", { class: "toast" }, text);
  document.getElementById("toasts").append(element);
  setTimeout(() => element.classList.add("going"), TOAST_LASTS);
  setTimeout(() => element.remove(), TOAST_LASTS + 300);
}

function dialog(classes, label, ...content) {
  const element = h("dialog", { class: classes, "aria-label": label }, content);
  element.addEventListener("click", (event) => { if (event.target === element) element.close(); });
  element.addEventListener("close", () => element.remove());
  document.body.append(element);
  element.showModal();
  return element;
}

/** Shows `text` until it is dismissed, as a callback answer with `show_alert`. */
export function alertBox(text) {
  const box = dialog("box", text, h("p", {}, text),
    h("div", { class: "box-buttons" }, h("button", { type: "button", class: "primary", onclick: () => box.close() }, t("ok"))));
}

/** Asks yes or no; resolves to true for `yes`. */
export function confirmBox(text, yes, detail = null) {
  return new Promise((resolve) => {
    const answer = (value) => () => { resolve(value); box.close(); };
    const box = dialog("box", text, h("p", {}, text), detail ? h("p", { class: "box-detail" }, detail) : null,
      h("div", { class: "box-buttons" },
        h("button", { type: "button", onclick: answer(false) }, t("cancel")),
        h("button", { type: "button", class: "primary", onclick: answer(true) }, yes)));
    box.addEventListener("close", () => resolve(false));
  });
}

/** Lets one of `choices` ({picture, text, detail, value}) be chosen; resolves to its value or null. */
export function choose(title, choices) {
  return new Promise((resolve) => {
    const pick = (value) => () => { resolve(value); box.close(); };
    const box = dialog("box chooser", title, h("h2", {}, title), h("div", { class: "choices" }, choices.map((choice) =>
      h("button", { type: "button", class: "choice", onclick: pick(choice.value) }, choice.picture,
        h("span", { class: "choice-words" }, h("span", {}, choice.text), choice.detail ? h("small", {}, choice.detail) : null)))),
    h("div", { class: "box-buttons" }, h("button", { type: "button", onclick: pick(null) }, t("cancel"))));
    box.addEventListener("close", () => resolve(null));
  });
}

/**
 * A menu at a point. `items`: {icon, text, run, danger}; `emojis`: quick reactions above them, given to `onEmoji`.
 */
export function popMenu(x, y, items, { emojis = [], onEmoji = () => {} } = {}) {
  const run = (action) => () => { menu.close(); action(); };
  const menu = dialog("menu", t("more"),
    emojis.length ? h("div", { class: "emoji-row" }, emojis.map((emoji) =>
      h("button", { type: "button", "aria-label": t("react", emoji), onclick: run(() => onEmoji(emoji)) }, emoji))) : null,
    h("div", { class: "menu-items", role: "menu" }, items.map((item) =>
      h("button", { type: "button", role: "menuitem", class: item.danger ? "danger" : null, onclick: run(item.run) },
        item.icon ? icon(item.icon, 20) : null, h("span", {}, item.text)))));
  place(menu, x, y);
  menu.addEventListener("keydown", (event) => walk(event, menu));
}

function place(menu, x, y) {
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(8, Math.min(x, innerWidth - width - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(y, innerHeight - height - 8))}px`;
}

function walk(event, menu) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const buttons = [...menu.querySelectorAll("[role=menuitem]")];
  const next = (buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length;
  buttons[next].focus();
}

/** Shows the pictures of an album large, one at a time. */
export function lightbox(messages, start) {
  const pictures = messages.filter((message) => message.media);
  let index = Math.max(0, start);
  const image = h("img", { alt: "" });
  const caption = h("p", {});
  const show = (step) => {
    index = (index + step + pictures.length) % pictures.length;
    const { media, text } = pictures[index];
    image.src = media.preview ?? media.url.replace(/^\//, "");
    image.alt = text || t("photo");
    caption.textContent = [pictures.length > 1 ? `${index + 1} / ${pictures.length}` : "", text].filter(Boolean).join("  ");
  };
  const box = dialog("lightbox", t("photo"), image, caption,
    iconButton("close", t("close"), () => box.close(), { class: "icon-button lightbox-close" }),
    pictures.length > 1 ? iconButton("back", "←", () => show(-1), { class: "icon-button lightbox-back" }) : null,
    pictures.length > 1 ? iconButton("back", "→", () => show(1), { class: "icon-button lightbox-next" }) : null);
  image.addEventListener("click", () => box.close());
  box.addEventListener("keydown", (event) => {
    if (event.key === "ArrowRight") show(1);
    if (event.key === "ArrowLeft") show(-1);
  });
  show(0);
}
