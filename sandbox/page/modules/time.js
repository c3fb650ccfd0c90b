/** Shows moments in the community's time zone and keeps up with the sandbox's clock. */

import { language, t } from "./language.js";

let zone = "Asia/Shanghai";
const formats = new Map();

export function setZone(name) {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    zone = name;
    formats.clear();
  } catch {
    // An unknown zone name keeps the one before.
  }
}

export function timeZone() {
  return zone;
}

function format(options) {
  const key = language() + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(language(), { timeZone: zone, ...options }));
  return formats.get(key);
}

/** "23:40" */
export function clockTime(iso) {
  return format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(iso));
}

/** "2025-03-18" in the zone: equal for two moments of one day. */
export function dayKey(iso) {
  const parts = format({ year: "numeric", month: "2-digit", day: "2-digit" }).formatToParts(new Date(iso));
  const part = (type) => parts.find((item) => item.type === type).value;
  return `${part("year")}-${part("month")}-${part("day")}`;
}

/** "今天", "昨天" or "3月18日 星期二", as seen from `now`. */
export function dayName(iso, now) {
  const key = dayKey(iso);
  if (key === dayKey(now)) return t("today");
  if (key === dayKey(new Date(now.getTime() - 86_400_000))) return t("yesterday");
  return format({ month: "long", day: "numeric", weekday: "long" }).format(new Date(iso));
}

/** The short form beside a chat: a time today, otherwise a date. */
export function shortMoment(iso, now) {
  if (dayKey(iso) === dayKey(now)) return clockTime(iso);
  return format({ month: "numeric", day: "numeric" }).format(new Date(iso));
}

/** "3月18日 星期二 20:30:05" */
export function fullMoment(moment) {
  const options = { month: "long", day: "numeric", weekday: "short", hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" };
  return format(options).format(moment);
}

/** Follows the server's clock: a running one goes on between two looks, a stepped one stands still. */
export class SandboxClock {
  #told = Date.now();
  #looked = performance.now();
  #running = true;
  nextDue = null;

  /** Takes over what the server said: `now` (ISO), `kind`, `next_due` (ISO or null). */
  set({ now, kind, next_due: nextDue }) {
    this.#told = new Date(now).getTime();
    this.#looked = performance.now();
    if (kind !== undefined) this.#running = kind === "running";
    if (nextDue !== undefined) this.nextDue = nextDue;
  }

  now() {
    return new Date(this.#told + (this.#running ? performance.now() - this.#looked : 0));
  }
}
