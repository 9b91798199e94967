/* The candidate's page. The server knows where the interview stands; this shows it, and keeps what is not sent yet.
   An answer counts as sent only once the server has replied. Until then it stays on this device and is sent again, always
   with the question that it belongs to, so that nothing is doubled. */
import { Clock } from "./clock.js";
import { Delivery } from "./delivery.js";
import { Drafts } from "./drafts.js";
import { Ending } from "./ending.js";
import { View } from "./view.js";
import { Problem, Wire } from "./wire.js";

const main = document.getElementById("main");
const words = JSON.parse(main.dataset.words);
const wire = new Wire(main.dataset.api);
const drafts = new Drafts(main.dataset.store);
const view = new View(words);
const ending = new Ending(words, JSON.parse(main.dataset.remarks), (turn, text) => wire.post("/remarks", { turn, text }));
const clock = new Clock(words, drafts, (sentence) => view.announce(sentence), () => follow());
const delivery = new Delivery(wire, drafts, { confirmed, refused, failed, sending });
const SETTLED = ["answer_conflict", "question_not_open", "interview_completed"];

let state = null;
let busy = false;
let asked = 0;
let events = null;

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
  // The server writes what the notice says: how long it takes, or that the interview is no longer stored.
  const renewed = state && (state.phase === "interview" || state.minutes !== reply.minutes);
  if (next.phase === "notice" && renewed) return location.reload();
  const moved = Boolean(before) && next.question_id !== before.question_id;
  if (moved) keep(before.question_id);
  state = next;
  clock.set(next.phase === "interview" ? next.seconds_left : null, next.paused);
  view.phase(next, own);
  listen(next.phase === "notice" || next.phase === "interview");
  if (next.phase === "closed") return closed(next, before?.phase !== "closed");
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

function closed(next, first) {
  ending.transcript(next);
  drafts.tidy();
  if (next.feedback && first) feedback();
}

async function feedback() {
  try {
    ending.feedback(await wire.get("/feedback"));
  } catch {
    ending.feedback(null);
  }
}

/* While there is no open question, somebody thinks: here, in another window, or in a call that was cut off. */
function waiting() {
  const thinking = state?.phase === "interview" && !state.question_id;
  view.busy(working() || thinking);
  if (working()) return;
  if (thinking) view.status(state.said.some((entry) => entry.kind === "answer") ? words.thinking : words.moment);
  else view.forget([words.thinking]);
  if (thinking && state.next === "continue") nudge();
}

/* Nobody is at work on the next question: ask for it, with patience where that fails. */
let nudged = 0;

function nudge() {
  if (performance.now() - nudged < 5000 || drafts.posted()) return;
  nudged = performance.now();
  act("/consent");
}

/* A reply that something newer has overtaken is not shown. */
async function follow() {
  if (working()) return;
  const mine = (asked += 1);
  try {
    const next = await wire.get("");
    online(true);
    if (mine !== asked) return;
    show(next, false);
    view.forget([words.retry]);
    waiting();
  } catch (error) {
    failed(error);
  }
}

const working = () => busy || delivery.running;

function online(there) {
  // A reply that was under way when the network went says nothing about now.
  view.offline(!there || !navigator.onLine);
}

function failed(error) {
  if (!(error instanceof Problem)) online(false);
  else if (error.status === 404 || error.status === 410) location.reload();
  else if (error.passing) view.status(words.retry);
  else view.trouble(words.refused + error.message);
}

/* One call that is no answer: it is done or it is not, and the candidate sees which. */
async function act(path, body, done) {
  if (working()) return;
  busy = true;
  started(words.moment);
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

function started(sentence) {
  asked += 1;
  view.busy(true);
  view.status(sentence);
  view.trouble("");
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
  if (!state?.question_id || working()) return;
  if (!text) {
    view.status(words.empty);
    return view.answer.focus();
  }
  drafts.write(state.question_id, view.answer.value);
  drafts.post({ text, answer_to: state.question_id });
  deliver();
}

async function deliver() {
  const sent = await delivery.run();
  if (!sent) await follow();
  waiting();
}

/* An answer goes out, or what was found out about it on the way: that it is stored, and the next question is thought about. */
function sending(stored) {
  if (stored) view.status(words.thinking);
  else started(words.sending);
}

function confirmed(letter, reply) {
  if (state?.question_id === letter.answer_to && view.answer.value.trim() === letter.text) view.answer.value = "";
  online(true);
  show(reply, true);
  view.status(reply.question_id === letter.answer_to ? words.stays : reply.question_id ? words.sent : "");
}

/* The server will never take the answer as it is. The text stays a draft. */
async function refused(error) {
  view.status("");
  if (SETTLED.includes(error.code)) await settled();
  else failed(error);
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
  view.forget([words.sent, words.again, words.stays, words.empty, words.answered]);
});
view.answer.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  send();
});
for (const button of document.querySelectorAll("[data-say]")) {
  const what = button.dataset.say;
  const done = { repeat: () => view.again(), pause: () => halted(true), rephrase: () => carry() }[what];
  button.addEventListener("click", () => state?.question_id && act(`/${what}`, about(), done));
}

const about = () => ({ answer_to: state?.question_id });

/* What was written for the question before belongs to this one as well. */
function carry() {
  view.insert(drafts.takeLeftover());
  drafts.write(state.question_id, view.answer.value);
  view.kept(drafts.leftovers(state.question_id, state.said));
}

function halted(paused) {
  drafts.setting("paused", paused ? state.question_id : "");
  show(state, true);
}

on("kept-use", "click", () => {
  carry();
  view.answer.focus();
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

function listen(wanted) {
  if (!wanted) events?.close();
  if (!wanted || (events && events.readyState !== EventSource.CLOSED)) return;
  events = new EventSource(`${main.dataset.api}/events`);
  for (const name of ["thinking", "question", "ended"]) events.addEventListener(name, () => follow());
  events.addEventListener("time", (event) => clock.set(JSON.parse(event.data).seconds_left, state?.paused));
}

const reconnect = () => {
  delivery.wake();
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
  poll();
  if (drafts.posted()) deliver();
}

start();
