// Single keys for lists: "/" goes to the search, j and k move down and up a list, Enter opens
// (a link has the focus, so the browser does that). The footer's switch turns them off.

const SETTING = "shortcuts";
const toggle = document.querySelector("[data-shortcut=switch]");
let isOn = read() !== "off";

if (toggle) {
  toggle.hidden = false;
  show();
  toggle.addEventListener("click", () => {
    isOn = !isOn;
    write(isOn ? "on" : "off");
    show();
  });
}

document.addEventListener("keydown", (event) => {
  if (!isOn || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const act = { "/": search, j: () => move(1), k: () => move(-1) }[event.key];
  if (act?.()) event.preventDefault();
});

function show() {
  toggle.setAttribute("aria-pressed", String(isOn));
  toggle.textContent = isOn ? "Keyboard shortcuts: on" : "Keyboard shortcuts: off";
}

function isTyping(target) {
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable]");
}

function search() {
  const field = document.querySelector("[data-shortcut=search]");
  field?.focus();
  field?.select();
  return Boolean(field);
}

function move(by) {
  const rows = [...document.querySelectorAll("[data-shortcut=list] tbody tr")];
  const links = rows.map((row) => row.querySelector("a")).filter(Boolean);
  if (links.length === 0) return false;
  const here = rows.findIndex((row) => row.contains(document.activeElement));
  const next = here < 0 ? (by > 0 ? 0 : links.length - 1) : here + by;
  links[Math.min(Math.max(next, 0), links.length - 1)].focus();
  return true;
}

function read() {
  try {
    return localStorage.getItem(SETTING);
  } catch {
    return null;
  }
}

function write(value) {
  try {
    localStorage.setItem(SETTING, value);
  } catch {
    // Then the choice holds for this page only.
  }
}
