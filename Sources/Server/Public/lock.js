// Warns before an idle session ends, and keeps it alive while someone is typing. Other tabs tell
// this one when they reached the server. Without this script the server ends the session all the
// same, and asks to sign in at the next step.

const { sessionSeconds, sessionKeepAlive, sessionSignIn, sessionToken } = document.body.dataset;
const WARN_SECONDS = 120;
const RENEW_SECONDS = 300;

if (sessionSeconds) watch(Number(sessionSeconds));

function watch(limit) {
  const channel = new BroadcastChannel("session");
  let reachedAt = Date.now();
  let activeAt = reachedAt;
  let warning = null;
  let isRenewing = false;

  const idle = () => (Date.now() - reachedAt) / 1000;
  const reached = () => {
    reachedAt = Date.now();
    warning?.remove();
    warning = null;
  };

  channel.onmessage = (event) => (event.data === "ended" ? leave() : reached());
  channel.postMessage("reached");

  for (const form of document.querySelectorAll("form[data-sign-out]")) {
    form.addEventListener("submit", () => channel.postMessage("ended"));
  }
  for (const kind of ["keydown", "input", "pointerdown"]) {
    document.addEventListener(kind, () => (activeAt = Date.now()), { passive: true });
  }

  async function renew() {
    if (isRenewing) return;
    isRenewing = true;
    const answer = await fetch(sessionKeepAlive, {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ csrf: sessionToken }),
      redirect: "manual",
    }).catch(() => null);
    isRenewing = false;
    if (!answer) return;
    if (!answer.ok) return leave();
    reached();
    channel.postMessage("reached");
  }

  function leave() {
    const here = location.pathname + location.search;
    location.assign(`${sessionSignIn}?next=${encodeURIComponent(here)}`);
  }

  function warn() {
    warning = document.createElement("div");
    warning.className = "notice notice-warning session-warning";
    warning.setAttribute("role", "alert");
    const text = document.createElement("p");
    text.textContent = "You will be signed out in two minutes. What you typed is kept.";
    const stay = document.createElement("button");
    stay.className = "button button-primary";
    stay.type = "button";
    stay.textContent = "Stay signed in";
    stay.addEventListener("click", renew);
    warning.append(text, stay);
    document.body.append(warning);
  }

  function look() {
    if (idle() >= limit) return leave();
    if (activeAt > reachedAt && idle() > Math.min(RENEW_SECONDS, limit / 3)) return renew();
    if (!warning && idle() >= limit - WARN_SECONDS) warn();
  }

  setInterval(look, 5000);
  document.addEventListener("visibilitychange", () => document.hidden || look());
}
