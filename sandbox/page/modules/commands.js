/** The list of commands that opens over the writing line on "/". */

import { fill, h } from "./dom.js";
import { t } from "./language.js";

export class CommandMenu {
  #commands = [];
  #inGroup = false;
  #chosen = 0;
  #shown = [];

  /** `send(text)` is called with the command that was chosen. */
  constructor(input, send) {
    this.input = input;
    this.send = send;
    this.element = h("div", { class: "commands", role: "listbox", id: "commands", "aria-label": t("commands"), hidden: true });
    input.setAttribute("aria-controls", "commands");
  }

  /** Sets what can be chosen in the open chat: [{command, description, bot}]. */
  offer(commands, inGroup) {
    this.#commands = commands;
    this.#inGroup = inGroup;
  }

  typed() {
    const found = /^\/(\w*)$/.exec(this.input.value);
    this.#shown = found ? this.#commands.filter(({ command }) => command.startsWith(found[1])) : [];
    this.#chosen = 0;
    this.#draw();
  }

  close() {
    this.#shown = [];
    this.#draw();
  }

  #draw() {
    this.element.hidden = !this.#shown.length;
    fill(this.element, this.#shown.map((item, index) => h("button", {
      type: "button", role: "option", id: `command-${index}`, class: "command", tabindex: -1,
      "aria-selected": String(index === this.#chosen), onclick: () => this.#choose(item),
    }, h("strong", {}, `/${item.command}`), h("span", {}, item.description))));
    if (this.#shown.length) this.input.setAttribute("aria-activedescendant", `command-${this.#chosen}`);
    else this.input.removeAttribute("aria-activedescendant");
    this.element.children[this.#chosen]?.scrollIntoView({ block: "nearest" });
  }

  #choose({ command, bot }) {
    const several = this.#inGroup && new Set(this.#commands.map((item) => item.bot)).size > 1;
    this.input.value = "";
    this.close();
    this.send(several ? `/${command}@${bot}` : `/${command}`);
  }

  /** Handles a key while the list is open; true when it was used up. */
  key(event) {
    if (!this.#shown.length) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.#chosen = (this.#chosen + step + this.#shown.length) % this.#shown.length;
    else if (event.key === "Enter") this.#choose(this.#shown[this.#chosen]);
    else if (event.key === "Tab") this.input.value = `/${this.#shown[this.#chosen].command} `;
    else if (event.key !== "Escape") return false;
    event.preventDefault();
    if (step) this.#draw();
    else this.close();
    return true;
  }
}
