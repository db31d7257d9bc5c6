import { Agent } from 'node:http';
import { createProxyMiddleware } from 'http-proxy-middleware';
import CircuitBreaker from 'opossum';

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

/** Forwards to one upstream, through a circuit that opens when half of its answers fail. */
export function forwardTo(target) {
    const proxy = createProxyMiddleware({ target, agent, xfwd: true, proxyTimeout: 15_000 });
    const circuit = new CircuitBreaker((request, response) => exchange(proxy, request, response), {
        timeout: 16_000,
        errorThresholdPercentage: 50,
        resetTimeout: 30_000,
        volumeThreshold: 5,
        enableSnapshots: false,
    });
    return (request, response) =>
        circuit.fire(request, response).catch(() => {
            if (!response.headersSent) {
                response.status(503).set('Retry-After', '30').end();
            }
        });
}

function exchange(proxy, request, response) {
    return new Promise((resolve, reject) => {
        proxy(request, response, reject).then(() =>
            response.statusCode < 500 ? resolve() : reject(new Error(`Upstream answered ${response.statusCode}`)),
        );
    });
}
