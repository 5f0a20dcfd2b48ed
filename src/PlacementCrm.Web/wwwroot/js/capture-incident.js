// Reporting an incident. What happened and whether somebody was harmed is health: it is sent or forgotten, never stored on
// the device. Kept are the placement, the kind, whether work stopped and whom to tell; the words are asked for again.
import { drop, keep, newId, send, recall, whisper } from "./outbox.js";
import { cpr } from "./cpr.js";
import { watch } from "./diagnosis.js";
import { at, begin, fail, form, get, read, say, user, value } from "./capture-shared.js";

const listKey = `pc-placements:${user}`;
let chosen = null;
let rows = read(listKey) ?? [];
let completed = null; // The entry whose words are being written, or which is corrected.

// ---- placement

function choose(placement) {
    chosen = placement;
    at("chosen").hidden = !placement;
    at("choose").hidden = !!placement;
    at("chosen-name").textContent = placement ? label(placement) : "";
    at("case-worker").hidden = !(placement?.hasCaseWorker ?? true);
}

// With connection the name; from the device only initials.
const label = placement => `${placement.candidate ?? placement.initials} · ${placement.company}`;

function list() {
    at("placements").replaceChildren(...rows.map(placement => {
        const button = Object.assign(document.createElement("button"), { type: "button", textContent: placement.candidate ?? placement.initials });
        button.append(Object.assign(document.createElement("span"), { className: "muted", textContent: placement.company }));
        button.addEventListener("click", () => { choose(placement); form.querySelector("[name=kind]").focus({ preventScroll: true }); });
        const item = document.createElement("li");
        item.append(button);
        return item;
    }));
    at("placements-state").textContent = rows.length > 0 ? "" : say(navigator.onLine ? "NoPlacements" : "NoPlacementList");
}

async function refresh() {
    const fresh = await get("/capture/placements");
    if (!fresh) return;
    rows = fresh;
    localStorage.setItem(listKey, JSON.stringify(rows.map(({ id, initials, company, hasCaseWorker }) => ({ id, initials, company, hasCaseWorker }))));
    list();
    const asked = new URLSearchParams(location.search).get("placement");
    const one = rows.find(placement => placement.id === (chosen?.id ?? asked)) ?? (rows.length === 1 && !chosen ? rows[0] : null);
    if (one) choose(one);
}

at("change").addEventListener("click", () => { choose(null); at("placements").querySelector("button")?.focus(); });

// ---- the consideration it suggests

const dimension = () => form.elements.dimension.selectedOptions[0];

function showLimit() {
    const { measure, unit, most } = dimension().dataset;
    at("limit").hidden = !measure || measure === "YesNo";
    at("proposed-words").hidden = !measure;
    at("limit-unit").textContent = unit ?? "";
    Object.assign(form.elements.limit, { type: measure === "ClockTime" ? "time" : "number", value: "", max: most ?? "" });
}

function limit() {
    const { measure, only } = dimension().dataset;
    if (measure === "YesNo") return Number(only);
    if (measure !== "ClockTime") return value("limit") === "" ? null : Number(value("limit"));
    const [hours, minutes] = value("limit").split(":").map(Number);
    return Number.isFinite(minutes) ? hours + Math.round(minutes / 15) / 4 : null;
}

function showHarm() {
    at("absence").hidden = value("harm") !== "Injury";
    at("duty").hidden = !(value("harm") === "Death" || (value("harm") === "Injury" && Number(value("days")) > 0));
}

form.elements.dimension.addEventListener("change", showLimit);
for (const event of ["change", "input"]) form.addEventListener(event, showHarm);

const stems = form.dataset.diagnosisWords.split("|");
const warnings = ["what", "measure", "words"].map(name => watch(form.elements[name], form.querySelector(`[data-diagnosis=${name}]`), stems, form.dataset.diagnosisWarning));
const showWarnings = () => warnings.forEach(show => show());

