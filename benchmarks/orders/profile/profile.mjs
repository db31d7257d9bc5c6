import { recorded } from '../../common/profile.mjs';
import { forgetStatements, statements } from './statements.mjs';

const SERVERS = ['gateway-war', 'order-war', 'inventory-war', 'payment-war', 'product-war'];

/** One more load under flight recordings of all servers that a purchase goes through, with all statements counted. */
export async function profile(shop, work, folder) {
    await forgetStatements(shop);
    let database;
    const counted = async () => {
        const figures = await work();
        database = await statements(shop, figures.confirmed);
        return figures;
    };
    return { ...(await recorded(shop, SERVERS, counted, folder)), database };
}
