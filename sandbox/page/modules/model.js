/** What the page knows: people, the chats of the one in view, the open chat and its messages. */

import { ApiError, Person, world } from "./api.js";
import { follow } from "./live.js";
import { SandboxClock, setZone } from "./time.js";

const TYPING_LASTS = 6_000;

/** Announces its changes as events: people, chats, open, timeline, typing, clock, connection, answer. */
export class Model extends EventTarget {
  overview = { people: [], bots: [], chats: [], scenes: [], explains: false, flood_limits: true, latency: 0 };
  clock = new SandboxClock();
  person = null;
  me = null;
  chats = new Map();
  open = null;
  online = true;
  #endFollowing = () => {};
  #typing = new Map();
  #pendingNumber = 0;
  #opening = null;

  #emit(topic, detail) {
    this.dispatchEvent(new CustomEvent(topic, { detail }));
  }

  on(topic, listener) {
    this.addEventListener(topic, (event) => listener(event.detail ?? undefined));
  }

  /** Loads people, bots and scenes again. */
  async look() {
    const state = await world.state();
    this.overview = state;
    this.clock.set({ ...state.clock, now: state.clock?.now ?? state.now });
    setZone(state.timezone ?? "Asia/Shanghai");
    if (this.me) this.me = state.people.find((person) => person.id === this.me.id) ?? this.me;
    this.#emit("people");
    this.#emit("clock");
  }

  /** Sees the world from another person's side. */
  async become(id) {
    this.#endFollowing();
    this.#opening = null;
    this.me = this.overview.people.find((person) => person.id === id);
    this.person = new Person(id);
    this.open = null;
    this.chats = new Map();
    this.#typing.clear();
    const cursor = await this.#loadChats();
    this.#emit("people");
    this.#emit("open");
    this.#endFollowing = follow(this.person, cursor, {
      onEvents: (events) => events.forEach((event) => this.#apply(event)),
      onReset: () => this.#startOver(),
      onConnection: (online) => { this.online = online; this.#emit("connection"); },
    });
  }

  async #loadChats() {
    const person = this.person;
    const answer = await person.chats();
    if (person === this.person) {
      this.chats = new Map(answer.chats.map((chat) => [chat.id, chat]));
      this.#emit("chats");
    }
    return answer.cursor;
  }

  async #startOver() {
    const cursor = await this.#loadChats();
    await this.look();
    if (this.open) await this.openChat(this.chats.has(this.open.id) ? this.open.id : null, this.open.thread);
    return cursor;
  }

  /** Opens a chat, or one topic of it, at its newest messages; null closes. */
  async openChat(id, thread = null) {
    const opening = { id, missed: [] };
    this.#opening = opening;
    if (id === null) {
      this.open = null;
      this.#emit("open");
      return;
    }
    const person = this.person;
    const [chat, page, menu] = await Promise.all([person.chat(id), person.messages(id, { thread }), person.commands(id)]);
    if (person !== this.person || opening !== this.#opening) return;
    this.#opening = null;
    this.chats.set(id, { ...this.chats.get(id), ...chat });
    this.open = {
      id, thread, messages: page.messages, more: page.more, commands: menu.commands, people: chat.people ?? [],
      unreadFrom: thread === null ? firstUnread(page.messages, chat.unread) : null,
    };
    this.#emit("open");
    opening.missed.forEach((event) => this.#catchUp(event));
    this.#emit("timeline");
    await this.#markRead(id);
  }

  /** Takes in what happened to a chat while its messages were on their way here. */
  #catchUp({ type, message, id }) {
    if (message) this.#keep(message);
    else if (type === "deleted") this.open.messages = this.open.messages.filter((present) => present.id !== id);
  }

  get chat() {
    return this.open && this.chats.get(this.open.id);
  }

  async #markRead(id) {
    const chat = this.chats.get(id);
    if (!chat || document.hidden || (!chat.unread && this.open?.id !== id)) return;
    await this.person.read(id);
    chat.unread = 0;
    this.#emit("chats");
  }

  /** Marks the open chat as read, when the page is looked at again. */
  lookedAt() {
    if (this.open) return this.#markRead(this.open.id);
    return Promise.resolve();
  }

  /** Loads the messages before the oldest shown; false when there were none. */
  async loadOlder() {
    const open = this.open;
    if (!open?.more || open.loading) return false;
    open.loading = true;
    const asked = this.person.messages(open.id, { before: open.messages[0].id, thread: open.thread });
    const page = await asked.finally(() => { open.loading = false; });
    if (open !== this.open) return false;
    open.messages = [...page.messages, ...open.messages];
    open.more = page.more;
    this.#emit("timeline");
    return page.messages.length > 0;
  }

  find(id) {
    return this.open?.messages.find((message) => message.id === id);
  }

  /** Shows a message that is on its way; returns its provisional id. */
  addPending(facts) {
    const id = `pending-${++this.#pendingNumber}`;
    const me = { id: this.me.id, name: this.me.name, kind: "person" };
    const message = {
      id, chat: this.open.id, date: this.clock.now().toISOString(), outgoing: true, pending: true, from: me, entities: [],
      kind: "text", buttons: [], reactions: [], thread: this.open.thread, ...facts,
    };
    this.open.messages.push(message);
    this.#emit("timeline", { mine: true });
    return id;
  }

  /** Replaces a provisional message by what the server made of it (nothing, when it was refused). */
  settle(pending, ...messages) {
    if (this.open) this.open.messages = this.open.messages.filter((message) => message.id !== pending);
    messages.forEach((message) => this.#keep(message));
    this.#emit("timeline");
  }

  /** Takes in a message that the server returned or announced. */
  #keep(message) {
    const open = this.open;
    if (!open || message.chat !== open.id) return;
    if (open.thread !== null && message.thread !== open.thread) return;
    const index = open.messages.findIndex((present) => present.id === message.id);
    if (index >= 0) open.messages[index] = message;
    else if (!open.messages.length || message.id > newestId(open.messages)) insertBeforePending(open.messages, message);
  }

  update(message) {
    this.#keep(message);
    this.#emit("timeline");
  }

  #apply(event) {
    const handlers = {
      message: () => this.#arrived(event.message),
      edited: () => this.#changed(event.message),
      reaction: () => this.#changed(event.message),
      pinned: () => { this.#changed(event.message); background(this.reload(event.chat)); },
      deleted: () => this.#deleted(event.chat, event.id),
      typing: () => this.#typed(event),
      chat: () => background(this.reload(event.chat)),
      answer: () => this.#emit("answer", event),
      clock: () => { this.clock.set({ now: event.now }); this.#emit("clock", { moved: true }); },
    };
    if (this.#opening && event.chat === this.#opening.id) this.#opening.missed.push(event);
    handlers[event.type]?.();
  }

  #arrived(message) {
    const chat = this.chats.get(message.chat);
    if (!chat) {
      background(this.#loadChats());
      return;
    }
    this.#typing.get(message.chat)?.delete(message.from?.name);
    const known = this.open?.id === message.chat && this.find(message.id);
    if (!known && !message.outgoing) chat.unread = (chat.unread ?? 0) + 1;
    chat.last = message;
    if (message.outgoing) this.#forgetEcho(message);
    this.#keep(message);
    this.#emit("chats");
    this.#emit("timeline", { arrived: !known });
    this.#emit("typing");
    if (this.open?.id === message.chat) background(this.#markRead(message.chat));
  }

  #forgetEcho(message) {
    if (this.open?.id !== message.chat) return;
    const index = this.open.messages.findIndex((present) => present.pending && present.text === message.text);
    if (index >= 0) this.open.messages.splice(index, 1);
  }

  #changed(message) {
    const chat = this.chats.get(message.chat);
    if (chat?.last?.id === message.id) {
      chat.last = message;
      this.#emit("chats");
    }
    this.#keep(message);
    this.#emit("timeline");
  }

  #deleted(id, message) {
    if (this.open?.id === id) this.open.messages = this.open.messages.filter((present) => present.id !== message);
    this.#emit("timeline");
    if (this.chats.get(id)?.last?.id === message) background(this.reload(id));
  }

  #typed({ chat, name, action }) {
    if (!this.#typing.has(chat)) this.#typing.set(chat, new Map());
    this.#typing.get(chat).set(name, { action, until: performance.now() + TYPING_LASTS });
    this.#emit("typing");
    setTimeout(() => this.#emit("typing"), TYPING_LASTS + 50);
  }

  /** Who is doing what in a chat now: [[name, action], …]. */
  typingIn(chat) {
    const present = [...(this.#typing.get(chat) ?? new Map())];
    return present.filter(([, { until }]) => until > performance.now()).map(([name, { action }]) => [name, action]);
  }

  /** Loads title, members, topics, keyboard and commands of one chat again. */
  async reload(id) {
    const person = this.person;
    try {
      const chat = await person.chat(id);
      if (person !== this.person) return;
      this.chats.set(id, { ...this.chats.get(id), ...chat });
      if (this.open?.id === id) {
        this.open.people = chat.people ?? [];
        this.open.commands = (await person.commands(id)).commands;
        this.#emit("chat");
      }
      this.#emit("chats");
    } catch {
      await this.#loadChats();  // The person is not in this chat any more.
      if (this.open?.id === id && !this.chats.has(id)) await this.openChat(null);
    }
  }
}

/** Lets a call go on by itself; that the connection is lost is noticed, and said, by the one that follows events. */
function background(promise) {
  promise.catch((error) => { if (!(error instanceof TypeError || error instanceof ApiError)) throw error; });
}

function newestId(messages) {
  return messages.reduce((newest, message) => (message.pending ? newest : Math.max(newest, message.id)), -1);
}

function insertBeforePending(messages, message) {
  const index = messages.findIndex((present) => present.pending);
  messages.splice(index < 0 ? messages.length : index, 0, message);
}

function firstUnread(messages, unread) {
  if (!unread) return null;
  const incoming = messages.filter((message) => !message.outgoing);
  return incoming[Math.max(0, incoming.length - unread)]?.id ?? null;
}
