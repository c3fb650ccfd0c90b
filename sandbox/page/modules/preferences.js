/** How this visitor likes the page: light or dark, size of type, language; kept in the browser. */

import { LANGUAGES, languageFor, setLanguage } from "./language.js";

const SIZES = ["normal", "large", "huge"];
const KEY = "linli-sandbox";

export class Preferences {
  constructor() {
    this.values = { theme: null, size: "normal", language: languageFor(navigator.languages), observing: null, ...stored() };
    this.#apply();
  }

  #apply() {
    const root = document.documentElement;
    root.dataset.theme = this.theme;
    root.dataset.size = this.values.size;
    setLanguage(this.values.language);
  }

  set(changes) {
    Object.assign(this.values, changes);
    try {
      localStorage.setItem(KEY, JSON.stringify(this.values));
    } catch {
      // A browser that keeps nothing still shows the page.
    }
    this.#apply();
  }

  /** "light" or "dark": chosen here, or as the system is. */
  get theme() {
    return this.values.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  }

  followSystem(changed) {
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { this.#apply(); changed(); });
  }

  turnTheme() {
    this.set({ theme: this.theme === "dark" ? "light" : "dark" });
  }

  turnSize() {
    this.set({ size: SIZES[(SIZES.indexOf(this.values.size) + 1) % SIZES.length] });
  }

  turnLanguage() {
    this.set({ language: LANGUAGES[(LANGUAGES.indexOf(this.values.language) + 1) % LANGUAGES.length] });
  }
}

function stored() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
}
