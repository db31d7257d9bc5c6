import { checkCatalogue } from './catalogue.mjs';
import { startFakeShop } from './fake-shop.mjs';

const server = await startFakeShop();
try {
    process.exitCode = await checkCatalogue(`http://127.0.0.1:${server.address().port}`, process.env.SCREENSHOT);
} finally {
    server.close();
}
