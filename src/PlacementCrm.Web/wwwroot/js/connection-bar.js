// One line with three states: hidden, no connection, sent. Blips under two seconds show nothing. While it shows, what
// needs the server is switched off with the reason, and everything stays readable and typeable.
import { word } from "./words.js";

const grace = 2000;
const needsServer = "button:not([data-local]), a[href]:not([data-local]):not([href^='tel:']):not([href^='sms:']):not([href^='mailto:'])";
let state = "starting";
let timer;
let whereKept = () => "NoConnection";

const line = () => document.querySelector("[data-connection]");

function show(name, text, button) {
    const place = line();
    if (!place) return;
    place.dataset.state = name;
    const p = document.createElement("p");
    p.id = "connection-line";
    p.textContent = text;
    if (button) p.append(button);
    place.replaceChildren(p);
}

function hide() {
    line()?.replaceChildren();
    delete line()?.dataset.state;
}

function switchOff() {
    for (const button of document.querySelectorAll("button:not([data-local]):not([aria-disabled])")) {
        button.setAttribute("aria-disabled", "true");
        button.dataset.offline = "";
        if (!button.title) button.title = word("NeedsConnection");
    }
}

function switchOn() {
    for (const button of document.querySelectorAll("[data-offline]")) {
        button.removeAttribute("aria-disabled");
        if (button.title === word("NeedsConnection")) button.removeAttribute("title");
        delete button.dataset.offline;
    }
}

export const isDown = () => state === "down";

export function started() {
    state = "up";
    document.documentElement.dataset.circuit = "up";
    for (const form of document.querySelectorAll("form[data-waiting]")) {
        delete form.dataset.waiting;
        form.requestSubmit();
    }
}

/** @param where tells the sentence's key: what is typed on may be kept elsewhere, or nowhere yet. */
export function down(where) {
    if (state === "down") return;
    state = "down";
    whereKept = where;
    document.documentElement.dataset.circuit = "down";
    timer = setTimeout(showDown, grace);
}

function showDown() {
    show("down", word(whereKept()));
    switchOff();
}

document.addEventListener("pc:drafts", () => {
    const shown = line()?.dataset.state === "down" && document.getElementById("connection-line");
    // Only a change is announced.
    if (shown && shown.textContent !== word(whereKept())) shown.textContent = word(whereKept());
});

export function up() {
    const shown = line()?.dataset.state === "down";
    clearTimeout(timer);
    state = "up";
    document.documentElement.dataset.circuit = "up";
    switchOn();
    if (!shown) return hide();
    show("sent", word("ConnectionSent"));
    timer = setTimeout(hide, 4000);
}

export function stale() {
    clearTimeout(timer);
    const reload = document.createElement("button");
    reload.type = "button";
    reload.className = "btn btn-small";
    reload.dataset.local = "";
    reload.textContent = word("Reload");
    reload.addEventListener("click", () => location.reload());
    show("stale", word("ConnectionStale"), reload);
    switchOff();
}

// Also between the loss and the two seconds a press must not vanish: it is stopped, and the line appears at once.
function guard(event) {
    if (state !== "down") return;
    const pressed = event.target.closest?.(needsServer);
    if (event.type === "click" && (!pressed || event.defaultPrevented || pressed.closest("[data-local]"))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!line()?.dataset.state) showDown();
}

// Before the circuit is there a form would be posted as a plain page and lose its text.
function holdBack(event) {
    if (state === "starting" && event.target.matches("form[data-form]")) {
        event.preventDefault();
        event.target.dataset.waiting = "";
    } else if (state === "down" && event.target.matches("form")) {
        guard(event);
    }
}

document.addEventListener("click", guard, true);
document.addEventListener("submit", holdBack, true);
