/* What the page shows while the interview goes on. */
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
    if (before === state.phase || state.phase === "interview") return;
    scrollTo(0, 0);
    if (own || state.phase === "closed") this.parts[state.phase].querySelector("h1").focus();
    if (this.ending.open) this.ending.close();
  }

  #pause(state, own) {
    const paused = state.phase === "interview" && Boolean(state.paused);
    const changed = find("paused").hidden === paused;
    find("paused").hidden = !paused;
    find("form").hidden = paused;
    if (changed && own) (paused ? find("paused").querySelector("h2") : this.answer).focus();
  }

  question(state, draft) {
    find("number").textContent = worded(this.words.question, state.number);
    find("question").textContent = state.question || this.words.moment;
    find("question").lang = state.language;
    this.answer.value = draft;
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

  conversation({ said, question_id: open, language }) {
    const log = find("said");
    const past = open && said.at(-1)?.kind === "question" ? said.slice(0, -1) : said;
    log.lang = language;
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

  announce(sentence) {
    find("announce").textContent = sentence;
    if (sentence === this.words.over || sentence === this.words.last_minute) this.status(sentence);
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
    for (const button of document.querySelectorAll("#form button, #notice button, #refused button, #resume")) {
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
