/** Days as they are chosen: both of them count. An empty one limits nothing. */
export interface Days {
    from: string;
    to: string;
}

/** The same as the API is asked: it leaves out what is from the end on. */
export function asked({ from, to }: Days): Days {
    return { from, to: dayAfter(to) };
}

/** What is no day stays as it is, for the API to refuse. */
function dayAfter(day: string): string {
    const then = new Date(`${day}T00:00:00Z`);
    if (Number.isNaN(then.getTime())) {
        return day;
    }
    then.setUTCDate(then.getUTCDate() + 1);
    return then.toISOString().slice(0, 10);
}
