/* Notices what happens elsewhere: in other windows, in other processes, and to the network. */

const TOLD = ["thinking", "question", "pause", "ended"];
const SOON = 2000;
const OFTEN = 10000;

export class Elsewhere {
  #events = null;

  constructor({ api, drafts, view, clock, calls, standing }) {
    Object.assign(this, { api, drafts, view, clock, calls, standing });
  }

  /* From now on. */
  async watch() {
    const again = () => this.#again();
    addEventListener("online", again);
    addEventListener("offline", () => this.calls.online(false));
    addEventListener("pageshow", (event) => event.persisted && again());
    addEventListener("storage", (event) => this.drafts.wentOut(event) && again());
    document.addEventListener("visibilitychange", () => document.hidden || again());
    await this.calls.follow();
    this.#poll();
    if (this.drafts.posted()) this.calls.deliver();
  }

  #again() {
    this.calls.delivery.wake();
    this.calls.follow();
  }

  /* A state was shown: there are events as long as something can change. */
  shown({ phase }) {
    const wanted = phase === "notice" || phase === "interview";
    if (!wanted) this.#events?.close();
    else if (!this.#events || this.#events.readyState === EventSource.CLOSED) this.#listen();
  }

  #listen() {
    this.#events = new EventSource(`${this.api}/events`);
    for (const name of TOLD) this.#events.addEventListener(name, () => this.calls.follow());
    this.#events.addEventListener("time", (event) => {
      const { seconds_left: left, pause_seconds_left: still } = JSON.parse(event.data);
      this.clock.set(left, still);
    });
  }

  /* The events tell of most things at once. This finds what they missed. */
  #poll() {
    const { state, thinking } = this.standing;
    const soon = state === null || thinking || !navigator.onLine || this.view.isOffline;
    setTimeout(async () => {
      if (this.standing.state?.phase !== "closed") await this.calls.follow();
      this.#poll();
    }, soon ? SOON : OFTEN);
  }
}
