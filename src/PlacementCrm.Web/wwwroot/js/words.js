// The scripts' sentences, in the page's language.
export const word = (key, ...values) => {
    const sentence = document.getElementById("shell-texts")?.dataset[key.toLowerCase()] ?? "";
    return values.reduce((text, value, at) => text.replace(`{${at}}`, value), sentence);
};

export const clock = at => new Date(at).toLocaleString(document.documentElement.lang || undefined,
    new Date(at).toDateString() === new Date().toDateString() ? { timeStyle: "short" } : { dateStyle: "short", timeStyle: "short" });
