/* Small tools for the document. Text of others is put in as text, never as markup. */

export const find = (id) => document.getElementById(id);

export function made(tag, { text, ...more } = {}, ...inside) {
  const element = Object.assign(document.createElement(tag), more);
  if (text !== undefined) element.textContent = text;
  element.append(...inside);
  return element;
}

export const worded = (sentence, number) => sentence.replace("{number}", number);

/* Something that was said: by the interviewer, or by the candidate. */
export function entry(tag, { kind, text, language }, words) {
  const mine = kind === "answer";
  return made(
    tag,
    { className: mine ? "entry mine" : "entry" },
    made("p", { className: "who", text: mine ? words.you : words.interviewer }),
    made("p", { className: mine ? "spoken" : "said-text", dir: "auto", lang: language, text }),
  );
}
