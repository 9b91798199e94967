/* What the page shows while the interview goes on. */
import { amount } from "./clock.js";
import { entry, find, worded } from "./dom.js";

export class View {
  constructor(words) {
    this.words = words;
    this.answer = find("answer");
    this.ending = find("ending");
    this.parts = { notice: find("notice"), refused: find("refused"), interview: find("interview"), closed: find("closed") };
  }

  phase(state, own) {
    const before = Object.keys(this.parts).find((name) => !this.parts[name].hidden);
    for (const [name, part] of Object.entries(this.parts)) part.hidden = name !== state.phase;
    this.#pause(state, own);
    this.#offer(state.next);
    if (before === state.phase || state.phase === "interview") return;
    scrollTo(0, 0);
    if (own || state.phase === "closed") this.parts[state.phase].querySelector("h1").focus();
    if (this.ending.open) this.ending.close();
  }

  /* A pause hides nothing: whoever goes on by answering does so. */
  #pause({ paused, ...state }, own) {
    const changed = find("paused").hidden === paused;
    find("paused").hidden = !paused;
    find("pause").hidden = paused;
    if (paused) this.#paused(state);
    if (changed && own) (paused ? find("paused").querySelector("h2") : this.answer).focus();
  }

  #paused({ seconds_left: left, pause_seconds_left: still }) {
    const { paused_free: free, paused_runs: runs, paused_still: stands } = this.words;
    const time = find("paused-time");
    const sentence = left === null ? free : still ? stands.replace("{time}", amount(this.words, still)) : runs;
    if (sentence === runs && time.dataset.still) this.announce(runs);
    time.dataset.still = still || "";
    time.textContent = sentence;
  }

  /* Only what leads on from here: to begin, or to get the question that did not come. */
  #offer(next) {
    const onward = next === "consent" || next === "continue";
    find("choice").hidden = find("onward").hidden = !onward;
    find("begin").textContent = find("onward").textContent = this.words[next === "continue" ? "go_on" : "begin"];
  }

  question({ number, question, language, question_language: spoken }, draft) {
    find("number").textContent = worded(this.words.question, number);
    find("question").textContent = question || this.words.moment;
    find("question").lang = question ? spoken : document.documentElement.lang;
    this.answer.lang = spoken ?? "";
    this.answer.value = draft;
    this.#foreign(spoken && !alike(spoken, language) ? spoken : null);
  }

  /* The interviewer does not speak the language that was asked for. */
  #foreign(spoken) {
    const told = find("foreign");
    const first = spoken && told.hidden;
    told.hidden = !spoken;
    if (spoken) told.textContent = this.words.foreign.replaceAll("{language}", named(spoken));
    if (first) this.announce(told.textContent);
  }

  focusQuestion() {
    find("question").focus({ preventScroll: true });
    find("number").scrollIntoView({ block: "nearest" });
    scrollTo(0, 0);
  }

  again() {
    this.focusQuestion();
    this.status(this.words.again);
  }

  conversation({ said, question_id: open }) {
    const log = find("said");
    const past = open && said.at(-1)?.kind === "question" ? said.slice(0, -1) : said;
    find("before").hidden = past.length === 0;
    if (log.childElementCount === past.length) return;
    log.replaceChildren(...past.map((one) => entry("div", one, this.words)));
    log.scrollTop = log.scrollHeight;
  }

  kept(text) {
    find("kept").hidden = !text;
    find("kept").querySelector("blockquote").textContent = text;
  }

  insert(text) {
    const before = this.answer.value.trimEnd();
    this.answer.value = before && text ? `${before}\n\n${text}` : before || text;
  }

  /* A server counts bytes, a person characters: about as many as are too much. */
  tooLong(text) {
    const size = new TextEncoder().encode(text).length;
    const most = this.answer.maxLength;
    this.trouble(size > most ? worded(this.words.too_long, Math.ceil(((size - most) * text.length) / size)) : "");
    return size > most;
  }

  /* When the time is up, one answer can be given, and nothing else asked for. */
  late(over) {
    find("tools").classList.toggle("late", over);
  }

  /* small signs */

  get said() {
    return find("status").textContent;
  }

  status(sentence) {
    if (this.said !== sentence) find("status").textContent = sentence;
  }

  /* Take away a sentence that has had its time. */
  forget(sentences) {
    if (sentences.includes(this.said)) this.status("");
  }

  announce(sentence, language = document.documentElement.lang) {
    Object.assign(find("announce"), { textContent: sentence, lang: language });
    if (sentence === this.words.over || sentence === this.words.last_minute) this.status(sentence);
  }

  /* Something that one should know, and that is no trouble. */
  told(sentence, language = document.documentElement.lang) {
    const note = find("told");
    note.hidden = !sentence;
    if (note.textContent !== (sentence ?? "")) Object.assign(note, { textContent: sentence ?? "", lang: language });
  }

  trouble(sentence) {
    find("trouble").hidden = !sentence;
    find("trouble").textContent = sentence;
  }

  offline(away) {
    find("offline").hidden = !away;
  }

  get isOffline() {
    return !find("offline").hidden;
  }

  busy(busy) {
    for (const button of document.querySelectorAll("#form button, #notice button, #refused button, #resume, #onward")) {
      button.setAttribute("aria-disabled", String(busy));
    }
    this.answer.readOnly = busy;
    find("interview").setAttribute("aria-busy", String(busy));
  }

  confirmEnd() {
    find("unsent").hidden = !this.answer.value.trim();
    this.ending.showModal();
  }
}

const alike = (one, other) => one.split("-")[0].toLowerCase() === other.split("-")[0].toLowerCase();

/* What a language is called on this page. */
const named = (code) => new Intl.DisplayNames([document.documentElement.lang], { type: "language" }).of(code);
