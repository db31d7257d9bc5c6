import { createHmac } from 'node:crypto';

const STEP_SECONDS = 30;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Which half minute this is. A code belongs to one, and is good once. */
export function stepNow() {
    return Math.floor(Date.now() / 1000 / STEP_SECONDS);
}

/**
 * The earliest half minute whose code is still taken in a few seconds: the last one, but at the end of this one it itself.
 * Whoever uses that first need not wait for the next one.
 */
export function earliestStep() {
    const isSoonOver = (Date.now() / 1000) % STEP_SECONDS > STEP_SECONDS - 10;
    return isSoonOver ? stepNow() : stepNow() - 1;
}

/** What an authenticator app shows in a half minute (RFC 6238). */
export function codeAt(step, secret) {
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(step));
    const hash = createHmac('sha1', bytesOf(secret)).update(counter).digest();
    const number = hash.readUInt32BE(hash.at(-1) & 15) & 0x7fffffff;
    return String(number % 1_000_000).padStart(6, '0');
}

/** Base32. */
function bytesOf(secret) {
    const bits = [...secret].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0')).join('');
    return Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
}
