/** Keeps asking the server what is new for one person, and survives its restarts. */

import { ApiError } from "./api.js";

const FIRST_WAIT = 400;
const LONGEST_WAIT = 5_000;

const pause = (ms, signal) => new Promise((resolve) => {
  const timer = setTimeout(resolve, ms);
  signal.addEventListener("abort", () => { clearTimeout(timer); resolve(); }, { once: true });
});

/**
 * Calls `onEvents(events)` for what happens, `onReset()` when everything has to be loaded again (it returns the
 * new cursor) and `onConnection(online)` when the line is lost or found. Returns a function that ends it.
 */
export function follow(person, cursor, { onEvents, onReset, onConnection }) {
  const abort = new AbortController();
  run(person, cursor, abort.signal, { onEvents, onReset, onConnection });
  return () => abort.abort();
}

async function run(person, cursor, signal, { onEvents, onReset, onConnection }) {
  let wait = FIRST_WAIT;
  let online = true;
  while (!signal.aborted) {
    try {
      if (!online) {
        cursor = await onReset();
        if (!signal.aborted) onConnection((online = true));
      }
      const answer = await person.events(cursor, signal);
      if (signal.aborted) return;
      wait = FIRST_WAIT;
      cursor = answer.reset ? await onReset() : answer.cursor;
      if (!answer.reset && answer.events.length) onEvents(answer.events);
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof ApiError) && !(error instanceof TypeError)) console.error(error);
      if (online) onConnection((online = false));
      await pause(wait, signal);
      wait = Math.min(wait * 1.6, LONGEST_WAIT);
    }
  }
}
