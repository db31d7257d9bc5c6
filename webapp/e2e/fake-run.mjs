import { checkBuying } from './buying.mjs';
import { checkCatalogue } from './catalogue.mjs';
import { startFakeShop } from './fake-shop.mjs';

const server = await startFakeShop();
const screenshots = process.env.SCREENSHOT;
try {
    process.exitCode = await checkCatalogue(
        `http://127.0.0.1:${server.address().port}`,
        screenshots,
        (page, check, name) => checkBuying(page, check, { buying: server.buying, screenshots, name }),
    );
} finally {
    server.close();
    server.closeAllConnections();
}
