// Comforts that the pages do without: a button that copies a link, the focus on what went wrong, and to follow what goes on.
"use strict";

for (const button of document.querySelectorAll("[data-copy]")) {
  const field = document.getElementById(button.dataset.copy);
  const told = document.querySelector("[data-copied]");
  button.hidden = false;
  button.addEventListener("click", async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      told.textContent = button.textContent = "Copied";
    } catch {
      told.textContent = "The link is selected: copy it with the keyboard.";
    }
  });
}

document.getElementById("faults")?.focus();

if (document.querySelector("[data-going]")) import("/static/live.js");
