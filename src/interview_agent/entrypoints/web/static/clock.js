/* The time that is left, between two words of the server about it. It can be hidden; what is said of it is said once. */
import { find, worded } from "./dom.js";

/* In minutes, and near the end in seconds. */
export function amount(words, seconds) {
  const minutes = seconds >= 90;
  return worded(words[minutes ? "minutes" : "seconds"], minutes ? Math.round(seconds / 60) : seconds);
}

const SOON = [[300, "few_minutes"], [60, "last_minute"], [0, "over"]];

export class Clock {
  #until = null;
  #most = null;
  #last = null;

  constructor(words, settings, announce, over) {
    Object.assign(this, { words, settings, announce, over });
    this.bar = find("clock");
    this.time = find("time");
    this.left = find("left");
    this.button = find("hide");
    this.button.addEventListener("click", () => this.#hide(!this.settings.setting("hidden")));
    this.#hide(Boolean(settings.setting("hidden")));
    setInterval(() => this.#tick(), 1000);
  }

  /* `still`: for so many seconds it will go on standing still. */
  set(seconds, still) {
    this.bar.hidden = seconds === null || seconds === undefined;
    this.#until = this.bar.hidden ? null : performance.now() + (seconds + (still ?? 0)) * 1000;
    this.#most = seconds;
    this.#tick();
  }

  #hide(hidden) {
    this.settings.setting("hidden", hidden);
    this.time.hidden = hidden;
    this.button.textContent = hidden ? this.button.dataset.show : this.button.dataset.hide;
  }

  #tick() {
    if (this.#until === null) return;
    const left = Math.min(Math.max(Math.ceil((this.#until - performance.now()) / 1000), 0), this.#most);
    this.left.textContent = left === 0 ? this.words.over_short : amount(this.words, left);
    this.#say(left);
  }

  #say(left) {
    const passed = SOON.find(([at]) => this.#last !== null && this.#last > at && left <= at);
    const first = this.#last === null && left === 0;
    this.#last = left;
    if (passed) this.announce(this.words[passed[1]], passed[0] === 0);
    else if (first) this.announce(this.words.over);
    if (passed?.[0] === 0) this.over();
  }
}
