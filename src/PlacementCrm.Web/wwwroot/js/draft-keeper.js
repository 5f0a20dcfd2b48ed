// Text typed while the connection was away stays on screen, but the server never heard of it and would save the old value.
// So each key is kept here, and after a reconnect, the first render or a reload the fields are filled and their events
// fired again. What stands inside [data-draft-private] or has [data-no-draft], and whatever looks like a CPR number, never
// reaches browser storage: it is kept in memory and, a second after the last key, by the server (server-drafts.js).
import * as server from "./server-drafts.js";
import { word, clock } from "./words.js";
import { cpr } from "./cpr.js";

const days7 = 7 * 24 * 3600 * 1000;
const prefix = "pc-draft:";
const fields = "input:not([type=hidden],[type=password],[type=file],[type=submit],[type=search],[role=combobox]:not([name]),[data-date-native]), textarea, select";
const focusKey = "pc-focus";
const apartPrefix = "pc-apart:";

/** Typed values of this page, private ones included: scope key -> field name -> value. */
const memory = new Map();
/** Values before anything was typed or put back: scope key -> field name -> value. */
const before = new Map();
/** Values for fields that only appear because of an answer that is put back itself: scope key -> field name -> value. */
const late = new Map();
const cleared = new Set();
/** Forms of which another tab's text was found and not taken over. */
const foreign = new Set();

const user = () => document.querySelector("[data-user]")?.dataset.user ?? "";
/** Where this tab keeps a form: two tabs that write the same form keep a text each. */
const placeOf = key => sessionStorage.getItem(apartPrefix + key) ? `${key}|${tabId()}` : key;
const storeKey = key => `${prefix}${user()}:${placeOf(key)}`;
const isChoice = field => field.type === "checkbox" || field.type === "radio";
const nameOf = field => field.type === "radio" || (field.type === "checkbox" && field.name !== field.id && field.value !== "on")
    ? `${field.name}=${field.value}` : field.name || field.id;
const valueOf = field => isChoice(field) ? field.checked : field.value;
const isPrivate = field => field.closest("[data-draft-private]") !== null || field.dataset.noDraft !== undefined;
const mayBeOnServer = scope => scope.closest("[data-draft-private]") !== null || scope.querySelector("[data-no-draft]:not([data-date-native])") !== null;
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
    if (isForeign(read(key)) || foreign.has(key)) keepApart(key);
    const group = field.type === "radio" ? fieldsOf(scope).filter(other => other.name === field.name && other.type === "radio") : [field];
    group.push(...scope.querySelectorAll("[data-draft-always]")); // The request's id: nobody types it, but it belongs to what was typed.
    for (const one of group) {
        mapOf(memory, key).set(nameOf(one), valueOf(one));
        late.get(key)?.delete(nameOf(one));
    }
    keep(scope, group);
    showState(scope);
}

function keep(scope, group) {
    const key = scope.dataset.draft;
    const open = {};
    for (const one of group) {
        const name = nameOf(one);
        if (isPrivate(one) || (typeof valueOf(one) === "string" && cpr.test(valueOf(one)))) {
            server.keep(placeOf(key), name, valueOf(one), tabId());
        } else {
            server.release(placeOf(key), name);
            open[name] = valueOf(one);
        }
    }
    const stored = read(key) ?? { fields: {} };
    // A value that turned into a CPR number must not leave its beginning behind.
    for (const one of group) delete stored.fields[nameOf(one)];
    // A private form asks the server by itself; of any other the next page must be told that the server has some of it.
    const elsewhere = !mayBeOnServer(scope) && server.holdsAny(placeOf(key));
    store(key, { at: Date.now(), tab: tabId(), fields: { ...stored.fields, ...open }, elsewhere });
}

const isForeign = draft => draft && draft.tab !== tabId();

/** What another tab wrote stays as it is; all that was typed here so far moves to a place of its own. */
function keepApart(key) {
    foreign.delete(key);
    if (sessionStorage.getItem(apartPrefix + key)) return;
    const shared = placeOf(key);
    sessionStorage.setItem(apartPrefix + key, "1");
    server.leave(shared);
    for (const scope of document.querySelectorAll("[data-draft]")) {
        if (scope.dataset.draft !== key) continue;
        note(scope, null);
        keep(scope, fieldsOf(scope).filter(field => memory.get(key)?.has(nameOf(field))));
    }
}

