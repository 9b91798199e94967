/* The candidate's page. The server knows where the interview stands; this shows it, and keeps what is not sent yet.
   An answer counts as sent only once the server has replied. Until then it stays on this device and is sent again, always
   with the question that it belongs to, so that nothing is doubled. */
import { Clock } from "./clock.js";
import { Drafts } from "./drafts.js";
import { View } from "./view.js";
import { Problem, Wire } from "./wire.js";

const main = document.getElementById("main");
const words = JSON.parse(main.dataset.words);
const wire = new Wire(main.dataset.api);
const drafts = new Drafts(main.dataset.store);
const view = new View(words);
const clock = new Clock(words, drafts, (sentence) => view.announce(sentence), () => follow());
const AWAY = [1000, 2000, 4000, 8000];
const SETTLED = ["answer_conflict", "question_not_open", "interview_completed"];

let state = null;
let busy = false;
let delivering = false;
let wake = () => {};

/* Where it stands, from the server's reply. That it is paused is a matter of this page: the server's clock knows it too. */
function read(reply) {
  const refused = reply.phase === "closed" && reply.reason === "refused";
  const paused = reply.question_id && drafts.setting("paused") === reply.question_id;
  return { ...reply, phase: refused ? "refused" : reply.phase, paused: Boolean(paused) };
}

/* Show what the server says. `own`: something that was done here has led to it, so the focus may follow. */
function show(reply, own) {
  const next = read(reply);
  const before = state;
  const moved = Boolean(before) && next.question_id !== before.question_id;
  if (moved) keep(before.question_id);
  state = next;
  clock.set(next.phase === "interview" ? next.seconds_left : null, next.paused);
  view.phase(next, own);
  if (next.phase === "closed") return closed(next);
  if (next.phase !== "interview") return;
  view.conversation(next);
  if (!before || moved || before.phase !== "interview") ask(next, own, before);
  view.kept(drafts.leftovers(next.question_id, next.said));
}

function ask(next, own, before) {
  if (!next.question_id && before?.question) return (view.answer.value = "");
  view.question(next, drafts.read(next.question_id));
  if (own) view.focusQuestion();
  else if (before && next.question) view.announce(words.newer + next.question);
}

function keep(id) {
  if (id && view.answer.value.trim()) drafts.write(id, view.answer.value);
}

function closed(next) {
  view.transcript(next, JSON.parse(main.dataset.remarks), (turn, text) => wire.post("/remarks", { turn, text }));
  drafts.tidy();
  events?.close();
  if (next.feedback) feedback();
}

async function feedback() {
  try {
    view.feedback(await wire.get("/feedback"));
  } catch {
    view.feedback(null);
  }
}

/* While there is no open question, somebody thinks: here, in another window, or in a call that was cut off. */
function waiting() {
  const thinking = state?.phase === "interview" && !state.question_id;
  view.busy(busy || delivering || thinking);
  if (busy || delivering) return;
  if (thinking) view.status(state.said.some((entry) => entry.kind === "answer") ? words.thinking : words.moment);
  else if (view.said === words.thinking || view.said === words.retry) view.status("");
  if (thinking && state.next === "continue") nudge();
}

/* Nobody is at work on the next question: ask for it, with patience where that fails. */
let nudged = 0;

function nudge() {
  if (performance.now() - nudged < 5000 || drafts.posted()) return;
  nudged = performance.now();
  act("/consent");
}

async function follow() {
  if (busy || delivering) return;
  try {
    const next = await wire.get("");
    online(true);
    if (busy || delivering) return;
    show(next, false);
    waiting();
  } catch (error) {
    failed(error);
  }
}

function online(there) {
  view.offline(!there);
  if (there) view.trouble("");
}

function failed(error) {
  if (!(error instanceof Problem)) online(false);
  else if (error.status === 404 || error.status === 410) location.reload();
  else if (error.passing) view.status(words.retry);
  else view.trouble(words.refused + error.message);
}

/* One call that is no answer: it is done or it is not, and the candidate sees which. */
async function act(path, body, done) {
  if (busy || delivering) return;
  busy = true;
  view.busy(true);
  view.status(words.moment);
  try {
    const next = await wire.post(path, body);
    online(true);
    view.status("");
    show(next, true);
    done?.();
  } catch (error) {
    view.status("");
    if (SETTLED.includes(error.code)) await settled();
    else failed(error);
  } finally {
    busy = false;
    waiting();
  }
}

/* Somebody was faster: in another window, or in a call whose reply got lost. */
async function settled() {
  try {
    show(await wire.get(""), true);
    view.status(words.answered);
  } catch (error) {
    failed(error);
  }
}

