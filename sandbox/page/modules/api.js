/** Speaks the sandbox's person-side JSON API; one method for each thing that the page asks. */

export class ApiError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

async function call(method, path, body, signal) {
  const options = { method, signal, headers: { Accept: "application/json" } };
  if (body instanceof FormData) options.body = body;
  else if (body !== undefined) {
    options.body = JSON.stringify(body);
    options.headers["Content-Type"] = "application/json";
  }
  const response = await fetch(`sandbox/api/${path}`, options);
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new ApiError(response.status, answer.error ?? response.statusText);
  return answer;
}

const get = (path, signal) => call("GET", path, undefined, signal);
const post = (path, body = {}) => call("POST", path, body);

function query(facts) {
  const given = Object.entries(facts).filter(([, value]) => value !== null && value !== undefined);
  return given.length ? `?${new URLSearchParams(given)}` : "";
}

export const world = {
  state: () => get("state"),
  clock: () => get("clock"),
  moveClock: (step) => post("clock", step),
  settings: (changes) => post("settings", changes),
  faults: () => get("faults"),
  addFault: (fault) => post("faults", fault),
  clearFaults: () => call("DELETE", "faults"),
  removeFault: (id) => call("DELETE", `faults/${id}`),
  scenes: () => get("scenes"),
  playScene: (name) => post(`scenes/${encodeURIComponent(name)}`),
  explain: (text, context) => post("explain", { text, context }),
};

/** Everything that one person sees and does. */
export class Person {
  constructor(id) {
    this.id = id;
    this.base = `people/${id}`;
  }

  chats = () => get(`${this.base}/chats`);
  chat = (chat) => get(`${this.base}/chats/${chat}`);
  messages = (chat, { before = null, thread = null, limit = 50 } = {}) =>
    get(`${this.base}/chats/${chat}/messages${query({ before, thread, limit })}`);
  commands = (chat) => get(`${this.base}/chats/${chat}/commands`);
  /** Waits on the server for something new; see `events` in docs/sandbox.md. */
  events = (since, signal) => get(`${this.base}/events${query({ since, timeout: 25 })}`, signal);

  read = (chat) => post(`${this.base}/chats/${chat}/read`);
  send = (chat, message) => post(`${this.base}/chats/${chat}/messages`, message);
  edit = (chat, message, text) => post(`${this.base}/chats/${chat}/messages/${message}/edit`, { text });
  remove = (chat, message) => post(`${this.base}/chats/${chat}/messages/${message}/delete`);
  forward = (chat, message, to) => post(`${this.base}/chats/${chat}/messages/${message}/forward`, { to });
  react = (chat, message, emoji) => post(`${this.base}/chats/${chat}/messages/${message}/react`, { emoji });
  tap = (chat, message, row, column) => post(`${this.base}/chats/${chat}/messages/${message}/tap`, { row, column, wait: 10 });
  pin = (chat, message) => post(`${this.base}/chats/${chat}/pin`, { message });
  unpin = (chat, message) => post(`${this.base}/chats/${chat}/unpin`, { message });
  open = (link, group) => post(`${this.base}/open`, { link, group });
  block = (bot) => post(`${this.base}/block`, { bot });
  unblock = (bot) => post(`${this.base}/unblock`, { bot });

  /** Sends files (several make one album) with a caption in `facts`. */
  sendFiles(chat, files, facts) {
    const form = new FormData();
    for (const [name, value] of Object.entries(facts)) if (value !== null && value !== undefined) form.append(name, value);
    for (const file of files) form.append("file", file, file.name || "photo.png");
    return post(`${this.base}/chats/${chat}/messages`, form);
  }
}
