// Starts the interactive page. A lost connection is shown as one line, never as a dialog over the page, and is retried for
// as long as the page is open. Works with the 9.0 script: no circuit pause or resume, no reconnect events.
"use strict";
(async () => {
    const [connection, drafts, overlays] = await Promise.all([import("./connection-bar.js"), import("./draft-keeper.js"),
        import("./overlays.js"), import("./combobox.js"), import("./outbox.js"), import("./copy.js"), import("./board.js"), import("./arrival.js")]);
    const wait = ms => new Promise(done => setTimeout(done, ms));
    let retrying = false;

    async function reconnect() {
        if (retrying) return;
        retrying = true;
        for (let attempt = 0; ; attempt++) {
            try {
                if (await Blazor.reconnect()) break;
                return await startAgain();
            } catch {
                // The server cannot be reached; the line on screen says so.
                await wait(Math.min(500 * 2 ** attempt, 4000));
            }
        }
        retrying = false;
    }

    // The server knows this page no longer: restarted, or the telephone slept longer than the circuit is kept.
    async function startAgain() {
        // What only this page holds goes to the server first, and until it is there the page stays.
        for (let tries = 1; drafts.hasUnkeptText(); tries++) {
            await drafts.keepNow();
            if (!drafts.hasUnkeptText()) break;
            if (tries === 3) connection.stale();
            await wait(Math.min(250 * 2 ** tries, 4000));
        }
        drafts.expectReload();
        location.reload();
    }

    const started = Blazor.start({
        circuit: {
            configureSignalR: builder => builder.withServerTimeout(10000).withKeepAliveInterval(4000),
            reconnectionHandler: {
                onConnectionDown: () => { connection.down(drafts.whereKept); reconnect(); },
                onConnectionUp: () => { connection.up(); drafts.sendAgain(); overlays.tellClosed(); },
            },
        },
    });
    try {
        await started;
    } catch (error) {
        console.error(error);
        connection.down(drafts.whereKept);
        while (!await fetch("/health/live", { cache: "no-store" }).then(answer => answer.ok, () => false)) await wait(3000);
        drafts.expectReload();
        location.reload();
        return;
    }
    connection.started();
    document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible" && connection.isDown()) reconnect(); });
})();
