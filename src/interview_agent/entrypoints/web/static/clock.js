/* The time that is left, between two words of the server about it. It can be hidden; what is said of it is said once. */

const SOON = [[300, "few_minutes"], [60, "last_minute"], [0, "over"]];

export class Clock {
  #until = null;
  #still = null;
  #last = null;

  constructor(words, settings, announce, over) {
    Object.assign(this, { words, settings, announce, over });
    this.bar = document.getElementById("clock");
    this.time = document.getElementById("time");
    this.left = document.getElementById("left");
    this.button = document.getElementById("hide");
    this.button.addEventListener("click", () => this.#hide(!this.settings.setting("hidden")));
    this.#hide(Boolean(settings.setting("hidden")));
    setInterval(() => this.#tick(), 1000);
  }

  set(seconds, paused) {
    this.bar.hidden = seconds === null || seconds === undefined;
    this.#until = this.bar.hidden ? null : performance.now() + seconds * 1000;
    this.#still = paused ? seconds : null;
    this.#tick();
  }

  #hide(hidden) {
    this.settings.setting("hidden", hidden);
    this.time.hidden = hidden;
    this.button.textContent = hidden ? this.button.dataset.show : this.button.dataset.hide;
  }

  #tick() {
    if (this.#until === null) return;
    const left = this.#still ?? Math.max(Math.ceil((this.#until - performance.now()) / 1000), 0);
    this.left.textContent = this.#worded(left);
    this.#say(left);
  }

  #worded(left) {
    if (left === 0) return this.words.over_short;
    const minutes = left >= 90;
    return this.words[minutes ? "minutes" : "seconds"].replace("{number}", minutes ? Math.round(left / 60) : left);
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
