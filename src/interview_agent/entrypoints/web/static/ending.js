/* What the page shows after the interview: the transcript with the candidate's remarks, and the feedback. */
import { entry, find, made, worded } from "./dom.js";

export class Ending {
  constructor(words, remarks, save) {
    Object.assign(this, { words, remarks, save });
  }

  transcript({ said, language }) {
    const list = find("transcript");
    const talk = said.filter((one) => one.kind !== "closing");
    const answers = talk.filter((one) => one.kind === "answer");
    list.lang = language;
    this.#close(said, language);
    find("transcript-nothing").hidden = talk.length > 0;
    find("transcript-text").hidden = answers.length === 0;
    if (list.childElementCount === talk.length) return;
    const last = new Map(answers.map((one) => [one.turn, one]));
    list.replaceChildren(...talk.map((one) => {
      const item = entry("li", one, this.words);
      if (last.get(one.turn) === one) item.append(this.#remarkable(one.turn));
      return item;
    }));
  }

  /* The interviewer's own last words stand in for the page's. */
  #close(said, language) {
    const closing = said.find((one) => one.kind === "closing");
    if (closing) Object.assign(find("closing"), { textContent: closing.text, lang: language });
  }

  #remarkable(turn) {
    const place = made("div", { className: "remarks", lang: document.documentElement.lang });
    const given = this.remarks.filter((remark) => remark.turn === turn);
    place.append(...given.map((remark) => this.#remark(remark.text)));
    const open = made("button", { type: "button", className: "plain small", text: this.words.remark });
    open.addEventListener("click", () => this.#remarkForm(place, open, turn));
    place.append(open);
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
        await this.save(turn, text);
        open.before(this.#remark(text));
        close();
        find("announce").textContent = this.words.remark_saved;
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
    if (level) topic.append(made("p", { className: "small", text: this.#level(level) }));
    for (const { about, quote } of shown) {
      const words = made("p", { className: "spoken", dir: "auto", text: quote });
      topic.append(made("p", { text: about }), made("blockquote", {}, words));
    }
    if (open.length) topic.append(made("p", { text: this.words.open }), this.#list(open));
    return topic;
  }

  #level({ mean, low, high }) {
    return worded(this.words.level, mean).replace("{low}", low).replace("{high}", high);
  }

  #notAsked(names) {
    return names.length ? [made("h3", { text: this.words.not_asked }), this.#list(names)] : [];
  }

  #list(texts) {
    return made("ul", {}, ...texts.map((text) => made("li", { text })));
  }
}
