import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { root } from './steps.mjs';

const TEXTS = /\.(css|js|svg)$/;

/*
 * Lays smaller files beside those that get smaller, for the gateway (AssetServlet) and nginx (gzip_static) to send: made
 * once, and as small as can be, where a server has to be quick.
 */
const assets = join(root, 'dist', 'assets');
for (const name of readdirSync(assets).filter((each) => TEXTS.test(each))) {
    const text = readFileSync(join(assets, name));
    for (const [suffix, packed] of Object.entries({ br: brotli(text), gz: gzip(text) })) {
        if (packed.length < text.length) {
            writeFileSync(join(assets, `${name}.${suffix}`), packed);
        }
    }
}

function brotli(text) {
    return brotliCompressSync(text, {
        params: {
            [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
            [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
            [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
        },
    });
}

function gzip(text) {
    return gzipSync(text, { level: constants.Z_BEST_COMPRESSION });
}
