/* Keeps what a recruiter looks at up to date while interviews go on: the same page is asked for again, and its marked
   regions (data-live) are put in place of the old ones. Without it a page is as good as when it was loaded.

   Nothing is announced, nobody's place is lost, and a region in which somebody is at work is left alone. */

const EVERY = 10000;
const FIELDS = "input:not([type=hidden]), select, textarea";

const going = (page) => page.querySelector("[data-going]") !== null;
const regions = (page) => new Map([...page.querySelectorAll("[data-live]")].map((one) => [one.dataset.live, one]));

function typedIn(field) {
  if (field.options) return field.selectedIndex !== Math.max([...field.options].findIndex((one) => one.defaultSelected), 0);
  if (field.type === "radio" || field.type === "checkbox") return field.checked !== field.defaultChecked;
  return field.value !== field.defaultValue;
}

function inUse(region) {
  const selected = getSelection();
  const reads = !selected.isCollapsed && region.contains(selected.anchorNode);
  return reads || region.contains(document.activeElement) || [...region.querySelectorAll(FIELDS)].some(typedIn);
}

/* What somebody has opened stays open. */
function carryOver(old, fresh) {
  const title = (details) => details.querySelector("summary").textContent;
  const open = new Set([...old.querySelectorAll("details[open]")].map(title));
  for (const details of fresh.querySelectorAll("details")) details.open ||= open.has(title(details));
}

/* Whatever grows above it, what stood at the top of the window stays there. */
function steadily(region, change) {
  const marks = [...region.querySelectorAll("[id]")];
  const mark = marks.find((one) => one.getBoundingClientRect().top >= 0)?.id;
  const top = () => document.getElementById(mark)?.getBoundingClientRect().top;
  const before = mark && scrollY > 0 ? top() : undefined;
  change();
  const after = before === undefined ? undefined : top();
  if (after !== undefined) scrollBy({ top: after - before, behavior: "instant" });
}

function replace(old, fresh) {
  if (!fresh || old.isEqualNode(fresh) || inUse(old)) return;
  carryOver(old, fresh);
  steadily(old, () => old.replaceWith(document.adoptNode(fresh)));
}

/* Whether there will be something to look for again. */
async function look() {
  try {
    const reply = await fetch(location.href, { cache: "no-store" });
    if (reply.redirected || (reply.status >= 400 && reply.status < 500)) return false; // signed out, or erased
    if (!reply.ok) return true;
    const page = new DOMParser().parseFromString(await reply.text(), "text/html");
    const fresh = regions(page);
    const more = going(page);
    for (const [name, old] of regions(document)) replace(old, fresh.get(name));
    return more;
  } catch {
    return true; // the network is away
  }
}

let over = false;
let due = 0;

/* Nothing is asked for in a tab that nobody sees; when it is seen again, at once. */
async function follow() {
  if (over || document.hidden) return;
  over = !(await look());
  wait();
}

function wait() {
  clearTimeout(due);
  due = setTimeout(follow, EVERY);
}

document.addEventListener("visibilitychange", follow);
wait();
