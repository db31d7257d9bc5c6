/**
 * A name for one attempt (Idempotency-Key): whatever is sent under it twice happens once. Made when a form opens, not when
 * it is sent, so that a second click names the same attempt.
 */
export function newAttempt(): string {
    // randomUUID is only there with TLS or on this machine
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Names the attempts of a form that may be changed between them: what is sent again as it was is the same attempt, whatever
 * became of the first; what was changed is another.
 */
export function attempts(): (body: unknown) => string {
    let last: { text: string; name: string } | undefined;
    return (body) => {
        const text = JSON.stringify(body);
        last = last?.text === text ? last : { text, name: newAttempt() };
        return last.name;
    };
}
