import { createRequire } from 'node:module';

/** The newest packages of Express need a newer Node than these programs; npm brings one for Linux. */
export function nodeForExpress() {
    const packages = createRequire(new URL('../gateway/express/package.json', import.meta.url));
    return packages.resolve(`node-linux-${process.arch}/bin/node`);
}
