// Logging a visit or an attempt: saving keeps it on this device, the outbox sends it.
import { keep, newId, send } from "./outbox.js";
import { cpr } from "./cpr.js";
import { at, begin, fail, form, get, page, read, say, takeBack, user, value } from "./capture-shared.js";

const asked = new URLSearchParams(location.search);
const draftKey = `pc-capture:${user}:${page}`;
const listKey = `pc-companies:${user}`;

let chosen = null;
/** Who was there in text that returns, until the company's people are known. */
let present = null;
/** The planned contact that is told, if the page was opened for one. */
let planId = asked.get("plan");
let own = read(listKey) ?? [];
let found = [];

// ---- company

function choose(company, who = null) {
    chosen = company;
    present = who;
    at("chosen").hidden = !company;
    at("choose").hidden = !!company;
    at("chosen-name").textContent = company ? company.name : "";
    people([]);
    if (company) loadPeople(company.id);
    keepDraft();
}

// As the server folds: "Aarhus" finds "Århus".
const fold = text => text.toLowerCase().replaceAll("å", "aa").replaceAll("æ", "ae").replaceAll("ø", "oe").replaceAll("ö", "oe")
    .replaceAll("ä", "ae").replaceAll("ü", "ue").replaceAll("ß", "ss");

function list() {
    const typed = document.getElementById("find").value.trim();
    const words = fold(typed).split(/\s+/).filter(Boolean);
    const mine = own.filter(company => words.every(word => fold(`${company.name} ${company.town ?? ""}`).includes(word)));
    const others = typed ? found.filter(company => !mine.some(one => one.id === company.id)) : [];
    const rows = [...mine.slice(0, 8), ...others.slice(0, 8)];
    at("companies").replaceChildren(...rows.map(company => {
        const button = Object.assign(document.createElement("button"), { type: "button", textContent: company.name });
        if (company.town) button.append(Object.assign(document.createElement("span"), { className: "muted", textContent: company.town }));
        button.addEventListener("click", () => { choose(company); focusAfterCompany(); });
        const item = document.createElement("li");
        item.append(button);
        return item;
    }));
    at("companies-state").textContent = rows.length > 0 ? "" : typed ? say("NoneFound", typed) : own.length === 0 && !navigator.onLine ? say("NoList") : say("NoOwn");
}

const focusAfterCompany = () => form.querySelector(page === "visit" ? "[name=outcome]" : "[type=submit]").focus({ preventScroll: true });

let searching;
document.getElementById("find").addEventListener("input", event => {
    list();
    clearTimeout(searching);
    const typed = event.target.value.trim();
    if (typed.length >= 2) searching = setTimeout(() => search(typed), 250);
});
at("change").addEventListener("click", () => { choose(null); document.getElementById("find").focus(); });

async function search(typed) {
    const rows = await get(`/capture/companies?search=${encodeURIComponent(typed)}`);
    if (rows && document.getElementById("find").value.trim() === typed) { found = rows; list(); }
}

async function refreshOwn() {
    const rows = await get("/capture/companies");
    if (!rows) return;
    own = rows;
    // No more of a company may be kept on a device.
    localStorage.setItem(listKey, JSON.stringify(rows.map(({ id, name, town }) => ({ id, name, town }))));
    list();
}

async function loadPeople(id) {
    const company = page === "visit" ? await get(`/capture/companies/${id}`) : null;
    if (!company || chosen?.id !== id) return;
    people(company.people);
    const plan = company.planned.find(one => one.id === planId);
    if (plan && !value("day") && !value("time")) tellOf(plan);
}

// A plan that is told days later took place when it was planned.
function tellOf({ kind, at: moment }) {
    form.elements.kind.value = kind;
    if (new Date(moment) >= new Date()) return;
    form.querySelector("details")?.setAttribute("open", "");
    form.elements.day.value = localDay(new Date(moment));
    form.elements.time.value = new Date(moment).toTimeString().slice(0, 5);
}

function people(rows) {
    const box = at("people");
    if (!box) return;
    box.hidden = rows.length === 0;
    at("people-list").replaceChildren(...rows.map(person => {
        const input = Object.assign(document.createElement("input"), { type: "checkbox", name: "person", value: person.id, checked: present ? present.includes(person.id) : rows.length === 1 });
        const label = Object.assign(document.createElement("label"), { className: "choice" });
        label.append(input, person.name);
        return label;
    }));
}

const ticked = () => !at("people") || at("people").hidden ? present : [...form.querySelectorAll("[name=person]:checked")].map(input => input.value);

