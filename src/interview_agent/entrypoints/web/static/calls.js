/* What this window asks of the server, one thing at a time, and what it says of it meanwhile. */
import { Delivery } from "./delivery.js";
import { Problem } from "./wire.js";

const SETTLED = ["answer_conflict", "question_not_open", "interview_completed"];
const NUDGE = 5000;

export class Calls {
  #busy = false;
  #asked = 0;
  #nudged = 0;

  constructor({ words, wire, drafts, view, standing }) {
    Object.assign(this, { words, wire, drafts, view, standing });
    this.delivery = new Delivery(wire, drafts, this);
  }

  get #working() {
    return this.#busy || this.delivery.running;
  }

  /* Look where it stands. A reply that something newer has overtaken is not shown. */
  async follow() {
    if (this.#working) return;
    const mine = (this.#asked += 1);
    try {
      const next = await this.wire.get("");
      this.online(true);
      if (mine !== this.#asked) return;
      this.standing.show(next, false);
      this.view.forget([this.words.retry]);
      this.#waiting();
    } catch (error) {
      this.failed(error);
    }
  }

  /* One call that is no answer: it is done or it is not, and the candidate sees which. */
  async act(path, body, done) {
    if (this.#working) return;
    this.#busy = true;
    this.#started(this.words.moment);
    try {
      const next = await this.wire.post(path, body);
      this.online(true);
      this.view.status("");
      this.standing.show(next, true);
      done?.();
    } catch (error) {
      await this.refused(error);
    } finally {
      this.#busy = false;
      this.#waiting();
    }
  }

  send() {
    const text = this.view.answer.value.trim();
    const question = this.standing.open;
    if (!question || this.#working) return;
    if (!text) {
      this.view.status(this.words.empty);
      return this.view.answer.focus();
    }
    this.standing.keep();
    if (this.view.tooLong(text)) return this.view.answer.focus();
    this.drafts.post({ text, answer_to: question });
    this.deliver();
  }

  async deliver() {
    const sent = await this.delivery.run();
    if (!sent) await this.follow();
    this.#waiting();
  }

  #started(sentence) {
    this.#asked += 1;
    this.view.busy(true);
    this.view.status(sentence);
    this.view.trouble("");
  }

  #waiting() {
    const { thinking, state } = this.standing;
    this.view.busy(this.#working || thinking);
    if (this.#working) return;
    const answered = state?.said.some((entry) => entry.kind === "answer");
    if (thinking) this.view.status(answered ? this.words.thinking : this.words.moment);
    else this.view.forget([this.words.thinking]);
    if (thinking && state.next === "continue") this.#nudge();
  }

  /* Nobody is at work on the next question: ask for it, with patience where that fails. */
  #nudge() {
    if (performance.now() - this.#nudged < NUDGE || this.drafts.posted()) return;
    this.#nudged = performance.now();
    this.act("/consent");
  }

  /* what becomes of an answer on its way, as its delivery tells */

  /* It goes out, or what was found out about it on the way: that it is stored, and the next question is thought about. */
  sending(stored) {
    if (stored) this.view.status(this.words.thinking);
    else this.#started(this.words.sending);
  }

  confirmed(letter, reply) {
    const { answer } = this.view;
    if (this.standing.open === letter.answer_to && answer.value.trim() === letter.text) answer.value = "";
    this.online(true);
    this.standing.show(reply, true);
    const { sent, stays } = this.words;
    this.view.status(reply.question_id === letter.answer_to ? stays : reply.question_id ? sent : "");
  }

  /* The server will never take it as it is. What was written stays a draft. */
  async refused(error) {
    this.view.status("");
    if (SETTLED.includes(error.code)) await this.#settled();
    else this.failed(error);
  }

  failed(error) {
    if (!(error instanceof Problem)) this.online(false);
    else if (error.status === 404 || error.status === 410) location.reload();
    else if (error.passing) this.view.status(this.words.retry);
    else this.view.trouble(this.words.refused);
  }

  /* Somebody was faster: in another window, or in a call whose reply got lost. */
  async #settled() {
    try {
      this.standing.show(await this.wire.get(""), true);
      this.view.status(this.words.answered);
    } catch (error) {
      this.failed(error);
    }
  }

  online(there) {
    // A reply that was under way when the network went says nothing about now.
    this.view.offline(!there || !navigator.onLine);
  }
}