function showState(scope) {
    const place = scope.querySelector("[data-draft-state]");
    const key = scope.dataset.draft;
    if (!place) return;
    const text = !memory.get(key)?.size ? "" : server.hasUnkept(placeOf(key)) ? word("DraftWaiting") : word("DraftKept", clock(Date.now()));
    if (place.textContent !== text) place.textContent = text;
}

function store(key, draft) {
    if (Object.keys(draft.fields).length === 0 && !draft.elsewhere) return localStorage.removeItem(storeKey(key));
    try {
        localStorage.setItem(storeKey(key), JSON.stringify(draft));
    } catch (full) {
        // Private windows and full disks: then the server keeps all of it.
        for (const [name, value] of Object.entries(draft.fields)) server.keep(placeOf(key), name, value, draft.tab);
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
    for (const field of scope.querySelectorAll("[data-draft-tab]")) put(field, tabId(), false); // The form drops the draft when it was saved.
    mapOf(before, key);
    for (const field of fieldsOf(scope)) {
        if (!before.get(key).has(nameOf(field))) before.get(key).set(nameOf(field), valueOf(field));
    }
    const typed = memory.get(key);
    if (typed?.size) apply(scope, typed, true); // Typed before the page was interactive.
    const draft = read(key);
    if (draft) putBack(scope, draft);
    if (draft?.elsewhere || mayBeOnServer(scope)) {
        server.load(placeOf(key), tabId()).then(kept => { if (kept && scope.isConnected && scope.dataset.draft === key) putBack(scope, kept); });
    }
    giveFocusBack(scope);
}

/** In the tab that typed it the text simply returns; elsewhere it is offered. */
function putBack(scope, draft) {
    const key = scope.dataset.draft;
    const typed = memory.get(key);
    const waiting = new Map(Object.entries(draft.fields).filter(([name]) => !typed?.has(name)));
    const present = new Map(fieldsOf(scope).map(field => [nameOf(field), valueOf(field)]));
    if (![...waiting].some(([name, value]) => present.get(name) !== value)) return;
    if (!isForeign(draft)) return restore(scope, waiting, draft.at);
    foreign.add(key);
    if (typed?.size) return keepApart(key);
    note(scope, word("DraftFound", clock(draft.at)),
        [word("DraftUse"), () => takeOver(scope, waiting, draft.at)], [word("DraftDiscard"), () => discard(scope)]);
}

/** From here on it is this tab's text. */
function takeOver(scope, values, at) {
    const key = scope.dataset.draft;
    const stored = read(key);
    foreign.delete(key);
    if (stored) store(key, { ...stored, tab: tabId() });
    server.take(placeOf(key), tabId());
    restore(scope, values, at);
}

function restore(scope, values, at) {
    const key = scope.dataset.draft;
    const present = new Set(fieldsOf(scope).map(nameOf));
    for (const [name, value] of values) {
        mapOf(memory, key).set(name, value);
        if (!present.has(name)) mapOf(late, key).set(name, value);
    }
    apply(scope, values, false);
    showState(scope);
    note(scope, word("DraftRestored", clock(at)), [word("DraftDiscard"), () => discard(scope)]);
}

function putLate(field) {
    const waiting = late.get(field.closest("[data-draft]")?.dataset.draft);
    const name = nameOf(field);
    if (!waiting?.has(name)) return;
    const value = waiting.get(name);
    waiting.delete(name);
    put(field, value, false);
}

function discard(scope) {
    const key = scope.dataset.draft;
    const first = before.get(key) ?? new Map();
    forget(key);
    apply(scope, first, false);
    note(scope, null);
    showState(scope);
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
    late.delete(key);
    foreign.delete(key);
    server.drop(placeOf(key), tabId());
    localStorage.removeItem(storeKey(key));
    sessionStorage.removeItem(apartPrefix + key);
}

/** After a reconnect: the server may have missed any of it, so all of it is sent again. */
export function sendAgain() {
    for (const scope of document.querySelectorAll("[data-draft]")) {
        const typed = memory.get(scope.dataset.draft);
        if (typed) apply(scope, typed, true);
    }
    server.flush();
}

/** Text that a reload would lose. */
export const hasUnkeptText = () => server.hasUnkept();
export const keepNow = server.flush;

/** Where the typed text is safe while there is no connection, as the key of a sentence. */
export function whereKept() {
    if (server.hasUnkept()) return "NoConnectionPrivate";
    if (!server.hasKept()) return "NoConnection";
    const onDevice = [...memory].some(([key, values]) => [...values.keys()].some(name => !server.holds(placeOf(key), name)));
    return onDevice ? "NoConnectionKept" : "NoConnectionServer";
}

export const isDirty = () => [...document.querySelectorAll("[data-draft]")].some(scope => memory.get(scope.dataset.draft)?.size);

/** The page reloads by itself: the text returns without a question, and the caret to where it was. */
export function expectReload() {
    const field = document.activeElement;
    if (field?.id && field.closest("[data-draft]")) sessionStorage.setItem(focusKey, JSON.stringify([field.id, field.selectionStart ?? null]));
}

let [focused, caret] = JSON.parse(sessionStorage.getItem(focusKey) ?? "[]");
sessionStorage.removeItem(focusKey);
for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, () => { focused = null; }, { capture: true, once: true });

