/* The candidate's page. The server knows where the interview stands; this shows it, and keeps what is not sent yet.
   An answer counts as sent only once the server has replied. Until then it stays on this device and is sent again, always
   with the question that it belongs to, so that nothing is doubled.

   Here the parts are put together and tied to what can be pressed and written: `standing.js` shows a state, `calls.js`
   changes it, `elsewhere.js` notices what others have changed. */
import { Calls } from "./calls.js";
import { Clock } from "./clock.js";
import { find } from "./dom.js";
import { Drafts } from "./drafts.js";
import { Elsewhere } from "./elsewhere.js";
import { Ending } from "./ending.js";
import { Standing } from "./standing.js";
import { View } from "./view.js";
import { Wire } from "./wire.js";

const { words: spoken, api, store } = find("main").dataset;
const words = JSON.parse(spoken);
const wire = new Wire(api);
const drafts = new Drafts(store);
const view = new View(words);
const clock = new Clock(words, drafts, (sentence) => view.announce(sentence), () => calls.follow());
const ending = new Ending(words, wire, (reply) => standing.show(reply, true));
const standing = new Standing({ words, drafts, view, clock, ending }, (state) => elsewhere.shown(state));
const calls = new Calls({ words, wire, drafts, view, standing });
const elsewhere = new Elsewhere({ api, drafts, view, clock, calls, standing });

const on = (id, event, doing) => find(id).addEventListener(event, doing);
const begin = () => calls.act("/consent");
const about = () => ({ answer_to: standing.open });

for (const id of ["begin", "again", "onward"]) on(id, "click", begin);
on("refuse", "click", () => calls.act("/refuse"));

on("form", "submit", (event) => {
  event.preventDefault();
  calls.send();
});
on("answer", "keydown", (event) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  calls.send();
});
on("answer", "input", () => {
  standing.keep();
  view.forget([words.sent, words.again, words.stays, words.empty, words.answered]);
});

const AFTERWARDS = { repeat: () => view.again(), rephrase: () => standing.open && standing.carry() };
for (const button of document.querySelectorAll("[data-say]")) {
  const what = button.dataset.say;
  button.addEventListener("click", () => standing.open && calls.act(`/${what}`, about(), AFTERWARDS[what]));
}
// To hear the question again is to be back, for the server's clock too.
on("resume", "click", () => calls.act("/repeat", about()));

on("kept-use", "click", () => {
  standing.carry();
  view.answer.focus();
});
on("kept-drop", "click", () => {
  drafts.takeLeftover();
  standing.showLeftovers();
  view.answer.focus();
});

on("end", "click", () => view.confirmEnd());
on("ending-no", "click", () => view.ending.close());
on("ending-yes", "click", () => {
  view.ending.close();
  calls.act("/end");
});

find("script-missing").remove();
elsewhere.watch();
