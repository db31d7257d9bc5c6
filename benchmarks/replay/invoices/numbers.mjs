/** A price in whole pence, rounded half up; nothing when the text is no price. Not by way of fractions, which are not exact. */
export function pence(text) {
    const [, sign, pounds, fraction = ''] = /^\s*(-?)(\d{1,10})(?:\.(\d{0,12}))?\s*$/.exec(text) ?? [];
    if (pounds === undefined) {
        return undefined;
    }
    const digits = fraction.padEnd(3, '0');
    const amount = Number(pounds) * 100 + Number(digits.slice(0, 2)) + (digits[2] >= '5' ? 1 : 0);
    return sign && amount ? -amount : amount;
}

/** A whole number, also where a spreadsheet has added ".0"; nothing when the text is none. */
export function whole(text) {
    return /^\s*-?\d{1,9}(\.0*)?\s*$/.test(text) ? Number(text) || 0 : undefined;
}

/** A time as milliseconds, taken for UTC: "2010-12-01 08:26:00", "2010-12-01T08:26", or "12/1/2010 8:26" with the month first. */
export function time(text) {
    const iso = /^\s*(\d{4})-(\d\d?)-(\d\d?)(?:[T ](\d\d?):(\d\d)(?::(\d\d))?)?/.exec(text);
    if (iso) {
        const [, year, month, day, hour = 0, minute = 0, second = 0] = iso.map(Number);
        return Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0);
    }
    const american = /^\s*(\d\d?)\/(\d\d?)\/(\d{4}|\d\d)(?:\s+(\d\d?):(\d\d)(?::(\d\d))?)?/.exec(text);
    if (!american) {
        return undefined;
    }
    const [, month, day, year, hour, minute, second] = american.map(Number);
    return Date.UTC(year < 100 ? 2000 + year : year, month - 1, day, hour || 0, minute || 0, second || 0);
}

/** Pence as pounds, for people. */
export function pounds(amount) {
    const text = String(Math.abs(amount)).padStart(3, '0');
    const whole = text.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
    return `${amount < 0 ? '-' : ''}£${whole}.${text.slice(-2)}`;
}
