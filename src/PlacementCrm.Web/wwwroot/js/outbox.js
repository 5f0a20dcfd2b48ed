// Entries that the server has not confirmed yet. One storage key each, so two tabs never overwrite one another; the id is
// the Idempotency-Key: an entry whose answer was lost is sent again and still is one row.
const user = () => document.querySelector("[data-user]")?.dataset.user ?? "";
const prefix = () => `pc-outbox:${user()}:`;
const listeners = new Set();
const states = new Map();
// Words about health live as long as the page and never touch the device; an entry without them waits.
const secrets = new Map();
let running = false;
let again;

export const headers = () => ({ "X-Capture-User": user() });
export const onChange = listener => listeners.add(listener);
export const stateOf = id => states.get(id);
const needsUser = entry => ["refused", "words"].includes(states.get(entry.id)?.name);
const daysOld = moment => (Date.now() - moment) / 86_400_000;
const tell = () => { for (const listener of listeners) listener(); };

// randomUUID is missing on an address without TLS.
export function newId() {
    if (crypto.randomUUID) return crypto.randomUUID();
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    const hex = [...bytes].map(byte => byte.toString(16).padStart(2, "0")).join("");
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

export function entries() {
    const found = [];
    for (const key of Object.keys(localStorage)) {
        if (key.startsWith(prefix())) found.push(JSON.parse(localStorage.getItem(key)));
    }
    return found.sort((one, other) => one.savedAt - other.savedAt);
}

/** Throws when the device cannot keep it; the caller then leaves the text on the screen. */
export function keep(entry) {
    localStorage.setItem(prefix() + entry.id, JSON.stringify(entry));
    states.set(entry.id, { name: "waiting" });
    tell();
}

/** What the entry needs beside what the device may keep. */
export const whisper = (id, words) => secrets.set(id, words);
/** They come back for a correction; until it is saved the entry is not sent. */
export function recall(id) {
    const words = secrets.get(id) ?? {};
    secrets.delete(id);
    return words;
}

export function drop(id) {
    secrets.delete(id);
    localStorage.removeItem(prefix() + id);
    states.delete(id);
    tell();
}

export async function send(manually) {
    clearTimeout(again);
    if (running) return;
    running = true;
    try {
        if (navigator.locks) await navigator.locks.request("pc-outbox", { ifAvailable: true }, lock => lock ? sendAll(manually) : null);
        else await sendAll(manually);
    } finally {
        running = false;
        if (entries().some(entry => !needsUser(entry))) again = setTimeout(send, 15000);
    }
}

async function sendAll(manually) {
    for (const entry of entries()) {
        if (states.get(entry.id)?.name === "refused" && !manually) continue;
        // Discarded or taken back while another was on its way.
        if (!localStorage.getItem(prefix() + entry.id)) continue;
        if (entry.needsWords && !secrets.has(entry.id)) {
            mark(entry, { name: "words" });
            continue;
        }
        mark(entry, { name: "sending" });
        const outcome = await post(entry);
        if (outcome.name === "sent") {
            secrets.delete(entry.id);
            localStorage.removeItem(prefix() + entry.id);
        }
        mark(entry, outcome);
        // One that the server fails at keeps no other back.
        if (["waiting", "signin"].includes(outcome.name)) {
            for (const other of entries()) if (!needsUser(other)) states.set(other.id, outcome);
            tell();
            return;
        }
    }
}

function mark(entry, state) {
    states.set(entry.id, { ...state, entry });
    tell();
}

async function post(entry) {
    try {
        const answer = await fetch(entry.address ?? "/capture/visits", {
            method: "POST",
            headers: { ...headers(), "Content-Type": "application/json", "Idempotency-Key": entry.id },
            body: JSON.stringify({ ...entry.visit, ...secrets.get(entry.id) }),
            redirect: "error",
            signal: AbortSignal.timeout(20000),
        });
        if (answer.ok) return { name: "sent", at: Date.now() };
        if (answer.status === 401) return { name: "signin" };
        // Ours: it was undone, so it may be changed. Of what a proxy answers nobody knows whether it was carried out.
        if (answer.status === 500) return { name: "failing" };
        if (answer.status > 500 || answer.status === 408 || answer.status === 429) return { name: "waiting" };
        const message = await answer.json().then(body => body.message, () => "");
        return { name: "refused", message: message || `(${answer.status})` };
    } catch {
        return { name: "waiting" }; // No connection, or a lost answer.
    }
}

const forgetPages = () => { if ("caches" in window) caches.delete("pc-capture-1"); };

/** What this device knows of the user: entries, company list, unfinished text, stored pages. Another user's entries stay. */
export function wipe() {
    const mine = user();
    for (const key of Object.keys(localStorage)) {
        if (["pc-outbox:", "pc-companies:", "pc-placements:", "pc-capture:"].some(start => key.startsWith(`${start}${mine}`))) localStorage.removeItem(key);
    }
    forgetPages();
}

// Whoever used the device before may never sign out: their pages and lists go at once, unfinished text after a week, and
// what was never sent after a month. What is the user's own waits for as long as it takes.
function forgetOthers() {
    const mine = user();
    if (!mine) return;
    for (const key of Object.keys(localStorage)) {
        const [kind, owner] = key.split(":");
        if (["pc-companies", "pc-placements"].includes(kind) && owner !== mine) localStorage.removeItem(key);
        const most = owner === mine ? null : { "pc-capture": 7, "pc-outbox": 30 }[kind];
        if (most && !(daysOld(savedAt(key)) <= most)) localStorage.removeItem(key);
    }
    if (localStorage.getItem("pc-user") !== mine) forgetPages();
    localStorage.setItem("pc-user", mine);
}

function savedAt(key) {
    try {
        return JSON.parse(localStorage.getItem(key)).savedAt;
    } catch {
        return NaN; // Nobody can use it.
    }
}

// Signing out deletes what waits, so it asks first. Before the shell's own listeners: a refusal must stop them too.
addEventListener("submit", event => {
    if (!event.target.matches("[data-sign-out]")) return;
    const waiting = entries().length;
    const question = document.querySelector("[data-unsent-question]")?.dataset.unsentQuestion ?? "";
    if (waiting > 0 && !confirm(question.replace("{0}", waiting))) {
        event.preventDefault();
        event.stopImmediatePropagation();
        return;
    }
    wipe();
}, true);

// Start pages tell how much waits on this device; nobody else can know.
function showUnsent() {
    const note = document.querySelector("[data-unsent-note]");
    if (!note) return;
    const waiting = entries().length;
    if (waiting > 0) note.querySelector("[data-unsent-words]").textContent = note.dataset.unsentText.replace("{0}", waiting);
    note.hidden = waiting === 0;
}
onChange(showUnsent);
new MutationObserver(changes => {
    if (changes.some(({ addedNodes }) => [...addedNodes].some(node => node.querySelector?.("[data-unsent-note]") || node.matches?.("[data-unsent-note]")))) showUnsent();
}).observe(document.body, { subtree: true, childList: true });
showUnsent();

forgetOthers();
// Another tab sent or discarded it.
addEventListener("storage", event => {
    if (!event.key?.startsWith(prefix())) return;
    if (event.newValue === null) states.delete(event.key.slice(prefix().length));
    tell();
});
addEventListener("online", () => send());
document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible") send(); });
if (entries().length > 0) send();
