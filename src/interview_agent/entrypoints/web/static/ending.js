/* What the page shows after the interview: the transcript with the candidate's remarks, and the feedback. */
import { entry, find, made, worded } from "./dom.js";

export class Ending {
  #places = new Map();

  /* `saved` is told where the interview stands with another remark. */
  constructor(words, wire, saved) {
    Object.assign(this, { words, wire, saved });
  }

  /* `first`: it was not shown before. */
  show(state, first) {
    const talk = state.said.filter((one) => one.kind !== "closing");
    this.#close(state, talk.length === 0);
    if (find("transcript").childElementCount !== talk.length) this.#transcript(talk);
    this.#remarks(state.remarks);
    if (state.feedback && first) this.#feedback(talk.at(-1)?.language);
  }

  /* The interviewer's own last words stand in for the page's. Where a notice tells what became of the interview, it does. */
  #close({ said, notice }, nothing) {
    const closing = said.find((one) => one.kind === "closing");
    if (closing) Object.assign(find("closing"), { textContent: closing.text, lang: closing.language });
    find("closing").hidden = !closing && Boolean(notice);
    find("record").hidden = nothing && Boolean(notice);
    find("transcript-nothing").hidden = !nothing;
  }

  #transcript(talk) {
    const answers = talk.filter((one) => one.kind === "answer");
    const last = new Map(answers.map((one) => [one.turn, one]));
    find("transcript-text").hidden = answers.length === 0;
    this.#places.clear();
    find("transcript").replaceChildren(...talk.map((one) => {
      const item = entry("li", one, this.words);
      if (last.get(one.turn) === one) item.append(this.#remarkable(one.turn));
      return item;
    }));
  }

  /* A remark that is about no answer that is shown stands below them all. */
  #remarks(remarks) {
    const places = [...this.#places, [null, find("remarks-other")]];
    for (const [turn, place] of places) {
      const here = remarks.filter((one) => (this.#places.has(one.turn) ? one.turn : null) === turn);
      if (place.childElementCount !== here.length) place.replaceChildren(...here.map(({ text }) => this.#remark(text)));
    }
  }

  #remarkable(turn) {
    const given = made("div");
    this.#places.set(turn, given);
    const open = made("button", { type: "button", className: "plain small", text: this.words.remark });
    const place = made("div", { className: "remarks" }, given, open);
    open.addEventListener("click", () => this.#remarkForm(place, open, turn));
    return place;
  }

  #remark(text) {
    const label = made("span", { className: "who", text: `${this.words.remark_yours} ` });
    return made("p", { className: "remark" }, label, made("span", { className: "spoken", dir: "auto", text }));
  }

  #remarkForm(place, open, turn) {
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
        const reply = await this.wire.post("/remarks", { turn, text });
        close();
        this.saved(reply);
        find("announce").textContent = this.words.remark_saved;
      } catch (error) {
        status.textContent = this.words.refused;
      }
    });
    open.hidden = true;
    place.append(form);
    field.focus();
  }

  /* `language`: that of the interviewer, in which subjects and points are named. */
  async #feedback(language) {
    const body = find("feedback-body");
    try {
      const { topics, not_asked: missed } = await this.wire.get("/feedback");
      const purpose = [this.words.purpose, this.words.purpose_open].map((text) => made("p", { className: "small", text }));
      const shown = topics.map((topic) => this.#topic(topic, language));
      body.replaceChildren(...purpose, ...shown, ...this.#notAsked(missed, language));
    } catch {
      body.replaceChildren(made("p", { text: this.words.no_feedback }));
    }
    find("feedback").hidden = false;
  }

  #topic({ competency, level, shown, open }, lang) {
    const topic = made("article", {}, made("h3", { text: competency, lang }));
    if (level) topic.append(made("p", { className: "small", text: this.#level(level) }));
    for (const { about, quote } of shown) {
      const words = made("p", { className: "spoken", dir: "auto", lang, text: quote });
      topic.append(made("p", { text: about, lang }), made("blockquote", {}, words));
    }
    if (open.length) topic.append(made("p", { text: this.words.open }), this.#list(open, lang));
    return topic;
  }

  #level({ mean, low, high }) {
    return worded(this.words.level, figure(mean)).replace("{low}", figure(low)).replace("{high}", figure(high));
  }

  #notAsked(names, lang) {
    return names.length ? [made("h3", { text: this.words.not_asked }), this.#list(names, lang)] : [];
  }

  #list(texts, lang) {
    return made("ul", {}, ...texts.map((text) => made("li", { text, lang })));
  }
}

/* As the page's language writes it. */
function figure(value) {
  return value.toLocaleString(document.documentElement.lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
