// Words that name an illness: the rules of DiagnosisWords, with the list that the page carries, so that they hold without connection.
const words = text => text.match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? [];

/** Keeps a soft warning under a text field; never a block, a word may be meant otherwise. */
export function watch(field, place, stems, warning) {
    const phrases = new RegExp(`(?:${stems.filter(stem => stem.includes(" ")).join("|")})[\\p{L}\\p{M}]*`, "giu");
    const names = word => stems.some(stem => stem.length <= 4 ? word === stem : word.startsWith(stem));
    const found = text => [...new Set([...(text.match(phrases) ?? []), ...words(text).filter(word => names(word.toLowerCase()))].map(word => word.toLowerCase()))];
    const show = () => {
        const words = found(field.value);
        const text = words.length > 0 ? warning.replace("{0}", words.join(", ")) : "";
        if (place.textContent === text) return;
        place.replaceChildren(...text ? [Object.assign(document.createElement("p"), { className: "capture-warning", textContent: text })] : []);
    };
    field.addEventListener("input", show);
    return show;
}