// ---- text that survives

function keepDraft() {
    const draft = { savedAt: Date.now(), company: chosen, people: ticked(), planId };
    for (const name of ["note", "outcome", "next", "kind", "day", "time", "title"]) draft[name] = cpr.test(value(name)) ? "" : value(name);
    try {
        localStorage.setItem(draftKey, JSON.stringify(draft));
    } catch (full) {
        console.warn("Drafts cannot be stored in this browser.", full);
    }
}

function restore() {
    const draft = read(draftKey);
    const wanted = asked.get("company");
    const hasText = draft && ["note", "outcome", "title"].some(name => draft[name]);
    // What was begun about one company is never filed at another that a link asks for.
    if (draft && (hasText || !wanted)) {
        for (const name of ["note", "outcome", "next", "kind", "day", "time", "title"]) if (draft[name] && form.elements[name]) form.elements[name].value = draft[name];
        planId = draft.planId ?? (draft.company?.id === wanted ? planId : null);
        if (draft.company) choose(draft.company, draft.people ?? null);
        if (draft.note) at("state").textContent = say("DraftRestored");
    }
    if (wanted && !chosen) askFor(wanted);
}

async function askFor(id) {
    const known = own.find(company => company.id === id);
    const company = known ?? await get(`/capture/companies/${id}`);
    if (company) choose({ id, name: known ? company.name : company.company, town: company.town });
}

form.addEventListener("input", keepDraft);

// ---- save

const localDay = date => `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}-${String(date.getDate()).padStart(2, "0")}`;

function nextOn(when) {
    const day = new Date(when);
    switch (value("next")) {
        case "7d": day.setDate(day.getDate() + 7); break;
        case "14d": day.setDate(day.getDate() + 14); break;
        case "1m": {
            const date = day.getDate();
            day.setMonth(day.getMonth() + 1);
            if (day.getDate() !== date) day.setDate(0); // 31 January plus a month is the last of February.
            break;
        }
        default: return null;
    }
    return localDay(day);
}

function visit(kind) {
    const now = new Date();
    const when = value("day") || value("time") ? new Date(`${value("day") || localDay(now)}T${value("time") || now.toTimeString().slice(0, 5)}`) : now;
    const due = page === "visit" ? nextOn(when) : null;
    return {
        kind: kind || value("kind") || "Visit",
        companyId: chosen.id,
        at: when.toISOString(),
        outcome: page === "attempt" ? "NotThere" : value("outcome"),
        note: value("note").trim(),
        contactIds: ticked() ?? [],
        nextStepTitle: due ? value("title").trim() || `${say("NextTitle")}: ${chosen.name}`.slice(0, 200) : null,
        nextStepOn: due,
        planId,
    };
}

form.addEventListener("submit", event => {
    event.preventDefault();
    if (!chosen) return fail(say("CompanyMissing"), document.getElementById("find"));
    if (page === "visit" && !value("outcome")) return fail(say("OutcomeMissing"), form.querySelector("[name=outcome]"));
    const withCpr = ["note", "title"].find(name => cpr.test(value(name)));
    if (withCpr) return fail(say("CprFound"), form.elements[withCpr]);
    try {
        keep({ id: newId(), savedAt: Date.now(), company: chosen, page, next: value("next"), visit: visit(event.submitter?.value) });
    } catch (full) {
        console.warn("The entry cannot be stored in this browser.", full);
        return fail(say("NotKept"));
    }
    fail("");
    clear();
    at("state").textContent = say("Waiting");
    send();
});

function clear() {
    form.reset();
    document.getElementById("find").value = "";
    localStorage.removeItem(draftKey);
    planId = null;
    choose(null);
    localStorage.removeItem(draftKey);
    list();
    document.querySelector("h1").scrollIntoView();
}

function edit(entry) {
    if ((value("note") || value("outcome")) && !confirm(say("ReplaceAsk"))) return;
    form.reset();
    form.querySelector("details")?.setAttribute("open", "");
    const { note, outcome, kind, at: moment, nextStepTitle, contactIds, planId: told } = entry.visit;
    const when = new Date(moment);
    localStorage.setItem(draftKey, JSON.stringify({
        savedAt: Date.now(), company: entry.company, note, outcome, kind, next: entry.next, title: nextStepTitle ?? "", people: contactIds, planId: told,
        day: localDay(when), time: when.toTimeString().slice(0, 5),
    }));
    takeBack(entry);
    restore();
    document.querySelector("h1").scrollIntoView();
}

begin(edit);
list();
restore();
refreshOwn();
