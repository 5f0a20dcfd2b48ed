// What all phone pages share.
import { drop, entries, headers, onChange, stateOf } from "./outbox.js";

export const form = document.querySelector("[data-capture]");
export const page = form.dataset.capture;
export const user = document.body.dataset.user;
const texts = document.getElementById("capture-texts").dataset;
export const at = name => document.querySelector(`[data-${name}]`);
export const say = (key, value = "") => texts[key.toLowerCase()].replace("{0}", value);
export const value = name => form.elements[name]?.value ?? "";
// Neutral "en" would show twelve hours and the month first.
const locale = document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang;
const clock = moment => new Date(moment).toLocaleTimeString(locale, { timeStyle: "short" });

export function read(key) {
    try {
        return JSON.parse(localStorage.getItem(key));
    } catch {
        return null;
    }
}

export async function get(address) {
    try {
        const answer = await fetch(address, { headers: headers(), redirect: "error", signal: AbortSignal.timeout(8000) });
        return answer.ok ? await answer.json() : null;
    } catch {
        return null; // The page works with what it has.
    }
}

export function fail(text, field) {
    at("failure").textContent = text;
    document.title = document.title.replace(/^(⚠ )?/, text ? "⚠ " : "");
    field?.focus();
    return false;
}

form.addEventListener("keydown", event => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit(); });

// ---- outbox on screen

const sentHere = new Map();
let editEntry = () => {};

function words(state) {
    switch (state?.name) {
        case "sending": return say("Sending");
        case "sent": return say("Sent", clock(state.at));
        case "signin": return say("SignIn");
        case "refused": return say("Refused", state.message);
        case "words": return say("NeedsWords");
        case "failing": return say("Failing");
        default: return say("Waiting");
    }
}

function show() {
    for (const entry of entries()) sentHere.set(entry.id, entry);
    const rows = [...sentHere.values()].filter(entry => entries().some(one => one.id === entry.id) || stateOf(entry.id)?.name === "sent").reverse();
    at("outbox").replaceChildren(...rows.map(row));
    at("outbox-empty").hidden = rows.length > 0;
    const last = rows[0] && stateOf(rows[0].id);
    if (last && last.name !== "sending") at("state").textContent = words(last);
}

function row(entry) {
    const state = stateOf(entry.id);
    const item = document.createElement("li");
    item.dataset.entry = state?.name ?? "waiting";
    item.append(Object.assign(document.createElement("strong"), { textContent: entry.company.name }),
        Object.assign(document.createElement("span"), { textContent: words(state) }));
    if (state?.name === "signin") {
        item.append(Object.assign(document.createElement("a"), { className: "btn", href: `/login?returnUrl=/capture/${page}`, textContent: say("SignInLink") }));
    }
    if (["refused", "words", "failing"].includes(state?.name)) item.append(...editing(entry, state.name === "words" ? "WriteWords" : "Edit"), button("Discard", entry, () => discard(entry)));
    return item;
}

/** An entry is edited on the page that made it: the others lack some of its fields. */
function editing(entry, key) {
    if (entry.page === page) return [button(key, entry, () => editEntry(entry))];
    return [Object.assign(document.createElement("a"), { className: "btn", href: `/capture/${entry.page}`, textContent: say(key) })];
}

function button(key, entry, act) {
    const one = Object.assign(document.createElement("button"), { type: "button", className: "btn", textContent: say(key) });
    one.setAttribute("aria-label", say(`${key}Named`, entry.company.name));
    one.addEventListener("click", act);
    return one;
}

function discard(entry) {
    if (!confirm(say("DiscardAsk", entry.company.name))) return;
    takeBack(entry);
}

/** The entry leaves the outbox, to be edited or because nobody wants it. */
export function takeBack(entry) {
    sentHere.delete(entry.id);
    drop(entry.id);
}

// ---- without connection

async function prepareForNoConnection() {
    if (!("serviceWorker" in navigator)) return;
    await navigator.serviceWorker.register("/capture/sw.js", { scope: "/capture/" });
    const worker = (await navigator.serviceWorker.ready).active;
    const assets = performance.getEntriesByType("resource").map(entry => entry.name).filter(name => /\/(css|js)\/|favicon/.test(name));
    const pages = [...document.querySelectorAll("[data-pages] a")].map(link => new URL(link.href).pathname);
    worker.postMessage({ keep: [...pages, ...assets] });
    navigator.storage?.persist?.();
}

/** @param edit what happens when an entry of this page is to be changed. */
export function begin(edit) {
    editEntry = edit;
    onChange(show);
    show();
    if (document.readyState === "complete") prepareForNoConnection(); else addEventListener("load", prepareForNoConnection);
}
