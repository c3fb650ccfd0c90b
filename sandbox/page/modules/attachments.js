/** Files that wait to be sent: picked, dropped or pasted. */

import { fill, h, icon } from "./dom.js";
import { t } from "./language.js";

const MOST = 10;

export class Attachments {
  files = [];
  #asFiles = false;

  /** `changed(count)` is called whenever files come or go. */
  constructor(changed) {
    this.changed = changed;
    this.picker = h("input", { type: "file", multiple: true, hidden: true, "aria-hidden": "true", tabindex: -1, onchange: () => this.#picked() });
    this.element = h("div", { class: "attachments", hidden: true });
    document.body.append(this.picker);
  }

  get count() {
    return this.files.length;
  }

  /** How they are sent: photos as photos unless files were asked for. */
  get kind() {
    const pictures = this.files.every((file) => file.type.startsWith("image/"));
    return pictures && !this.#asFiles ? "photo" : "document";
  }

  pick() {
    this.picker.click();
  }

  #picked() {
    this.take(this.picker.files);
    this.picker.value = "";
  }

  /** Adds `files` (a FileList or null); stops `event` where there were any. */
  take(files, event = null) {
    if (!files?.length) return;
    event?.preventDefault();
    this.files = [...this.files, ...files].slice(0, MOST);
    this.#draw();
  }

  clear() {
    this.files = [];
    this.#asFiles = false;
    this.#draw();
  }

  #draw() {
    this.element.hidden = !this.count;
    const anyPicture = this.files.some((file) => file.type.startsWith("image/"));
    fill(this.element, this.files.map((file, index) => this.#item(file, index)), anyPicture ? this.#choice() : null);
    this.changed(this.count);
  }

  #item(file, index) {
    const remove = () => { this.files.splice(index, 1); this.#draw(); };
    const picture = file.type.startsWith("image/") ? thumbnail(file) : h("span", { class: "attached-file" }, icon("file"), h("small", {}, file.name));
    return h("div", { class: "attached" }, picture,
      h("button", { type: "button", class: "remove", "aria-label": t("removeFile", file.name), onclick: remove }, icon("close", 16)));
  }

  #choice() {
    const box = h("input", { type: "checkbox", onchange: () => { this.#asFiles = box.checked; } });
    box.checked = this.#asFiles;
    return h("label", { class: "as-files" }, box, t("asFile"));
  }

  /** Lets files be dropped anywhere on `area`, when `allowed()`. */
  acceptDrops(area, allowed) {
    let depth = 0;
    const show = (change) => {
      depth = Math.max(0, depth + change);
      area.classList.toggle("dropping", depth > 0);
      area.dataset.drop = t("dropHere");
    };
    area.addEventListener("dragenter", (event) => { if (allowed() && event.dataTransfer.types.includes("Files")) show(1); });
    area.addEventListener("dragleave", () => show(-1));
    area.addEventListener("dragover", (event) => { if (allowed()) event.preventDefault(); });
    area.addEventListener("drop", (event) => {
      show(-depth);
      if (allowed()) this.take(event.dataTransfer.files, event);
    });
  }
}

function thumbnail(file) {
  const url = URL.createObjectURL(file);
  return h("img", { src: url, alt: file.name, onload: () => URL.revokeObjectURL(url) });
}
