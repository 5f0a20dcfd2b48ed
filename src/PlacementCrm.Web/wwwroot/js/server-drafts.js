// The half of the draft keeper that speaks to the server: it keeps, encrypted, what may not lie in the browser's storage.
// A second after the last key, and never later than three, the whole form is sent. One request per form at a time, so that
// an older text can never replace a newer one.
const pause = 1000;
const longest = 3000;
const patience = 8000;
const mostForKeepalive = 60000;

/** Draft key -> what is typed, what the server confirmed, and how the two are being brought together. */
const forms = new Map();
const user = () => document.querySelector("[data-user]")?.dataset.user ?? "";
const formOf = key => forms.get(key) ?? forms.set(key, { fields: new Map(), confirmed: new Map(), tries: 0, era: 0 }).get(key);
const differs = ({ fields, confirmed }) =>
    fields.size !== confirmed.size || [...fields].some(([name, value]) => confirmed.get(name) !== value);
const tell = () => document.dispatchEvent(new Event("pc:drafts"));

let wake = () => { };
let woken = new Promise(done => { wake = done; });
const nap = ms => Promise.race([new Promise(done => setTimeout(done, ms)), woken]);
const backoff = tries => Math.min(pause * 2 ** tries, patience);

function call(key, method, { tab = "", take = false } = {}, body) {
    return fetch(`/drafts/${encodeURIComponent(key)}`, {
        method, body, cache: "no-store", redirect: "error", signal: AbortSignal.timeout(patience),
        // Outlives the page; browsers refuse it for long bodies.
        keepalive: method !== "GET" && (body?.length ?? 0) < mostForKeepalive,
        headers: { "X-Draft-User": user(), "X-Draft-Tab": tab, ...(take ? { "X-Draft-Take": "1" } : {}), ...(body ? { "Content-Type": "application/json" } : {}) },
    });
}

/** The draft that the server has: {fields, tab, at}, or null. Asked for once; without a connection, until there is one. */
export function load(key, tab) {
    const form = formOf(key);
    return form.loading ??= ask(key, form, tab);
}

async function ask(key, form, tab) {
    const { era } = form;
    for (let tries = 0; ; tries++) {
        try {
            const answer = await call(key, "GET");
            if (answer.status === 200) {
                const { text, savedAt } = await answer.json();
                if (form.era !== era) return null; // Saved or discarded while the answer was on its way.
                const draft = { ...JSON.parse(text), at: Date.parse(savedAt) };
                form.found = draft;
                // What lies there unseen is sent along with what is typed now, and not replaced by it.
                if (draft.tab === tab) adopt(form);
                tell();
                return draft;
            }
            if (answer.status < 500) return null;
        } catch {
            // No connection: asked again below.
        }
        await nap(backoff(tries));
    }
}

function adopt(form) {
    form.confirmed = new Map(Object.entries(form.found?.fields ?? {}));
    form.fields = new Map([...form.confirmed, ...form.fields]);
}

/** Another tab's draft becomes this tab's, also in the eyes of the next page. */
export function take(key, tab) {
    const form = formOf(key);
    if (!form.found) return;
    adopt(form);
    form.tab = tab;
    form.take = form.unsure = true;
    schedule(key, form);
}

/** This tab keeps its text elsewhere; what the server has under this name is another tab's. */
export function leave(key) {
    const form = forms.get(key);
    if (!form) return;
    clearTimeout(form.timer);
    forms.delete(key);
    form.fields = new Map(form.confirmed);
    form.unsure = form.again = false;
}

export function keep(key, name, value, tab) {
    const form = formOf(key);
    form.fields.set(name, value);
    form.tab = tab;
    schedule(key, form);
}

/** The field's text may lie in the browser again: an older one must not stay behind on the server. */
export function release(key, name) {
    const form = forms.get(key);
    if (form?.fields.delete(name)) schedule(key, form);
}

/** Saved or discarded. Another tab's text goes only when it was found here. */
export function drop(key, tab) {
    const form = forms.get(key);
    if (!form || (form.fields.size === 0 && form.confirmed.size === 0 && !form.found && !form.running && !form.unsure)) return;
    form.fields = new Map();
    form.era++;
    form.tab = tab;
    form.take = form.take || (form.found !== undefined && form.found.tab !== tab);
    form.found = undefined;
    form.loading = Promise.resolve(null);
    // Also when nothing was confirmed: a text whose answer was lost may have arrived all the same.
    form.unsure = true;
    sync(key, form);
}

function schedule(key, form) {
    const now = Date.now();
    form.since ??= now;
    clearTimeout(form.timer);
    form.timer = setTimeout(() => sync(key, form), Math.max(0, Math.min(pause, form.since + longest - now)));
    tell();
}

async function sync(key, form) {
    clearTimeout(form.timer);
    if (form.running) {
        form.again = true;
        return form.running;
    }
    form.running = send(key, form);
    await form.running;
    form.running = null;
    if (form.again) {
        form.again = false;
        await sync(key, form);
    }
}

async function send(key, form) {
    await load(key, form.tab);
    delete form.since;
    if (!differs(form) && !form.unsure) return tell();
    const sent = new Map(form.fields);
    try {
        const answer = sent.size > 0
            ? await call(key, "PUT", form, JSON.stringify({ tab: form.tab, fields: Object.fromEntries(sent) }))
            : await call(key, "DELETE", form);
        if (answer.ok) {
            form.confirmed = sent;
            form.unsure = form.fields.size === 0 && sent.size > 0;
            form.tries = 0;
            form.take = false;
            return tell();
        }
        if (answer.status === 409) {
            form.loading = undefined;
            document.dispatchEvent(new CustomEvent("pc:draft-elsewhere", { detail: key }));
            return;
        }
        // Signed out, or too long: the same again would get the same answer. The next key or the next reconnect tries anew.
        if (answer.status < 500) return;
    } catch {
        // No connection, or no answer in time: tried again below.
    }
    form.unsure = true;
    form.timer = setTimeout(() => sync(key, form), backoff(form.tries++));
}

/** Sends at once what is waiting; done when each form was tried. */
export function flush() {
    wake();
    woken = new Promise(done => { wake = done; });
    return Promise.all([...forms].filter(([, form]) => differs(form) || form.unsure).map(([key, form]) => sync(key, form)));
}

/** Text that is nowhere but on this page. Waiting to be dropped is no text. */
export const hasUnkept = key => [...forms].some(([of, form]) => (key === undefined || of === key) && form.fields.size > 0 && (differs(form) || form.unsure));

export const hasKept = () => [...forms.values()].some(form => form.confirmed.size > 0);
export const holdsAny = key => (forms.get(key)?.fields.size ?? 0) > 0;
export const holds = (key, name) => forms.get(key)?.fields.has(name) ?? false;

/** Signing out: the server forgets by itself, and nothing may be sent after that. */
export function stop() {
    for (const form of forms.values()) clearTimeout(form.timer);
    forms.clear();
}

addEventListener("pagehide", flush);
document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") flush(); });
