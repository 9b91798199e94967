/* What the page shows. Text of others is put in as text, never as markup. */

const find = (id) => document.getElementById(id);

function made(tag, { text, ...more } = {}, ...inside) {
  const element = Object.assign(document.createElement(tag), more);
  if (text !== undefined) element.textContent = text;
  element.append(...inside);
  return element;
}

const worded = (sentence, number) => sentence.replace("{number}", number);

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
    log.replaceChildren(...past.map((entry) => this.#entry("div", entry)));
    log.scrollTop = log.scrollHeight;
  }

  #entry(tag, { kind, text }) {
    const mine = kind === "answer";
    return made(
      tag,
      { className: mine ? "entry mine" : "entry" },
      made("p", { className: "who", text: mine ? this.words.you : this.words.interviewer }),
      made("p", { className: mine ? "spoken" : "said-text", dir: "auto", text }),
    );
  }

  kept(text) {
    find("kept").hidden = !text;
    find("kept").querySelector("blockquote").textContent = text;
  }

  insert(text) {
    const before = this.answer.value.trimEnd();
    this.answer.value = before ? `${before}\n\n${text}` : text;
    this.answer.focus();
  }

  /* small signs */

  get said() {
    return find("status").textContent;
  }

  status(sentence) {
    if (this.said !== sentence) find("status").textContent = sentence;
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

  /* the end */

  transcript({ said, language }, remarks, save) {
    const list = find("transcript");
    const talk = said.filter((entry) => entry.kind !== "closing");
    const answers = talk.filter((entry) => entry.kind === "answer");
    find("closing").textContent = said.find((entry) => entry.kind === "closing")?.text ?? "";
    find("closing").lang = list.lang = language;
    find("transcript-nothing").hidden = talk.length > 0;
    find("transcript-text").hidden = answers.length === 0;
    if (list.childElementCount === talk.length) return;
    const last = new Map(answers.map((entry) => [entry.turn, entry]));
    list.replaceChildren(...talk.map((entry) => {
      const item = this.#entry("li", entry);
      if (last.get(entry.turn) === entry) item.append(this.#remarkable(entry.turn, remarks, save));
      return item;
    }));
  }

  #remarkable(turn, remarks, save) {
    const place = made("div", { className: "remarks", lang: document.documentElement.lang });
    const given = remarks.filter((remark) => remark.turn === turn);
    place.append(...given.map((remark) => this.#remark(remark.text)));
    const open = made("button", { type: "button", className: "plain small", text: this.words.remark });
    open.addEventListener("click", () => this.#remarkForm(place, open, turn, save));
    place.append(open);
    return place;
  }

  #remark(text) {
    const label = made("span", { className: "who", text: `${this.words.remark_yours} ` });
    return made("p", { className: "remark" }, label, made("span", { className: "spoken", dir: "auto", text }));
  }

  #remarkForm(place, open, turn, save) {
    const field = made("textarea", { rows: 3, id: `remark-${turn}`, dir: "auto", maxLength: 5000 });
    const label = made("label", { htmlFor: field.id, text: this.words.remark_label });
    const keep = made("button", { type: "submit", text: this.words.remark_save });
    const leave = made("button", { type: "button", className: "plain", text: this.words.remark_cancel });
    const status = made("p", { className: "status" });
    status.setAttribute("role", "status");
    const form = made("form", {}, label, field, made("div", { className: "actions" }, keep, leave, status));
    const close = () => {
      form.remove();
      open.hidden = false;
      open.focus();
    };
    leave.addEventListener("click", close);
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const text = field.value.trim();
      if (!text) return field.focus();
      try {
        await save(turn, text);
        open.before(this.#remark(text));
        close();
        this.announce(this.words.remark_saved);
      } catch (error) {
        status.textContent = this.words.refused + error.message;
      }
    });
    open.hidden = true;
    place.append(form);
    field.focus();
  }

  feedback(found) {
    find("feedback").hidden = false;
    const body = find("feedback-body");
    if (!found) return body.replaceChildren(made("p", { text: this.words.no_feedback }));
    const purpose = found.purpose.map((text) => made("p", { className: "small", text }));
    body.replaceChildren(...purpose, ...found.topics.map((topic) => this.#topic(topic)), ...this.#notAsked(found.not_asked));
  }

  #topic({ competency, level, shown, open }) {
    const topic = made("article", {}, made("h3", { text: competency }));
    if (level) topic.append(made("p", { className: "small", text: worded(this.words.level, level.mean ?? level) }));
    for (const { about, quote } of shown) {
      const words = made("p", { className: "spoken", dir: "auto", text: quote });
      topic.append(made("p", { text: about }), made("blockquote", {}, words));
    }
    if (open.length) topic.append(made("p", { text: this.words.open }), this.#list(open));
    return topic;
  }

  #notAsked(names) {
    return names.length ? [made("h3", { text: this.words.not_asked }), this.#list(names)] : [];
  }

  #list(texts) {
    return made("ul", {}, ...texts.map((text) => made("li", { text })));
  }
}
