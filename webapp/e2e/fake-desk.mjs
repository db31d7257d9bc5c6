import { adminRoutes } from './fake-admin.mjs';
import { refusal, textOf } from './fake-answers.mjs';
import { vendorRoutes } from './fake-vendor.mjs';

/**
 * What the made-up shop answers to those who run it: vendors and admins, by the addresses of every shop's demo accounts. What
 * they change holds until the shop is closed; who may do what is not checked.
 */
export function startDesk(products) {
    const state = { role: undefined };
    const session = () => {
        const claims = Buffer.from(JSON.stringify({ sub: ID(7), groups: [state.role] })).toString('base64url');
        return { accessToken: `e30.${claims}.x`, tokenType: 'Bearer', expiresIn: 900 };
    };
    const vendor = vendorRoutes(products);
    const routes = [
        [
            'POST /api/v1/auth/login',
            ({ body }) => {
                [, state.role] = /^(vendor|admin)@/.exec(body.email) ?? [];
                return state.role && session();
            },
        ],
        ['POST /api/v1/auth/refresh', () => state.role && session()],
        [
            'POST /api/v1/auth/logout',
            () => {
                const was = state.role;
                state.role = undefined;
                return was && { status: 204 };
            },
        ],
        ...vendor.routes,
        ...adminRoutes(products, vendor),
    ].map(([pattern, answer]) => [new RegExp(`^${pattern}$`), answer]);
    return {
        /** Whether it is one of those that somebody is logged in as who runs the shop. */
        isOpen: () => state.role !== undefined,
        /** What somebody who runs the shop is told, or nothing if this is none of their business. */
        answer: async (request, pathname, query) => {
            if (!state.role && !pathname.startsWith('/api/v1/auth/') && pathname !== '/health') {
                return undefined;
            }
            for (const [pattern, answer] of routes) {
                const [found, ...parts] = pattern.exec(`${request.method} ${decodeURIComponent(pathname)}`) ?? [];
                const told =
                    found && answer({ parts, query, headers: request.headers, body: bodyOf(await textOf(request)) });
                if (told) {
                    // Orders have a status too, in words
                    return typeof told.status === 'number' ? told : { status: 200, told };
                }
            }
            return undefined;
        },
    };
}

/** An id that looks like one. */
export const ID = (number) => `00000000-0000-4000-9000-${String(number).padStart(12, '0')}`;

export const gbp = (amount) => ({ amount, currency: 'GBP' });

/** So many days and minutes ago. */
export const ago = (days, minutes = 0) => new Date(Date.now() - days * 86_400_000 - minutes * 60_000).toISOString();

export const refused = (status, code, detail) => refusal(status, code, { detail });

/** One page of a list. */
export function paged(rows, query) {
    const from = Number(query.get('cursor') ?? 0);
    const end = from + Number(query.get('limit') ?? 20);
    return { items: rows.slice(from, end), ...(end < rows.length && { nextCursor: String(end) }) };
}

/** Rows in the order that was asked for: by one of these keys, "-" turns it round. */
export function sorted(rows, sort, keys) {
    const down = sort.startsWith('-');
    const key = keys[down ? sort.slice(1) : sort];
    const compare = (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
    return [...rows].sort((a, b) => (down ? -compare(a, b) : compare(a, b)));
}

function bodyOf(text) {
    try {
        return JSON.parse(text || '{}');
    } catch {
        return text;
    }
}
