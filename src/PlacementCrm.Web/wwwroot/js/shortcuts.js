// Keys press what is on the page: [data-key="v"] is clicked, or focused when it is a field. So a shortcut can do nothing
// that a pointer could not. Single letters never fire in fields and can be switched off (WCAG 2.1.4).
const offKey = "pc-single-keys-off";
let first = null;
let firstTimer;

export const singleKeysOn = () => localStorage.getItem(offKey) === null;
export const setSingleKeys = on => on ? localStorage.removeItem(offKey) : localStorage.setItem(offKey, "1");

const writing = element => element?.closest?.("input:not([type=checkbox],[type=radio],[type=button],[type=submit]), textarea, select, [contenteditable], [role=combobox]");
const visible = element => element.getClientRects().length > 0;

/** Inside an open dialog only what the dialog offers may be pressed. */
function press(key) {
    const dialogs = [...document.querySelectorAll("dialog[open]")];
    const within = dialogs.at(-1) ?? document;
    const find = part => [...part.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].find(visible);
    // The card or row with the focus answers first.
    const scope = document.activeElement?.closest("[data-key-scope]");
    const target = (scope && within.contains(scope) && find(scope)) || find(within);
    if (!target) return false;
    if (target.matches("input, textarea, select")) { target.focus(); target.select?.(); } else target.click();
    return true;
}

function save(event) {
    const form = event.target.closest?.("form") ?? document.querySelector("dialog[open] form[data-form]");
    if (!form) return;
    event.preventDefault();
    // The field with the cursor has not told anybody about its last letters yet.
    event.target.dispatchEvent(new Event("change", { bubbles: true }));
    form.requestSubmit();
}

function moveRow(step) {
    const links = [...document.querySelectorAll("main .row-link")].filter(visible);
    if (links.length === 0) return false;
    const at = links.indexOf(document.activeElement);
    links[Math.max(0, Math.min(links.length - 1, at + step))].focus();
    return true;
}

function letter(key) {
    if (first) {
        const both = `${first} ${key}`;
        first = null;
        clearTimeout(firstTimer);
        return press(both);
    }
    if (key === "g") {
        first = "g";
        firstTimer = setTimeout(() => { first = null; }, 1500);
        return true;
    }
    if (key === "?") return document.dispatchEvent(new Event("pc:keys"));
    if (key === "j" || key === "k") return moveRow(key === "j" ? 1 : -1);
    return press(key);
}

document.addEventListener("keydown", event => {
    if (event.isComposing || event.defaultPrevented) return;
    const control = event.ctrlKey || event.metaKey;
    if (control && event.key === "Enter") return save(event);
    if (control && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") {
        if (press("ctrl+k")) event.preventDefault();
        return;
    }
    if (control || event.altKey || !singleKeysOn() || writing(event.target)) return;
    if (event.key.length === 1 && letter(event.key.toLowerCase())) event.preventDefault();
});
