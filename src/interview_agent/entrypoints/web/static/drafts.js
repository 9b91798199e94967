/* What was written and is not confirmed yet, by question and window, on this device alone. */

const plain = (text) => text.replace(/\s+/g, " ").trim();

export class Drafts {
  #leftover = null;
  #memory = new Map();

  constructor(store) {
    this.prefix = `interview:${store}:`;
    this.window = this.#named();
  }

  /* The window's own draft for a question, or the newest that another one left: after a crash a window has another name. */
  read(id) {
    const own = this.#get(this.#key(id));
    if (own) return own.text;
    const others = this.#all().filter((draft) => draft.id === id);
    others.sort((one, other) => other.at - one.at);
    return others.length ? others[0].text : "";
  }

  write(id, text) {
    if (!text.trim()) return this.#remove(this.#key(id));
    this.#set(this.#key(id), { id, text, at: Date.now() });
  }

  /* Drafts for questions that are not open any more. What was said in the end is no draft any more. */
  leftovers(open, said) {
    const answers = said.filter((entry) => entry.kind === "answer").map((entry) => plain(entry.text));
    const old = this.#all().filter((draft) => draft.id !== open && draft.id !== this.posted()?.answer_to);
    const done = old.filter((draft) => answers.some((answer) => answer.includes(plain(draft.text))));
    done.forEach((draft) => this.#remove(draft.key));
    this.#leftover = old.find((draft) => !done.includes(draft)) ?? null;
    return this.#leftover?.text ?? "";
  }

  takeLeftover() {
    const taken = this.#leftover;
    if (taken) this.#remove(taken.key);
    this.#leftover = null;
    return taken?.text ?? "";
  }

  /* the one answer that is on its way */

  post(letter) {
    this.#set(this.#outbox, letter);
  }

  posted() {
    return this.#get(this.#outbox);
  }

  unpost() {
    this.#remove(this.#outbox);
  }

  taken(letter) {
    const posted = this.posted();
    if (posted?.answer_to === letter.answer_to && posted.text === letter.text) this.unpost();
    const same = (draft) => draft.id === letter.answer_to && letter.text.includes(draft.text.trim());
    this.#all().filter(same).forEach((draft) => this.#remove(draft.key));
  }

  /* Whether an event of the storage tells that the answer of another window has arrived. */
  wentOut(event) {
    return event.key === this.#outbox && event.newValue === null;
  }

  /* what the window shall remember besides */

  setting(name, value) {
    if (value !== undefined) this.#set(`${this.prefix}set:${name}`, value);
    return this.#get(`${this.prefix}set:${name}`);
  }

  tidy() {
    this.#all().forEach((draft) => this.#remove(draft.key));
    this.unpost();
  }

  get #outbox() {
    return `${this.prefix}outbox`;
  }

  #key(id) {
    return `${this.prefix}draft:${id}:${this.window}`;
  }

  #all() {
    const keys = this.#keys().filter((key) => key.startsWith(`${this.prefix}draft:`));
    return keys.map((key) => ({ key, ...this.#get(key) })).filter((draft) => draft.text);
  }

  /* A browser may forbid storage. Then drafts live as long as the page does. */

  #keys() {
    try {
      return [...Object.keys(localStorage), ...this.#memory.keys()];
    } catch {
      return [...this.#memory.keys()];
    }
  }

  #get(key) {
    try {
      return JSON.parse(localStorage.getItem(key)) ?? this.#memory.get(key) ?? null;
    } catch {
      return this.#memory.get(key) ?? null;
    }
  }

  #set(key, value) {
    try {
      localStorage.setItem(key, JSON.stringify(value));
      this.#memory.delete(key);
    } catch {
      this.#memory.set(key, value);
    }
  }

  #remove(key) {
    this.#memory.delete(key);
    try {
      localStorage.removeItem(key);
    } catch {
      /* nothing was stored */
    }
  }

  #named() {
    const made = Math.random().toString(36).slice(2, 10);
    try {
      const name = sessionStorage.getItem("window") ?? made;
      sessionStorage.setItem("window", name);
      return name;
    } catch {
      return made;
    }
  }
}
