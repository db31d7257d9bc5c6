import { join } from 'node:path';
import { Recording } from '../../common/recording.mjs';
import { byCategory } from '../../common/stacks.mjs';
import { partOf } from './parts.mjs';
import { forgetStatements, statements } from './statements.mjs';

const SERVERS = ['gateway-war', 'order-war', 'inventory-war', 'payment-war', 'product-war'];
const PERIOD = '10ms';

/** One more load under flight recordings of all servers that a purchase goes through, with all statements counted. */
export async function profile(shop, work, folder) {
    await forgetStatements(shop);
    const recordings = [];
    for (const server of SERVERS) {
        const recording = new Recording(shop.part(server).pid, join(folder, `${server}.jfr`));
        recordings.push({ server, recording: await recording.start(PERIOD) });
    }
    const figures = await work();
    const database = await statements(shop, figures.confirmed);
    const servers = [];
    for (const { server, recording } of recordings) {
        const { stacks, threads } = await recording.stop();
        servers.push({ server, samples: stacks.length, code: byCategory(stacks, partOf, 3), threads });
    }
    return { figures, database, servers };
}
