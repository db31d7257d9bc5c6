import http from 'node:http';
import https from 'node:https';

const PATIENCE = 60_000;

/** A client that keeps so many connections open, and has a request on each at most. */
export class Http {
    #agents;

    constructor(connections = 8) {
        const options = { keepAlive: true, maxSockets: connections, scheduling: 'fifo' };
        this.#agents = { 'http:': new http.Agent(options), 'https:': new https.Agent(options) };
    }

    get(url, headers) {
        return this.send('GET', url, { headers });
    }

    postJson(url, json, headers = {}) {
        const body = Buffer.from(JSON.stringify(json));
        return this.send('POST', url, { headers: { ...headers, 'Content-Type': 'application/json' }, body });
    }

    /** The answer as `{status, headers, body}`; the body to send is bytes, or `{stream, length}`. */
    send(method, url, { headers = {}, body } = {}) {
        return new Promise((resolve, reject) => {
            const { protocol } = new URL(url);
            const length = body ? { 'Content-Length': body.length } : {};
            const sent = (protocol === 'https:' ? https : http).request(
                url,
                { method, agent: this.#agents[protocol], headers: { ...headers, ...length } },
                (response) => {
                    const parts = [];
                    response.on('data', (part) => parts.push(part));
                    response.on('error', reject);
                    response.on('end', () =>
                        resolve({
                            status: response.statusCode,
                            headers: response.headers,
                            body: parts.length === 1 ? parts[0] : Buffer.concat(parts),
                        }),
                    );
                },
            );
            sent.setTimeout(PATIENCE, () => sent.destroy(new Error(`${method} ${url}: no answer within a minute`)));
            sent.on('error', reject);
            if (body?.stream) {
                body.stream.on('error', (failure) => sent.destroy(failure));
                body.stream.pipe(sent);
            } else {
                sent.end(body);
            }
        });
    }

    close() {
        Object.values(this.#agents).forEach((agent) => agent.destroy());
    }
}

/** The answer as JSON, or an error that shows it when it has another status. */
export function json(answer, ...wanted) {
    if (!wanted.includes(answer.status)) {
        throw new Error(`Status ${answer.status} instead of ${wanted.join(' or ')}: ${answer.body}`);
    }
    return JSON.parse(answer.body);
}
