import { answering } from './fake-answers.mjs';

/** The people of the made-up shop, as an admin sees them. */
export function startPeople() {
    const now = () => new Date().toISOString();
    const done = { status: 204 };
    const people = PEOPLE.map((person) => ({ ...person }));
    const applications = APPLICATIONS.map((application) => ({ ...application }));
    const person = (id) => people.find((each) => each.id === id);
    const change = (id, what) => Object.assign(person(id), what);
    const decide = (id, what) => Object.assign(applications.find((each) => each.id === id), { ...what, decidedAt: now() });

    return answering([
        ['GET /users', (_, __, query) => ({ items: people.filter((each) => fits(each, query)) })],
        ['POST /users', (_, body) => (people.unshift({ ...NOBODY, ...body, id: `p${Date.now()}`, invited: true, createdAt: now() }), people[0])],
        ['GET /users/([\\w-]+)', ([id]) => person(id)],
        ['PUT /users/([\\w-]+)/roles', ([id], { roles }) => change(id, { roles })],
        ['POST /users/([\\w-]+)/lock', ([id]) => change(id, { locked: true })],
        ['POST /users/([\\w-]+)/unlock', ([id]) => change(id, { locked: false })],
        ['POST /users/([\\w-]+)/invitation', () => ({ status: 202 })],
        ['DELETE /users/([\\w-]+)/totp', ([id]) => (change(id, { secondFactor: false }), done)],
        ['GET /vendor-applications', (_, __, query) => ({ items: applications.filter(({ status }) => status === query.get('status')) })],
        ['POST /vendor-applications/([\\w-]+)/approve', ([id]) => decide(id, { status: 'APPROVED' })],
        ['POST /vendor-applications/([\\w-]+)/reject', ([id], { reason }) => decide(id, { status: 'REJECTED', reason })],
        ['GET /audit', () => ({ items: AUDIT })],
    ]);
}

const NOBODY = { roles: ['customer'], emailVerified: false, invited: false, locked: false, secondFactor: false };
const SINCE = { createdAt: '2026-02-03T10:00:00Z' };
const PEOPLE = [
    { ...NOBODY, ...SINCE, id: 'p1', email: 'grace.hopper@navy.example', displayName: 'Grace Hopper', emailVerified: true, secondFactor: true },
    { ...NOBODY, ...SINCE, id: 'p2', email: 'tin-and-sons@vendors.example', displayName: 'Tin & Sons', roles: ['customer', 'vendor'], emailVerified: true },
    { ...NOBODY, ...SINCE, id: 'p3', email: 'edsger@example.org', displayName: 'Edsger Dijkstra', invited: true },
    { ...NOBODY, ...SINCE, id: 'p4', email: 'mallory@example.org', displayName: 'Mallory', locked: true, emailVerified: true },
    { ...NOBODY, ...SINCE, id: 'p5', email: 'a-very-long-address-of-somebody-who-has-one@long-names.example', displayName: 'Somebody with a rather long name', roles: ['admin', 'customer', 'vendor'] },
];
const APPLICATIONS = [
    { id: 'v1', accountId: 'p1', company: 'Looms & Co', message: 'We weave cloth by hand, in small numbers, and would like to sell scarves.', status: 'OPEN', submittedAt: '2026-03-04T08:00:00Z' },
    { id: 'v2', accountId: 'p4', company: 'Quick Deals', message: 'Anything.', status: 'REJECTED', reason: 'Please say what you sell.', submittedAt: '2026-03-01T08:00:00Z', decidedAt: '2026-03-02T08:00:00Z' },
];
const AUDIT = [
    { id: 4, at: '2026-03-04T10:00:00Z', service: 'user', action: 'roles-changed', actorId: '7c9e6679-7425-40de-944b-e07fc1f90ae7', accountId: '1b4e28ba-2fa1-41d2-883f-0016d3cca427', address: '192.0.2.7', detail: 'customer vendor' },
    { id: 3, at: '2026-03-04T09:00:00Z', service: 'order', action: 'order-shipped', actorId: '7c9e6679-7425-40de-944b-e07fc1f90ae7', subject: '6fa459ea-ee8a-3ca4-894e-db77e160355e' },
    { id: 2, at: '2026-03-04T08:00:00Z', service: 'user', action: 'login-failed', accountId: '1b4e28ba-2fa1-41d2-883f-0016d3cca427', address: '2001:db8:85a3:8d3:1319:8a2e:370:7348' },
    { id: 1, at: '2026-03-04T07:00:00Z', service: 'product', action: 'product-retired', actorId: '7c9e6679-7425-40de-944b-e07fc1f90ae7', subject: 'SKU-71053' },
];

function fits({ email, displayName, roles }, query) {
    const text = (query.get('q') ?? '').toLowerCase();
    const role = query.get('role');
    return `${email} ${displayName}`.toLowerCase().includes(text) && (!role || roles.includes(role));
}
