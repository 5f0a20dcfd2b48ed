// Lets the phone pages open without connection. Pages come from the network first, so a signed-out user gets the sign-in
// page and never an old copy while there is a connection; what they load comes from the copy and is renewed behind it.
const name = "pc-capture-1";
const pages = ["/capture/visit", "/capture/attempt", "/capture/incident"];
const patience = 3000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", event => event.waitUntil((async () => {
    for (const old of await caches.keys()) if (old.startsWith("pc-capture") && old !== name) await caches.delete(old);
    await self.clients.claim();
})()));

self.addEventListener("message", event => {
    if (Array.isArray(event.data?.keep)) event.waitUntil(Promise.allSettled(event.data.keep.map(address => fetchAndKeep(new Request(address)))));
});

self.addEventListener("fetch", event => {
    const url = new URL(event.request.url);
    if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
    if (event.request.mode === "navigate" && pages.includes(url.pathname)) event.respondWith(openPage(event, url.pathname));
    else if (/^\/(css|js)\/|^\/favicon/.test(url.pathname)) event.respondWith(openAsset(event));
});

async function fetchAndKeep(request, key = request) {
    const answer = await fetch(request);
    if (answer.ok && !answer.redirected && answer.type === "basic") {
        const cache = await caches.open(name);
        await cache.put(key, answer.clone());
    }
    return answer;
}

async function openPage(event, path) {
    const fresh = fetchAndKeep(event.request, path);
    event.waitUntil(fresh.catch(() => {}));
    const copy = await (await caches.open(name)).match(path);
    if (!copy) return fresh;
    const late = new Promise(done => setTimeout(() => done(null), patience));
    const answer = await Promise.race([fresh.catch(() => null), late]);
    // A server that is being restarted behind a proxy answers 502: the copy is better than that.
    return answer && answer.status < 500 ? answer : copy;
}

async function openAsset(event) {
    const copy = await (await caches.open(name)).match(event.request);
    const fresh = fetchAndKeep(event.request);
    if (!copy) return fresh;
    event.waitUntil(fresh.catch(() => {}));
    return copy;
}