// Who could not go on has stopped; it is written at once, and can be taken back.
let stoppedByKind = false;
for (const kind of form.elements.kind) kind.addEventListener("change", () => {
    const stops = kind.value === "CouldNotGoOn";
    if (!stops && !stoppedByKind) return;
    stoppedByKind = stops && (stoppedByKind || !form.elements.stopped.checked);
    form.elements.stopped.checked = stops;
});
form.elements.stopped.addEventListener("change", () => { stoppedByKind = false; });

// ---- save

const checked = name => form.elements[name].checked;

function secret() {
    return {
        whatHappened: value("what").trim(),
        measure: value("measure").trim(),
        harm: value("harm") || "Unknown",
        absenceDays: value("harm") === "Injury" && value("days") !== "" ? Number(value("days")) : null,
        proposedDimensionCode: value("dimension") || null,
        proposedLimit: value("dimension") ? limit() : null,
        proposedWords: value("words").trim(),
    };
}

form.addEventListener("submit", event => {
    event.preventDefault();
    if (!chosen) return fail(say("PlacementMissing"), at("placements").querySelector("button"));
    if (!value("kind")) return fail(say("KindMissing"), form.querySelector("[name=kind]"));
    if (!value("what").trim()) return fail(say("WordsMissing"), form.elements.what);
    if (["what", "measure", "words"].some(name => cpr.test(value(name)))) return fail(say("CprFound"), form.elements.what);
    if (value("dimension") && limit() === null) return fail(say("LimitMissing"), form.elements.limit);
    try {
        save();
    } catch (full) {
        console.warn("The entry cannot be stored in this browser.", full);
        return fail(say("NotKept"));
    }
    fail("");
    completed = null;
    form.reset();
    for (const name of ["absence", "duty", "limit", "proposed-words"]) at(name).hidden = true;
    showWarnings();
    stoppedByKind = false;
    choose(rows.length === 1 ? rows[0] : null);
    document.querySelector("h1").scrollIntoView();
    send();
});

function save() {
    const id = completed?.visit.placementId === chosen.id ? completed.id : newId();
    if (completed && completed.id !== id) drop(completed.id);
    whisper(id, secret());
    keep({
        id, savedAt: completed?.savedAt ?? Date.now(), company: { name: `${chosen.initials} · ${chosen.company}` }, page: "incident", address: "/capture/incidents", needsWords: true,
        visit: {
            placementId: chosen.id, kind: value("kind"), workStopped: checked("stopped"), notifyCaseWorker: !at("case-worker").hidden && checked("notify"),
            at: completed?.visit.at ?? new Date().toISOString(),
        },
    });
}

/** Its id stays with its placement: should the server have it already, it stays one incident. */
function complete(entry) {
    if (value("what") && !confirm(say("ReplaceAsk"))) return;
    form.reset();
    form.querySelector("details").open = true;
    completed = entry;
    choose(rows.find(placement => placement.id === entry.visit.placementId) ?? { id: entry.visit.placementId, initials: entry.company.name.split(" · ")[0], company: entry.company.name.split(" · ")[1] });
    form.elements.kind.value = entry.visit.kind;
    form.elements.stopped.checked = entry.visit.workStopped;
    form.elements.notify.checked = entry.visit.notifyCaseWorker;
    const words = recall(entry.id);
    const typed = { what: words.whatHappened, measure: words.measure, harm: words.harm ?? "Unknown", days: words.absenceDays, dimension: words.proposedDimensionCode, words: words.proposedWords };
    for (const [name, text] of Object.entries(typed)) form.elements[name].value = text ?? "";
    showHarm();
    showLimit();
    showWarnings();
    if (words.proposedLimit != null) form.elements.limit.value = limitText(words.proposedLimit);
    fail(words.whatHappened ? "" : say("CompleteEntry"), form.elements.what);
}

const limitText = number => dimension().dataset.measure !== "ClockTime" ? number : `${String(Math.trunc(number)).padStart(2, "0")}:${String(number % 1 * 60).padStart(2, "0")}`;

begin(complete);
list();
showLimit();
refresh();
if (rows.length === 1) choose(rows[0]);
