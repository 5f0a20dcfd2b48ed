// The scripts' sentences, in the page's language.
export const word = (key, ...values) => {
    const sentence = document.getElementById("shell-texts")?.dataset[key.toLowerCase()] ?? "";
    return values.reduce((text, value, at) => text.replace(`{${at}}`, value), sentence);
};

// Neutral "en" would show twelve hours and the month first.
const locale = () => document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang || undefined;

export const clock = at => new Date(at).toLocaleString(locale(),
    new Date(at).toDateString() === new Date().toDateString() ? { timeStyle: "short" } : { dateStyle: "short", timeStyle: "short" });
