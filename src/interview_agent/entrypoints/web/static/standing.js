/* Where the interview stands, as far as this window knows, and what that looks like. */

export class Standing {
  state = null;
  #seen = null;
  #anew = false;

  /* `shown` is told of each state. */
  constructor({ words, drafts, view, clock, ending }, shown) {
    Object.assign(this, { words, drafts, view, clock, ending, shown });
  }

  /* The id of the open question. */
  get open() {
    return this.state?.question_id ?? null;
  }

  /* While there is no open question, somebody thinks: here, in another window, or in a call that was cut off. */
  get thinking() {
    return this.state?.phase === "interview" && !this.open;
  }

  /* Show what the server says. `own`: something that was done here has led to it, so the focus may follow. */
  show(reply, own) {
    const before = this.state;
    if (before && reply.phase === "notice" && other(before, reply)) return location.reload();
    const moved = Boolean(before) && reply.question_id !== before.question_id;
    if (moved) this.keep();
    const next = (this.state = read(reply));
    const going = next.phase === "interview";
    this.clock.set(going ? next.seconds_left : null, next.pause_seconds_left);
    this.view.late(next.seconds_left === 0);
    this.view.phase(next, own);
    this.#tell(next, before, own);
    if (going) this.#talk(next, before, own, moved || before?.phase !== "interview");
    if (next.phase === "closed") this.#closed(next, before?.phase !== "closed");
    this.shown(next);
  }

  #talk(next, before, own, changed) {
    this.view.conversation(next);
    if (changed) this.#ask(next, before, own);
    this.showLeftovers();
  }

  #ask(next, before, own) {
    if (!this.open && before?.question) return (this.view.answer.value = "");
    this.view.question(next, this.drafts.read(this.open));
    if (own) this.view.focusQuestion();
    else if (before && next.question) this.view.announce(this.words.newer + next.question, next.question_language);
  }

  /* What the interviewer says of a call is for programs: while the interview goes on, the page has words of its own. */
  #tell(next, before, own) {
    const notice = own && next.phase === "interview" ? null : next.notice;
    if (this.#beganAnew(next, before) && !notice) return this.view.told(this.words.anew);
    this.view.told(notice, "en");
  }

  /* What was stored may be gone. Another question with a number that was there before belongs to another interview. */
  #beganAnew({ phase, question_id: id, number }, before) {
    const other = Boolean(id && this.#seen && this.#seen.id !== id);
    if (before?.phase === "interview" && phase === "notice") this.#anew = true;
    else if (other) this.#anew = number <= this.#seen.number;
    if (id) this.#seen = { id, number };
    return this.#anew;
  }

  #closed(next, first) {
    this.ending.show(next, first);
    this.drafts.tidy();
  }

  /* what was written */

  keep() {
    if (this.open) this.drafts.write(this.open, this.view.answer.value);
  }

  /* What was written for the question before belongs to this one as well. */
  carry() {
    this.view.insert(this.drafts.takeLeftover());
    this.keep();
    this.showLeftovers();
  }

  showLeftovers() {
    this.view.kept(this.drafts.leftovers(this.open, this.state.said));
  }
}

/* The notice is the server's: where it would say something else, it is asked for again. */
function other(before, reply) {
  return before.minutes !== reply.minutes || before.lapsed !== reply.lapsed;
}

/* Who has refused sees no thanks and no transcript. */
function read(reply) {
  const refused = reply.phase === "closed" && reply.reason === "refused";
  return { ...reply, phase: refused ? "refused" : reply.phase };
}