function send() {
  const text = view.answer.value.trim();
  if (!state?.question_id || busy || delivering) return;
  if (!text) {
    view.status(words.empty);
    return view.answer.focus();
  }
  drafts.write(state.question_id, view.answer.value);
  drafts.post({ text, answer_to: state.question_id });
  deliver();
}

/* Send what lies ready until the server has confirmed it, however long the network is away. */
async function deliver() {
  if (delivering) return;
  delivering = true;
  for (let tries = 0, letter; (letter = drafts.posted()); tries += 1) {
    view.busy(true);
    view.status(words.sending);
    if (await delivered(letter)) break;
    await pause(AWAY[Math.min(tries, AWAY.length - 1)]);
  }
  delivering = false;
  waiting();
}

async function delivered(letter) {
  const over = { is: false };
  watch(letter, over);
  try {
    const next = await wire.post("/answers", letter);
    confirmed(letter);
    online(true);
    const stays = next.question_id === letter.answer_to;
    show(next, true);
    view.status(stays ? words.stays : next.question_id ? words.sent : "");
    return true;
  } catch (error) {
    if (error instanceof Problem && !error.passing) return refused(error);
    failed(error);
    return false;
  } finally {
    over.is = true;
  }
}

function confirmed(letter) {
  drafts.taken(letter);
  if (state?.question_id === letter.answer_to && view.answer.value.trim() === letter.text) view.answer.value = "";
}

/* The server will never take it as it is. The text stays a draft. */
async function refused(error) {
  drafts.unpost();
  view.status("");
  if (SETTLED.includes(error.code)) await settled();
  else failed(error);
  return true;
}

/* The reply comes with the next question, and that may take a while. That the answer is stored can be known before. */
async function watch(letter, over) {
  while (!over.is) {
    await pause(1500, false);
    const reply = over.is ? null : await wire.get("").catch(() => null);
    const stored = reply?.said.some((entry) => entry.kind === "answer" && entry.text.trim() === letter.text);
    if (stored && !reply.question_id && !over.is) return view.status(words.thinking);
  }
}

function pause(milliseconds, mayWake = true) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    if (mayWake) wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}

/* what the candidate does */

const on = (id, event, doing) => document.getElementById(id).addEventListener(event, doing);

on("begin", "click", () => act("/consent"));
on("again", "click", () => act("/consent"));
on("refuse", "click", () => act("/refuse"));
on("resume", "click", () => act("/repeat", about(), () => halted(false)));
on("form", "submit", (event) => {
  event.preventDefault();
  send();
});
view.answer.addEventListener("input", () => {
  if (state?.question_id) drafts.write(state.question_id, view.answer.value);
});
view.answer.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  send();
});
for (const button of document.querySelectorAll("[data-say]")) {
  const what = button.dataset.say;
  const done = { repeat: () => view.again(), pause: () => halted(true) }[what];
  button.addEventListener("click", () => state?.question_id && act(`/${what}`, about(), done));
}

const about = () => ({ answer_to: state?.question_id });

function halted(paused) {
  drafts.setting("paused", paused ? state.question_id : "");
  show(state, true);
}

on("kept-use", "click", () => {
  view.insert(drafts.takeLeftover());
  drafts.write(state.question_id, view.answer.value);
  view.kept(drafts.leftovers(state.question_id, state.said));
});
on("kept-drop", "click", () => {
  drafts.takeLeftover();
  view.kept(drafts.leftovers(state.question_id, state.said));
  view.answer.focus();
});
on("end", "click", () => view.confirmEnd());
on("ending-no", "click", () => view.ending.close());
on("ending-yes", "click", () => {
  view.ending.close();
  act("/end");
});

/* what happens elsewhere */

let events = null;

function listen() {
  if (typeof EventSource === "undefined") return;
  events = new EventSource(`${main.dataset.api}/events`);
  for (const name of ["thinking", "question", "ended"]) events.addEventListener(name, () => follow());
  events.addEventListener("time", (event) => clock.set(JSON.parse(event.data).seconds_left, state?.paused));
}

const reconnect = () => {
  wake();
  follow();
};
addEventListener("online", reconnect);
addEventListener("offline", () => online(false));
addEventListener("pageshow", (event) => event.persisted && reconnect());
addEventListener("storage", (event) => drafts.concerns(event) && reconnect());
document.addEventListener("visibilitychange", () => document.hidden || reconnect());

/* The events tell of most things at once. This finds what they missed. */
function poll() {
  const soon = state === null || (state.phase === "interview" && !state.question_id) || !navigator.onLine || view.isOffline;
  setTimeout(async () => {
    if (state?.phase !== "closed") await follow();
    poll();
  }, soon ? 2000 : 10000);
}

async function start() {
  document.getElementById("script-missing").remove();
  document.getElementById("choice").hidden = false;
  await follow();
  listen();
  poll();
  if (drafts.posted()) deliver();
}

start();
