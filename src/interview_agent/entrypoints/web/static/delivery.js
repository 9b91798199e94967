/* Brings the one answer that lies ready to the server, however long the network is away. It always goes with the question
   that it belongs to, so that sending it again adds nothing. */
import { Problem } from "./wire.js";

const AGAIN = [1000, 2000, 4000, 8000];
const LOOK = 1500;

export class Delivery {
  running = false;
  #waking = () => {};

  /* `page` is told what becomes of it: sending, confirmed, refused, failed. */
  constructor(wire, drafts, page) {
    Object.assign(this, { wire, drafts, page });
  }

  /* Whether this window has brought it to an end; another may have been faster. */
  async run() {
    if (this.running) return true;
    this.running = true;
    let ended = false;
    for (let tries = 0, letter; !ended && (letter = this.drafts.posted()); tries += 1) {
      this.page.sending(false);
      ended = await this.#brought(letter);
      if (!ended) await this.#pause(AGAIN[Math.min(tries, AGAIN.length - 1)]);
    }
    this.running = false;
    return ended;
  }

  /* Try again now: the network is back. */
  wake() {
    this.#waking();
  }

  async #brought(letter) {
    const over = new AbortController();
    this.#watch(letter, over.signal);
    try {
      const reply = await this.wire.post("/answers", letter);
      this.drafts.taken(letter);
      this.page.confirmed(letter, reply);
      return true;
    } catch (error) {
      if (!(error instanceof Problem) || error.passing) return this.page.failed(error) ?? false;
      this.drafts.unpost();
      await this.page.refused(error);
      return true;
    } finally {
      over.abort();
    }
  }

  /* The reply comes with the next question, and that may take a while. That the answer is stored can be known before. */
  async #watch(letter, over) {
    while (!over.aborted) {
      await new Promise((resolve) => setTimeout(resolve, LOOK));
      const reply = over.aborted ? null : await this.wire.get("").catch(() => null);
      const stored = reply?.said.some((entry) => entry.kind === "answer" && entry.text.trim() === letter.text);
      if (stored && !reply.question_id && !over.aborted) return this.page.sending(true);
    }
  }

  #pause(milliseconds) {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#waking = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
