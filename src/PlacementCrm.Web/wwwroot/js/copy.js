// Copies a block of text. It is selected first, so that where the browser refuses, Ctrl+C does the rest.
document.addEventListener("click", async event => {
    const button = event.target.closest?.("[data-copy]");
    if (!button) return;
    const text = document.getElementById(button.dataset.copy);
    text.focus();
    text.select();
    let copied;
    try {
        await navigator.clipboard.writeText(text.value);
        copied = true;
    } catch {
        copied = document.execCommand("copy");
    }
    document.getElementById(`${text.id}-state`).textContent = copied ? button.dataset.copied : button.dataset.selected;
});