function giveFocusBack(scope) {
    const field = focused && document.getElementById(focused);
    if (!field || !scope.contains(field)) return;
    focused = null;
    field.focus();
    if (caret !== null) field.setSelectionRange(caret, caret);
}

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
        if (!foreign.has(key)) forget(key); // Nothing was typed here, and another tab's text is not what was saved.
        for (const scope of document.querySelectorAll("[data-draft]")) if (scope.dataset.draft === key) note(scope, null);
    }
}

// A field that is drawn anew after saving tells its last change while it goes; what was typed is remembered since its input.
const isLeaving = ({ type, target }) => type === "change" && !isChoice(target) && !target.matches("select")
    && !memory.get(target.closest("[data-draft]")?.dataset.draft)?.has(nameOf(target));
const typedIn = event => { if (!applying && event.target.matches?.(fields) && !isLeaving(event)) remember(event.target); };
document.addEventListener("input", typedIn, true);
document.addEventListener("change", typedIn, true);
document.addEventListener("submit", event => {
    if (event.target.matches("[data-sign-out]")) { wipe(true); memory.clear(); server.stop(); }
    else if (event.target.dataset.leave && isDirty() && !confirm(event.target.dataset.leave)) event.preventDefault();
}, true);
addEventListener("beforeunload", event => {
    if (!hasUnkeptText()) return;
    server.flush();
    event.preventDefault();
});
// Opened in both tabs before anything was typed in either: the other one was first.
document.addEventListener("pc:draft-elsewhere", ({ detail: place }) => {
    for (const scope of document.querySelectorAll("[data-draft]")) if (placeOf(scope.dataset.draft) === place) keepApart(scope.dataset.draft);
});
document.addEventListener("pc:drafts", () => { for (const scope of document.querySelectorAll("[data-draft]")) showState(scope); });

new MutationObserver(changes => {
    clearDone();
    const ready = new Set();
    for (const { target, type, addedNodes, attributeName } of changes) {
        if (type === "attributes" && attributeName !== "data-drafts-cleared") ready.add(target);
        for (const node of addedNodes) if (node.querySelectorAll) {
            for (const scope of [node, ...node.querySelectorAll("[data-draft-ready]")]) ready.add(scope);
            if (late.size > 0) for (const field of [node, ...node.querySelectorAll(fields)]) if (field.matches(fields)) putLate(field);
        }
    }
    for (const scope of ready) if (scope.matches("[data-draft][data-draft-ready]")) welcome(scope);
}).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-draft-ready", "data-draft", "data-drafts-cleared"] });
wipe(false);
