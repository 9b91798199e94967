/* Calls to the candidate's API. A reply that is an error is a Problem; whatever else is thrown means there was no reply. */

const LATER = [429, 502, 503, 504];
const PATIENCE = 120000;

export class Problem extends Error {
  constructor(status, { code, detail, title, retryable } = {}) {
    super(detail || title || String(status));
    this.status = status;
    this.code = code;
    this.passing = retryable || LATER.includes(status);
  }
}

export class Wire {
  constructor(api) {
    this.api = api;
  }

  get(path) {
    return this.#call(path, { method: "GET" });
  }

  post(path, body = {}) {
    return this.#call(path, { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json" } });
  }

  async #call(path, request) {
    const reply = await fetch(this.api + path, { ...request, cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
    const content = await reply.json().catch(() => ({}));
    if (!reply.ok) throw new Problem(reply.status, content);
    return content;
  }
}
