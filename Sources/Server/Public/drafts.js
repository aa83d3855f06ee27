// Keeps what was typed into a form marked `data-draft` in this tab, so that a lapsed session or a
// closed page loses nothing, and puts it back for the same person only. Signing out forgets it all.

const PREFIX = "draft:";
const person = document.body.dataset.person;
const isSentBack = "refused" in document.body.dataset;
const isRefused = isSentBack || document.querySelector(".notice-refusal") !== null;

settle();
if (person) {
  forget((key) => !key.startsWith(`${PREFIX}${person}:`));
  for (const form of document.querySelectorAll("form[data-draft]")) keep(form);
  for (const form of document.querySelectorAll("form[data-sign-out]")) {
    form.addEventListener("submit", () => forget(() => true));
  }
}

// A draft that was sent is done with once a page comes back that is neither a refusal nor the
// sign-in page of a session that had lapsed meanwhile.
function settle() {
  for (const key of keys()) {
    const draft = load(key);
    if (!draft?.sent) continue;
    if (!person || isRefused) store(key, { ...draft, sent: false });
    else sessionStorage.removeItem(key);
  }
}

function keys() {
  return Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX));
}

function forget(isForgotten) {
  for (const key of keys().filter(isForgotten)) sessionStorage.removeItem(key);
}

function keep(form) {
  const key = `${PREFIX}${person}:${form.dataset.draft}`;
  const fields = [...form.elements].filter(isTyped);
  const offered = read(fields);
  // A form that was sent back already holds what was typed.
  const saved = isSentBack ? null : load(key);
  if (saved && restore(fields, saved.values)) announce(form, key, fields, offered);

  const save = (sent) => store(key, { sent, values: read(fields) });
  form.addEventListener("input", () => save(false));
  form.addEventListener("change", () => save(false));
  form.addEventListener("submit", () => save(true));
}

function isTyped(field) {
  return field.name && !["hidden", "password", "submit", "button", "file"].includes(field.type);
}

function isTick(field) {
  return field.type === "radio" || field.type === "checkbox";
}

function read(fields) {
  return fields.map((field) => (isTick(field) ? field.checked : field.value));
}

function write(fields, values) {
  fields.forEach((field, index) => {
    if (isTick(field)) field.checked = values[index] === true;
    else field.value = String(values[index] ?? "");
  });
}

function restore(fields, values) {
  const now = read(fields);
  if (values.length !== now.length || values.every((value, i) => value === now[i])) return false;
  write(fields, values);
  return true;
}

function announce(form, key, fields, offered) {
  const notice = document.createElement("div");
  notice.className = "notice notice-info";
  notice.setAttribute("role", "status");
  const text = document.createElement("p");
  text.textContent = "What you typed here before has been put back. It is not saved yet.";
  const discard = document.createElement("button");
  discard.type = "button";
  discard.className = "button button-secondary";
  discard.textContent = "Discard it";
  discard.addEventListener("click", () => {
    write(fields, offered);
    sessionStorage.removeItem(key);
    notice.remove();
    fields[0]?.focus();
  });
  notice.append(text, discard);
  form.before(notice);
}

function load(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key));
  } catch {
    return null;
  }
}

function store(key, draft) {
  try {
    sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // A full or forbidden store: the form works, only the safety net is missing.
  }
}
