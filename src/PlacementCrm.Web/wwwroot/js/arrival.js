// Where the focus and the page stand after something came or went. Pages are drawn in steps, so each waits for what it needs.
let address = location.pathname;
let oldTitle = document.querySelector("h1");
let oldText = oldTitle?.textContent;
let hasArrived = true;

const isFree = () => !document.activeElement || document.activeElement === document.body;
const focus = element => {
    if (!element.matches("a[href], button, input, select, textarea, summary, [tabindex]")) element.tabIndex = -1;
    element.focus({ preventScroll: true });
};

// The menu and the head stay when the page changes; the focus does not stay there.
const isBusy = () => document.activeElement?.closest("main, dialog");

// A new page begins at its heading, unless the user was faster.
function arrive() {
    if (location.pathname !== address) {
        address = location.pathname;
        hasArrived = false;
    }
    const title = document.querySelector("main h1");
    if (hasArrived || !title || (title === oldTitle && title.textContent === oldText)) return;
    hasArrived = true;
    oldTitle = title;
    oldText = title.textContent;
    if (!isBusy()) focus(title);
}

// What had the focus is gone, for example a form that was saved: the focus goes to the heading of what it stood in.
let around = [];
document.addEventListener("focusin", event => {
    around = [];
    for (let node = event.target; node && node !== document.body; node = node.parentElement) around.push(node);
});

let looking;
function catchFocus() {
    if (around.length === 0 || around[0].isConnected || looking) return;
    looking = requestAnimationFrame(() => {
        looking = undefined;
        if (!isFree() || around.length === 0 || around[0].isConnected || !hasArrived) return;
        const left = around.find(node => node.isConnected);
        const heading = left?.querySelector("h1, h2, h3") ?? document.querySelector("main h1");
        if (heading) focus(heading);
    });
}

// Going back leads to where the list was left. The browser tries before the rows are there.
const heights = new Map();
let wanted;
const place = () => `${history.state?._index ?? ""} ${location.href}`;
let here = place();
addEventListener("scroll", () => { if (here === place() && wanted === undefined) heights.set(here, scrollY); }, { passive: true });
addEventListener("popstate", () => { wanted = heights.get(place()); });
for (const kind of ["wheel", "touchstart", "keydown", "pointerdown"]) addEventListener(kind, () => { wanted = undefined; }, { passive: true, capture: true });

function goBackDown() {
    here = place();
    if (wanted === undefined || document.documentElement.scrollHeight < wanted + innerHeight) return;
    scrollTo({ top: wanted, behavior: "instant" });
    if (Math.abs(scrollY - wanted) < 2) wanted = undefined;
}

// On a narrow screen the chosen tab may lie outside of the row.
let chosenTab;
function showTab() {
    const tab = document.querySelector("main .tabs [aria-current=page]");
    if (tab === chosenTab) return;
    chosenTab = tab;
    const row = tab?.closest(".tabs");
    if (!row || (tab.offsetLeft >= row.scrollLeft && tab.offsetLeft + tab.offsetWidth <= row.scrollLeft + row.clientWidth)) return;
    row.scrollLeft = tab.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2;
}

new MutationObserver(() => { arrive(); catchFocus(); goBackDown(); showTab(); }).observe(document.body, { subtree: true, childList: true, characterData: true });
