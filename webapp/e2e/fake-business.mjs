import { gbp, ID, paged } from './fake-desk.mjs';

const DAY = 86_400_000;

/** How business goes in the made-up shop, its payments and refunds, and how its orders went their way. */
export function businessRoutes(orders, catalogue, paymentOf) {
    const payments = orders.map((order, place) => ({
        ...paymentOf(order),
        refunded: gbp(place % 7 === 3 ? order.total.amount : 0),
        createdAt: order.createdAt,
    }));
    const refunds = payments
        .filter(({ refunded }) => refunded.amount > 0)
        .map(({ orderId, refunded, createdAt }, place) => ({
            id: place % 2 === 0 ? orderId : ID(300 + place),
            orderId,
            status: place === 0 ? 'PENDING' : 'REFUNDED',
            amount: refunded,
            createdAt,
            ...(place === 0 && { reason: 'The card has expired.' }),
        }));
    const some = (rows, query) =>
        paged(
            rows.filter(({ status }) => !query.get('status') || status === query.get('status')),
            query,
        );
    return [
        ['GET /api/v1/statistics/orders', ({ query }) => businessOf(query, catalogue)],
        ['GET /api/v1/statistics/stock', ({ query }) => stockOf(query)],
        ['GET /api/v1/payments', ({ query }) => !query.has('order') && some(payments.map(inShort), query)],
        ['GET /api/v1/payments/refunds', ({ query }) => some(refunds, query)],
        ['GET /api/v1/orders/([\\w-]+)/saga', ({ parts: [id] }) => sagaOf(orders.find((order) => order.id === id))],
    ];
}

const inShort = (payment) => ({ ...payment, transactions: undefined, refunds: undefined });

const day = (millis) => new Date(millis).toISOString().slice(0, 10);

/** The periods of a query, as the shop cuts them. */
function periodsOf(query) {
    const [from, to] = [Date.parse(query.get('from')), Date.parse(query.get('to'))];
    const periods = [];
    for (let begin = from; begin < to;) {
        const date = new Date(begin);
        const next = {
            day: begin + DAY,
            week: begin + (7 - ((date.getUTCDay() + 6) % 7)) * DAY,
            month: Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1),
        }[query.get('by')];
        const end = Math.min(next, to);
        periods.push({ from: day(begin), to: day(end), days: (end - begin) / DAY, place: Math.round(begin / DAY) });
        begin = end;
    }
    return periods;
}

function businessOf(query, catalogue) {
    const periods = periodsOf(query).map(({ from, to, days, place }) => {
        const confirmed = days * (20 + ((place * 17) % 23));
        const sold = confirmed * 2345;
        const refunded = days * ((place * 31) % 7) * 2345;
        return {
            ...{ from, to, placed: confirmed + 4 * days, confirmed, rejected: ((place * 5) % 6) * days },
            ...{
                cancelled: ((place * 3) % 4) * days,
                returns: place % 3,
                unitsSold: confirmed * 4,
                unitsBack: place % 9,
            },
            revenue: [{ sold: gbp(sold), refunded: gbp(refunded), left: gbp(sold - refunded) }],
        };
    });
    const sum = (of) => periods.reduce((all, period) => all + of(period), 0);
    const money = (which) => gbp(sum(({ revenue: [only] }) => only[which].amount));
    return {
        ...{ from: query.get('from'), to: query.get('to'), by: query.get('by'), periods },
        all: {
            ...{ from: query.get('from'), to: query.get('to') },
            ...Object.fromEntries(
                ['placed', 'confirmed', 'rejected', 'cancelled', 'returns', 'unitsSold', 'unitsBack'].map((name) => [
                    name,
                    sum((period) => period[name]),
                ]),
            ),
            revenue: [{ sold: money('sold'), refunded: money('refunded'), left: money('left') }],
        },
        bestSellers: catalogue.slice(0, 10).map(({ title, variants: [{ sku, price }] }, place) => ({
            ...{ sku, title, units: 420 - place * place * 4, revenue: gbp((420 - place * place * 4) * price.amount) },
        })),
    };
}

/** The shop began to count two weeks ago. */
function stockOf(query) {
    const begin = Math.round(Date.now() / DAY) - 14;
    return {
        ...{ from: query.get('from'), to: query.get('to'), by: query.get('by') },
        periods: periodsOf(query).map(({ from, to, place, days }) => ({
            ...{ from, to },
            ...(place + days > begin && {
                low: 12 + ((place * 7) % 9),
                outOfStock: (place * 5) % 6,
                seenAt: `${from}T23:58:00Z`,
            }),
        })),
    };
}

function sagaOf({ createdAt, status }) {
    const after = (millis) => new Date(Date.parse(createdAt) + millis).toISOString();
    const done = (step, begun, ended, outcome, more = {}) => ({
        ...{ step, standing: 'DONE', attempts: 1, begunAt: after(begun), endedAt: after(ended), outcome, ...more },
    });
    const steps = [done('PRICING', 100, 180, 'priced'), done('RESERVING', 180, 240, 'held')];
    if (status === 'PENDING') {
        const problem = 'TimeoutException';
        return {
            ...{
                state: 'PAYING',
                attempts: 3,
                nextRunAt: after(9000),
                deadlineAt: after(1_800_000),
                lastProblem: problem,
            },
            cancelRequested: false,
            steps: [
                ...steps,
                { step: 'PAYING', standing: 'WAITING', attempts: 3, begunAt: after(250), lastProblem: problem },
            ],
        };
    }
    const paid = done('PAYING', 250, 890, 'captured', { attempts: 2, lastProblem: 'TimeoutException' });
    return { state: 'DONE', attempts: 0, cancelRequested: false, steps: [...steps, paid] };
}
