// ARIA 1.2 combobox. The server only searches and draws the options; moving, choosing and closing happen here, so a slow
// connection can never choose a row that the user did not see. The choice travels through the hidden key field, which is
// also what a draft remembers. A box without a key takes any text and only suggests; it may also add each choice as a line
// to a longer field. Both are told by the field's own events, so the server and the draft hear of it as if it had been typed.
const boxOf = target => target.closest?.("[data-combobox]");
const parts = box => ({ text: box.querySelector("[role=combobox]"), list: box.querySelector("[role=listbox]"), key: box.querySelector("[data-combobox-key]") });
// Where only a choice counts, the first answer is marked and Enter never sends the form.
const onlyChooses = box => parts(box).key !== null || box.dataset.addTo !== undefined;
const optionsOf = box => [...box.querySelectorAll("[role=option]")];

function close(box) {
    const { text, list } = parts(box);
    box.dataset.closed = "";
    if (list) list.hidden = true;
    text?.setAttribute("aria-expanded", "false");
    text?.removeAttribute("aria-activedescendant");
}

function open(box) {
    const { text, list } = parts(box);
    delete box.dataset.closed;
    // Options of an older text are not offered: they would change under the finger.
    const fresh = list && list.dataset.for === text.value.trim() && optionsOf(box).length > 0;
    if (list) list.hidden = !fresh;
    text.setAttribute("aria-expanded", fresh ? "true" : "false");
    return fresh;
}

function mark(box, option) {
    for (const other of optionsOf(box)) other.setAttribute("aria-selected", other === option ? "true" : "false");
    const { text } = parts(box);
    if (option) { text.setAttribute("aria-activedescendant", option.id); option.scrollIntoView({ block: "nearest" }); }
    else text.removeAttribute("aria-activedescendant");
}

function put(field, value) {
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
}

function addLine(field, line) {
    const lines = field.value.split("\n").filter(one => one.trim());
    if (!lines.some(one => one.trim().toLowerCase() === line.toLowerCase())) put(field, [...lines, line].join("\n"));
}

function choose(box, option) {
    const { key, text } = parts(box);
    const value = option.dataset.value;
    const list = box.dataset.addTo ? document.getElementById(box.dataset.addTo) : null;
    if (list) addLine(list, value);
    put(key ?? text, list ? "" : value);
    close(box);
}

document.addEventListener("keydown", event => {
    const box = event.target.matches?.("[role=combobox]") ? boxOf(event.target) : null;
    if (!box || event.isComposing) return;
    const options = optionsOf(box);
    const at = options.findIndex(option => option.getAttribute("aria-selected") === "true");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (!open(box)) return;
        const step = event.key === "ArrowDown" ? 1 : -1;
        mark(box, options[(at + step + options.length) % options.length] ?? options[0]);
    } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
        const chooses = at >= 0 && !parts(box).list.hidden;
        if (chooses || onlyChooses(box)) event.preventDefault();
        if (chooses) choose(box, options[at]);
    } else if (event.key === "Escape" && parts(box).list && !parts(box).list.hidden) {
        event.preventDefault(); // Closes the list, not the drawer around it.
        event.stopPropagation();
        close(box);
    }
}, true);

document.addEventListener("input", event => {
    const box = event.target.matches?.("[role=combobox]") ? boxOf(event.target) : null;
    if (!box) return;
    delete box.dataset.closed;
    mark(box, null);
    open(box);
}, true);

// pointerdown would take the focus from the field; the choice itself happens on release.
document.addEventListener("mousedown", event => { if (event.target.closest?.("[data-combobox] [role=option]")) event.preventDefault(); });
document.addEventListener("click", event => {
    const option = event.target.closest?.("[data-combobox] [role=option]");
    if (option) choose(boxOf(option), option);
});
document.addEventListener("focusout", event => { const box = boxOf(event.target); if (box && !box.contains(event.relatedTarget)) close(box); });

new MutationObserver(changes => {
    const boxes = new Set(changes.map(change => boxOf(change.target)).filter(Boolean));
    for (const box of boxes) {
        const { text } = parts(box);
        if (!text || document.activeElement !== text || box.dataset.closed !== undefined) continue;
        if (open(box) && onlyChooses(box) && !optionsOf(box).some(option => option.getAttribute("aria-selected") === "true")) mark(box, optionsOf(box)[0]);
    }
}).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-for"] });
