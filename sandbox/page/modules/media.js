/** Draws what a message carries besides text: photos, albums, files, voice, places, polls. */

import { h, icon } from "./dom.js";
import { t } from "./language.js";

/** The picture of a photo message; `act.view(messages, index)` opens it large. */
export function photo(message, act, album = [message]) {
  const { media } = message;
  const ratio = media.width && media.height ? media.width / media.height : 4 / 3;
  const label = message.text || t("photo");
  const view = () => act.view(album, album.indexOf(message));
  return h("button", { type: "button", class: "photo", "aria-label": label, onclick: view, style: { "--ratio": String(ratio) } },
    h("img", { src: address(media), alt: label, loading: "lazy", draggable: "false" }));
}

/** Several photos of one album in a grid. */
export function albumGrid(messages, act) {
  return h("div", { class: "album", dataset: { count: Math.min(messages.length, 10) } },
    messages.map((message) => (message.kind === "photo" ? photo(message, act, messages) : attachment(message, act))));
}

/** Whatever a single message carries, or null. */
export function attachment(message, act) {
  switch (message.kind) {
    case "photo": return photo(message, act);
    case "document": return isPicture(message.media) ? poster(message, act) : file(message.media);
    case "voice": return voice(message.media);
    case "video":
    case "video_note": return video(message.media);
    case "audio": return h("audio", { class: "audio", controls: true, preload: "none", src: address(message.media) });
    case "location": return place(message.location);
    case "poll": return poll(message.poll);
    default: return null;
  }
}

function address(media) {
  return media.preview ?? media.url.replace(/^\//, "");
}

function isPicture(media) {
  return /^image\/(png|jpeg|webp|gif)$/.test(media.mime ?? "");
}

function poster(message, act) {
  return h("div", { class: "poster" }, photo(message, act), file(message.media));
}

const KINDS = [
  [/calendar|\.ics$/i, "calendar", "calendarFile"],
  [/csv|spreadsheet|\.xlsx?$/i, "table", "tableFile"],
  [/./, "file", "document"],
];

function file(media) {
  const name = media.name ?? t("document");
  const [, picture, word] = KINDS.find(([pattern]) => pattern.test(`${media.mime ?? ""} ${name}`));
  const details = [t(word), size(media.size)].filter(Boolean).join(" · ");
  return h("a", { class: `file file-${picture}`, href: address(media), download: name },
    h("span", { class: "file-icon" }, icon(picture)),
    h("span", { class: "file-words" }, h("span", { class: "file-name" }, name), h("span", { class: "file-details" }, details)),
    icon("download", 20));
}

function size(bytes) {
  if (!bytes) return "";
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 ** 2 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}

const BARS = [5, 9, 14, 8, 17, 12, 20, 10, 15, 7, 18, 11, 16, 6, 13, 9, 19, 12, 8, 14, 10, 6];

function voice(media) {
  const seconds = media.duration ?? 0;
  const length = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  const player = h("audio", { preload: "none", src: address(media) });
  const listen = () => (player.paused ? player.play().catch(() => {}) : player.pause());
  return h("div", { class: "voice" },
    h("button", { type: "button", class: "voice-play", "aria-label": t("voice"), onclick: listen }, icon("play", 20)),
    h("span", { class: "wave", "aria-hidden": "true" }, BARS.map((height) => h("i", { style: { "--height": `${height}px` } }))),
    h("span", { class: "voice-length" }, length), player);
}

function video(media) {
  return h("video", { class: "video", controls: true, preload: "metadata", src: address(media) });
}

function place({ latitude, longitude }) {
  const url = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
  return h("a", { class: "place", href: url, target: "_blank", rel: "noopener noreferrer", "aria-label": t("openMap") },
    h("span", { class: "place-pin" }, icon("place", 30)),
    h("span", { class: "place-words" }, t("location"), h("span", {}, `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`)));
}

function poll({ question, options = [], total_voter_count: total = 0 }) {
  return h("div", { class: "poll" }, h("strong", {}, question),
    options.map(({ text, voter_count: votes = 0 }) => h("div", { class: "poll-option" },
      h("span", {}, text), h("span", {}, t("votes", votes)),
      h("progress", { max: Math.max(1, total), value: votes, "aria-label": text }))));
}

const SERVICES = {
  joined: ["serviceJoined", "serviceJoinedAlone"], left: ["serviceLeft", "serviceLeftAlone"], created: ["serviceCreated"],
  title: ["serviceTitle"], pinned: ["servicePinned"], topic_created: ["serviceTopicCreated"], topic_edited: ["serviceTopicEdited"],
  topic_closed: ["serviceTopicClosed"], topic_reopened: ["serviceTopicReopened"], migrated: ["serviceMigrated"],
};

/** What a service message says, in the language of the page. */
export function serviceWords({ what, text, by, about }) {
  const [usual, alone] = SERVICES[what] ?? [];
  if (!usual || about === undefined) return text;
  return t(by === null && alone ? alone : usual, by ?? "", about ?? "");
}

/** One line that stands for a message in lists and quotes. */
export function summary(message) {
  if (!message) return "";
  if (message.kind === "service") return serviceWords(message.service);
  if (message.kind === "text") return message.text;
  const words = { photo: "📷", document: "📄", voice: "🎤", video: "🎬", video_note: "🎬", audio: "🎵", location: "📍", poll: "📊" };
  const name = message.kind === "document" ? message.media?.name : null;
  return `${words[message.kind] ?? ""} ${message.text || name || message.poll?.question || t(message.kind)}`.trim();
}
