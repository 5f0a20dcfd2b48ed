// Dialogs, menus, toasts, colours, jumps: everything that has to answer at once and needs no server.
import { singleKeysOn, setSingleKeys } from "./shortcuts.js";

// A dialog is shown when Blazor adds it and gone when Blazor removes it; the focus returns to what opened it.
const openers = new Map();
let lastPressed = null;
addEventListener("pointerdown", event => { lastPressed = event.target.closest("a, button, summary"); }, true);

function show(dialog) {
    if (dialog.open) return;
    const active = document.activeElement;
    openers.set(dialog, active && active !== document.body ? active : lastPressed);
    dialog.showModal();
    (dialog.querySelector("[autofocus]") ?? dialog.querySelector(".modal-body :is(input, select, textarea, button):not([type=hidden],[hidden],[tabindex='-1'])"))?.focus();
}

function giveBack(dialog) {
    const opener = openers.get(dialog);
    openers.delete(dialog);
    // The opener may have been drawn anew meanwhile; then its key or address finds its successor.
    const again = opener?.isConnected ? opener : opener?.id ? document.getElementById(opener.id) : null;
    (again ?? document.getElementById("main"))?.focus();
    returnedTo = again?.id;
}

// What got the focus back may be drawn anew a moment later, as a card is that was moved; until somebody does something it gets it again.
let returnedTo;
for (const act of ["keydown", "pointerdown"]) addEventListener(act, () => { returnedTo = undefined; }, true);
function keepFocus() {
    if (returnedTo && document.activeElement === document.body) document.getElementById(returnedTo)?.focus();
}

const dialogsIn = node => node.matches?.("dialog[data-modal]") ? [node] : [...node.querySelectorAll?.("dialog[data-modal]") ?? []];

new MutationObserver(changes => {
    for (const { addedNodes, removedNodes } of changes) {
        for (const node of addedNodes) {
            dialogsIn(node).forEach(show);
            if (node.matches?.("[data-toast]")) startToast(node);
        }
        for (const node of removedNodes) dialogsIn(node).filter(dialog => openers.has(dialog)).forEach(giveBack);
    }
    keepFocus();
}).observe(document.body, { subtree: true, childList: true });

// Closed here while the server could not hear it: told again, so that the next press opens it again.
document.addEventListener("close", event => { if (event.target.matches("dialog[data-modal]")) event.target.dataset.closed = ""; }, true);
export function tellClosed() {
    for (const dialog of document.querySelectorAll("dialog[data-closed]")) dialog.dispatchEvent(new Event("close"));
}

function startToast(toast) {
    const close = () => toast.querySelector("[data-toast-close]")?.click();
    let timer = setTimeout(close, 10000);
    const hold = () => clearTimeout(timer);
    const resume = () => { clearTimeout(timer); timer = setTimeout(close, 10000); };
    toast.addEventListener("pointerenter", hold);
    toast.addEventListener("focusin", hold);
    toast.addEventListener("pointerleave", resume);
    toast.addEventListener("focusout", resume);
}

function closeMenus(except) {
    for (const menu of document.querySelectorAll("details[data-menu][open]")) if (menu !== except) menu.open = false;
}

document.addEventListener("click", event => {
    const jump = event.target.closest("[data-focus]");
    if (jump) {
        const target = document.getElementById(jump.dataset.focus);
        if (target) { event.preventDefault(); event.stopPropagation(); target.focus(); target.scrollIntoView({ block: "center" }); }
    }
    const menu = event.target.closest("details[data-menu]");
    closeMenus(menu);
    // Following a link or choosing something ends the menu.
    if (menu && event.target.closest("a, button")) menu.open = false;

    const theme = event.target.closest("[data-theme-set]");
    if (theme) setTheme(theme.dataset.themeSet);
    if (event.target.closest("[data-keys-open]")) showKeys();
    if (event.target.closest("[data-dialog-close]")) event.target.closest("dialog")?.close();
    const picker = event.target.closest("[data-date-open]");
    if (picker) picker.parentElement.querySelector("[data-date-native]").showPicker();
}, true);

document.addEventListener("keydown", event => {
    if (event.key !== "Escape") return;
    const menu = document.querySelector("details[data-menu][open]");
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
});

document.addEventListener("change", event => {
    if (event.target.matches("[data-date-native]")) {
        const text = event.target.parentElement.querySelector("input");
        text.value = event.target.value;
        text.dispatchEvent(new Event("input", { bubbles: true }));
        text.dispatchEvent(new Event("change", { bubbles: true }));
        text.focus();
    }
    if (event.target.matches("[data-single-keys]")) setSingleKeys(event.target.checked);
}, true);

// The cookie lets the server write the attribute, so that the page is never white for a moment.
function setTheme(theme) {
    if (theme) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
    document.cookie = `theme=${theme}; path=/; max-age=${theme ? 31536000 : 0}; samesite=lax`;
}

function showKeys() {
    const dialog = document.getElementById("keys");
    if (!dialog || dialog.open) return;
    const opener = document.activeElement;
    dialog.querySelector("[data-single-keys]").checked = singleKeysOn();
    dialog.addEventListener("close", () => opener?.focus(), { once: true });
    dialog.showModal();
}

document.addEventListener("pc:keys", showKeys);

const themeNow = document.cookie.match(/(?:^|; )theme=(light|dark)/)?.[1];
if (themeNow) document.documentElement.dataset.theme = themeNow;
