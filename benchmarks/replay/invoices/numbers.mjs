/**
 * A price in whole pence, rounded half up; nothing when the text is no price. Not by way of fractions, which are not exact.
 *
 * @param mark what stands before the pence; the other of point and comma may stand between thousands
 */
export function pence(text, mark = '.') {
    const [, sign, pounds, fraction = ''] = /^\s*(-?)£?(\d{1,10})(?:\.(\d{0,12}))?\s*$/.exec(plain(text, mark)) ?? [];
    if (pounds === undefined) {
        return undefined;
    }
    const digits = fraction.padEnd(3, '0');
    const amount = Number(pounds) * 100 + Number(digits.slice(0, 2)) + (digits[2] >= '5' ? 1 : 0);
    return sign && amount ? -amount : amount;
}

/** A whole number, also where a spreadsheet has added ".0"; nothing when the text is none. */
export function whole(text, mark = '.') {
    const number = plain(text, mark);
    return /^\s*-?\d{1,9}(\.0*)?\s*$/.test(number) ? Number(number) || 0 : undefined;
}

/** A number without what stands between its thousands, and with a point before its fraction. */
function plain(text, mark) {
    const between = mark === ',' ? '.' : ',';
    const parts = text.trim().split(between);
    const isGrouped = parts.length > 1 && /^-?£?\d{1,3}$/.test(parts[0]) && parts.slice(1).every(isGroup(mark));
    return (isGrouped ? parts.join('') : text).replace(mark, '.');
}

function isGroup(mark) {
    return (part, index, all) =>
        index === all.length - 1 ? /^\d{3}$/.test(part.split(mark)[0]) : /^\d{3}$/.test(part);
}

/**
 * A time as milliseconds, taken for UTC: "2010-12-01 08:26:00", "2010-12-01T08:26", "12/1/2010 8:26" with the month first, where that
 * can be a month, or "01.12.2010 08:26" with the day first.
 */
export function time(text) {
    const iso = /^\s*(\d{4})-(\d\d?)-(\d\d?)(?:[T ](\d\d?):(\d\d)(?::(\d\d))?)?/.exec(text);
    if (iso) {
        const [, year, month, day, hour = 0, minute = 0, second = 0] = iso.map(Number);
        return Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0);
    }
    const [, one, separator, two, year, hour, minute, second] =
        /^\s*(\d\d?)([/.-])(\d\d?)\2(\d{4}|\d\d)(?:\s+(\d\d?):(\d\d)(?::(\d\d))?)?/.exec(text) ?? [];
    if (one === undefined) {
        return undefined;
    }
    const [month, day] = separator === '/' && Number(one) <= 12 ? [one, two] : [two, one];
    return Date.UTC(
        Number(year) < 100 ? 2000 + Number(year) : year,
        month - 1,
        day,
        hour ?? 0,
        minute ?? 0,
        second ?? 0,
    );
}

/** Pence as pounds, for people. */
export function pounds(amount) {
    const text = String(Math.abs(amount)).padStart(3, '0');
    const whole = text.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
    return `${amount < 0 ? '-' : ''}£${whole}.${text.slice(-2)}`;
}
