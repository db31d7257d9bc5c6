import { setTimeout as wait } from 'node:timers/promises';
import { Http, json } from '../../common/http.mjs';

const TOKEN_LIFE = 10 * 60_000;
const PATIENCE = 5 * 60_000;
const PAUSE = 500;
const LONGEST_PAUSE = 60_000;

/** Statuses that say nothing about the request itself: it may be sent again. */
const AGAIN = new Set([408, 425, 429, 500, 502, 503, 504]);

/** A fault that comes so many times is what the shop has to say to this request. */
const FAULTS = 6;

/**
 * The shop through its gateway, as an admin. What was not answered, or answered with "not now", is sent again for some minutes:
 * every request here may be. Notes how long each took, by what was asked for.
 */
export class Client {
    #http;
    #account;
    #token;
    #clock;

    constructor({ gateway, account, atOnce, clock = () => performance.now() }) {
        this.api = `${gateway.replace(/\/+$/, '')}/api/v1`;
        this.#account = account;
        this.#http = new Http(atOnce);
        this.#clock = clock;
        /** Times in ms by call, of every answer that counted. */
        this.millis = new Map();
        /** How often a request had to be sent again. */
        this.repeats = 0;
    }

    get(call, path) {
        return this.send(call, 'GET', path);
    }

    post(call, path, content, headers = {}) {
        return this.send(call, 'POST', path, { headers: { ...headers, 'Content-Type': 'application/json' }, content });
    }

    put(call, path, content) {
        return this.send(call, 'PUT', path, { headers: { 'Content-Type': 'application/json' }, content });
    }

    /** The answer as `{status, headers, body}`, with a body that was JSON; statuses of refusals are answers too. */
    async send(call, method, path, { headers = {}, content } = {}) {
        const body = content === undefined ? undefined : Buffer.from(asText(content));
        const deadline = Date.now() + PATIENCE;
        for (let attempt = 0; ; attempt++) {
            const begin = this.#clock();
            const answer = await this.#once(method, path, headers, body);
            if (isAnswer(answer, attempt)) {
                this.#note(call, this.#clock() - begin);
                return { ...answer, json: parsed(answer) };
            }
            if (Date.now() > deadline) {
                throw new Error(
                    `${method} ${path}: ${answer.status ?? answer.failure} for ${PATIENCE / 60_000} minutes`,
                );
            }
            this.repeats++;
            await this.#before(answer, attempt);
        }
    }

    close() {
        this.#http.close();
    }

    async #once(method, path, headers, body) {
        try {
            const authorization = await this.#authorization();
            return await this.#http.send(method, this.api + path, { headers: { ...headers, ...authorization }, body });
        } catch (failure) {
            if (failure instanceof TypeError || failure instanceof LoginRefused) {
                throw failure; // a mistake, such as an address that is none
            }
            return { failure: failure.message };
        }
    }

    async #before({ status, headers }, attempt) {
        if (status === 401) {
            this.#token = undefined;
            return;
        }
        const asked = Number(headers?.['retry-after']) * 1000 || 0;
        await wait(Math.min(LONGEST_PAUSE, Math.max(asked, PAUSE * 2 ** Math.min(attempt, 4))));
    }

    #authorization() {
        if (!this.#token || this.#clock() - this.#token.since > TOKEN_LIFE) {
            this.#token = { since: this.#clock(), header: this.#logIn() };
            this.#token.header.catch(() => (this.#token = undefined));
        }
        return this.#token.header;
    }

    async #logIn() {
        const answer = await this.#http.postJson(`${this.api}/auth/login`, this.#account);
        if (answer.status >= 400 && !AGAIN.has(answer.status)) {
            throw new LoginRefused(`${this.#account.email} cannot log in: ${answer.body}`);
        }
        return { Authorization: `Bearer ${json(answer, 200).accessToken}` };
    }

    #note(call, millis) {
        const all = this.millis.get(call) ?? [];
        this.millis.set(call, all);
        all.push(millis);
    }
}

class LoginRefused extends Error {}

function isAnswer({ status }, attempt) {
    if (status === 500) {
        return attempt + 1 >= FAULTS;
    }
    return status !== undefined && !AGAIN.has(status) && !(status === 401 && attempt === 0);
}

/** The JSON of an answer with one of these statuses; an error that shows it otherwise. */
export function required(answer, ...statuses) {
    if (!statuses.includes(answer.status)) {
        throw new Error(`Status ${answer.status} instead of ${statuses.join(' or ')}: ${answer.body}`);
    }
    return answer.json;
}

/** The code of a problem document, or its status where it has none. */
export function problem({ status, json }) {
    const code = /([^/]+)$/.exec(json?.type ?? '')?.[1];
    return code && code !== 'about:blank' ? code : `status ${status}`;
}

function asText(content) {
    return typeof content === 'string' ? content : JSON.stringify(content);
}

function parsed({ headers, body }) {
    try {
        return /json/.test(headers['content-type'] ?? '') && body.length > 0 ? JSON.parse(body) : undefined;
    } catch {
        return undefined; // cut short, or none
    }
}
