// Text typed while the connection was away stays on screen, but the server never heard of it and would save the old value.
// So each key is kept here, and after a reconnect, the first render or a reload the fields are filled and their events
// fired again. Inside [data-draft-private], with [data-no-draft], and whatever looks like a CPR number is only kept in
// memory: it is sent again after a reconnect, but never reaches browser storage.
import { word, clock } from "./words.js";

const days7 = 7 * 24 * 3600 * 1000;
const prefix = "pc-draft:";
const cpr = /\b(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d{2}[-\s]?\d{4}\b/;
const fields = "input:not([type=hidden],[type=password],[type=file],[type=submit],[type=search],[role=combobox],[data-date-native]), textarea, select";
const reloadedKey = "pc-reload";
const sameTab = sessionStorage.getItem(reloadedKey) === location.pathname
    || performance.getEntriesByType("navigation")[0]?.type === "reload";
sessionStorage.removeItem(reloadedKey);

/** Typed values of this page, private ones included: scope key -> field name -> value. */
const memory = new Map();
/** Values before anything was typed or put back: scope key -> field name -> value. */
const before = new Map();
const cleared = new Set();
const unkept = new Set();

const user = () => document.querySelector("[data-user]")?.dataset.user ?? "";
const storeKey = key => `${prefix}${user()}:${key}`;
const isChoice = field => field.type === "checkbox" || field.type === "radio";
const nameOf = field => field.type === "radio" || (field.type === "checkbox" && field.name !== field.id && field.value !== "on")
    ? `${field.name}=${field.value}` : field.name || field.id;
const valueOf = field => isChoice(field) ? field.checked : field.value;
const isPrivate = field => field.closest("[data-draft-private]") !== null || field.dataset.noDraft !== undefined;
const fieldsOf = scope => [...scope.querySelectorAll(fields)].filter(field => nameOf(field) && field.closest("[data-draft]") === scope);
const mapOf = (maps, key) => maps.get(key) ?? maps.set(key, new Map()).get(key);

function read(key) {
    try {
        const stored = JSON.parse(localStorage.getItem(storeKey(key)) ?? "null");
        return stored && Date.now() - stored.at < days7 ? stored : null;
    } catch {
        localStorage.removeItem(storeKey(key)); // Written by something else: nothing of ours is lost with it.
        return null;
    }
}

function remember(field) {
    const scope = field.closest("[data-draft]");
    if (!scope || !nameOf(field)) return;
    const key = scope.dataset.draft;
    const group = field.type === "radio" ? fieldsOf(scope).filter(other => other.name === field.name && other.type === "radio") : [field];
    group.push(...scope.querySelectorAll("[data-draft-always]")); // The request's id: nobody types it, but it belongs to what was typed.
    const open = {};
    for (const one of group) {
        mapOf(memory, key).set(nameOf(one), valueOf(one));
        if (isPrivate(one) || (typeof valueOf(one) === "string" && cpr.test(valueOf(one)))) unkept.add(`${key}\n${nameOf(one)}`);
        else open[nameOf(one)] = valueOf(one);
    }
    const stored = read(key) ?? { fields: {} };
    // A value that turned into a CPR number must not leave its beginning behind.
    for (const one of group) delete stored.fields[nameOf(one)];
    store(key, { at: Date.now(), tab: tabId(), fields: { ...stored.fields, ...open } });
    const state = scope.querySelector("[data-draft-state]");
    if (state && Object.keys(open).length > 0) state.textContent = word("DraftKept", clock(Date.now()));
}

function store(key, draft) {
    if (Object.keys(draft.fields).length === 0) return localStorage.removeItem(storeKey(key));
    try {
        localStorage.setItem(storeKey(key), JSON.stringify(draft));
    } catch (full) {
        // Private windows and full disks: memory still bridges a reconnect, and leaving the page asks first.
        for (const name of Object.keys(draft.fields)) unkept.add(`${key}\n${name}`);
        console.warn("Drafts cannot be stored in this browser.", full);
    }
}

function tabId() {
    const known = sessionStorage.getItem("pc-tab") ?? crypto.getRandomValues(new Uint32Array(2)).join("-");
    sessionStorage.setItem("pc-tab", known);
    return known;
}

let applying = false;
function put(field, value, always) {
    if (!always && valueOf(field) === value) return;
    if (field.type === "radio" && !value) { field.checked = false; return; }
    if (isChoice(field)) field.checked = value; else field.value = value;
    applying = true;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
    applying = false;
}

function apply(scope, values, always) {
    for (const field of fieldsOf(scope)) {
        if (values.has(nameOf(field))) put(field, values.get(nameOf(field)), always);
    }
}

/** A scope the server listens to now: put back what belongs to it, or offer it. */
function welcome(scope) {
    const key = scope.dataset.draft;
    mapOf(before, key);
    for (const field of fieldsOf(scope)) {
        if (!before.get(key).has(nameOf(field))) before.get(key).set(nameOf(field), valueOf(field));
    }
    const typed = memory.get(key);
    if (typed?.size) apply(scope, typed, true); // Typed before the page was interactive.
    const draft = read(key);
    if (!draft) return;
    const waiting = new Map(Object.entries(draft.fields).filter(([name]) => !typed?.has(name)));
    const changes = fieldsOf(scope).some(field => waiting.has(nameOf(field)) && waiting.get(nameOf(field)) !== valueOf(field));
    if (!changes) return;
    if (sameTab || draft.tab === tabId()) {
        restore(scope, waiting, draft.at);
    } else {
        note(scope, word("DraftFound", clock(draft.at)),
            [word("DraftUse"), () => restore(scope, waiting, draft.at)], [word("DraftDiscard"), () => discard(scope)]);
    }
}

function restore(scope, values, at) {
    const key = scope.dataset.draft;
    for (const [name, value] of values) mapOf(memory, key).set(name, value);
    apply(scope, values, false);
    // Fields that only appear because of an answer get their text one render later.
    setTimeout(() => apply(scope, values, false), 400);
    note(scope, word("DraftRestored", clock(at)), [word("DraftDiscard"), () => discard(scope)]);
}

function discard(scope) {
    const key = scope.dataset.draft;
    forget(key);
    apply(scope, before.get(key) ?? new Map(), false);
    note(scope, null);
}

function note(scope, text, ...buttons) {
    const place = scope.querySelector("[data-draft-note]");
    if (!place) return;
    place.replaceChildren();
    if (!text) return;
    const p = document.createElement("p");
    p.className = "draft-note";
    p.setAttribute("role", "status");
    p.append(text);
    for (const [label, act] of buttons) {
        const button = Object.assign(document.createElement("button"), { type: "button", className: "btn btn-small", textContent: label });
        button.dataset.local = "";
        button.addEventListener("click", () => { place.replaceChildren(); act(); });
        p.append(button);
    }
    place.append(p);
}

function forget(key) {
    memory.delete(key);
    before.delete(key);
    for (const entry of unkept) if (entry.startsWith(`${key}\n`)) unkept.delete(entry);
    localStorage.removeItem(storeKey(key));
}

/** After a reconnect: the server may have missed any of it, so all of it is sent again. */
export function sendAgain() {
    for (const scope of document.querySelectorAll("[data-draft]")) {
        const typed = memory.get(scope.dataset.draft);
        if (typed) apply(scope, typed, true);
    }
}

export const hasUnkeptText = () => unkept.size > 0;
export const isDirty = () => [...document.querySelectorAll("[data-draft]")].some(scope => memory.get(scope.dataset.draft)?.size);
export const expectReload = () => sessionStorage.setItem(reloadedKey, location.pathname);

function wipe(mine) {
    for (const key of Object.keys(localStorage)) {
        if (key.startsWith(prefix) && (mine ? key.startsWith(`${prefix}${user()}:`) : expired(key))) localStorage.removeItem(key);
    }
}

function expired(key) {
    try {
        return !(Date.now() - JSON.parse(localStorage.getItem(key)).at < days7);
    } catch {
        return true;
    }
}

function clearDone() {
    for (const entry of (document.querySelector("[data-drafts-cleared]")?.dataset.draftsCleared ?? "").split("\n")) {
        if (!entry || cleared.has(entry)) continue;
        cleared.add(entry);
        const key = entry.slice(entry.indexOf(":") + 1);
        forget(key);
        for (const scope of document.querySelectorAll("[data-draft]")) if (scope.dataset.draft === key) note(scope, null);
    }
}

const typedIn = event => { if (!applying && event.target.matches?.(fields)) remember(event.target); };
document.addEventListener("input", typedIn, true);
document.addEventListener("change", typedIn, true);
document.addEventListener("submit", event => {
    if (event.target.matches("[data-sign-out]")) { wipe(true); memory.clear(); unkept.clear(); }
    else if (event.target.dataset.leave && isDirty() && !confirm(event.target.dataset.leave)) event.preventDefault();
}, true);
addEventListener("beforeunload", event => { if (hasUnkeptText()) event.preventDefault(); });

new MutationObserver(changes => {
    clearDone();
    const ready = new Set();
    for (const { target, type, addedNodes, attributeName } of changes) {
        if (type === "attributes" && attributeName !== "data-drafts-cleared") ready.add(target);
        for (const node of addedNodes) if (node.querySelectorAll) for (const scope of [node, ...node.querySelectorAll("[data-draft-ready]")]) ready.add(scope);
    }
    for (const scope of ready) if (scope.matches("[data-draft][data-draft-ready]")) welcome(scope);
}).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-draft-ready", "data-draft", "data-drafts-cleared"] });
wipe(false);
