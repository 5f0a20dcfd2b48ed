// Moving cards: arrows inside a card's menu, and dragging for those who point with a mouse. The menu does the same moves.
addEventListener("keydown", event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const list = step && event.target.closest?.("[data-arrows]");
    if (!list) return;
    const items = [...list.querySelectorAll("a, button")];
    items[(items.indexOf(event.target) + step + items.length) % items.length]?.focus();
    event.preventDefault();
});

// A finger scrolls; only a mouse drags.
addEventListener("pointerdown", event => {
    const card = event.target.closest?.("[data-card]");
    if (card) card.draggable = event.pointerType === "mouse";
}, true);

const over = column => {
    for (const each of document.querySelectorAll("[data-column].is-over")) if (each !== column) each.classList.remove("is-over");
    column?.classList.add("is-over");
};
addEventListener("dragstart", event => {
    const card = event.target.closest?.("[data-card]");
    if (!card) return;
    card.classList.add("is-dragged");
    // Firefox drags nothing without data; what is moved stays on the server.
    event.dataTransfer.setData("text/plain", "");
    event.dataTransfer.effectAllowed = "move";
});
addEventListener("dragover", event => {
    const column = event.target.closest?.("[data-column]");
    if (column && document.querySelector("[data-card].is-dragged")) event.preventDefault();
    over(column);
});
addEventListener("dragend", event => {
    event.target.closest?.("[data-card]")?.classList.remove("is-dragged");
    over(null);
});
addEventListener("drop", event => {
    // Firefox would open what was dropped.
    if (event.target.closest?.("[data-column]")) event.preventDefault();
    over(null);
});
