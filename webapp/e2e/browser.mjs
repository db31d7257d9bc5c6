import chromium from '@sparticuz/chromium';

/** Meant for places that are not this one: they would let pages do what a shopper's browser forbids, or all tabs share a fate. */
const NOT_HERE = ['--disable-web-security', '--allow-running-insecure-content', '--single-process', '--no-zygote'];

/** The browser that npm brings, or that of CHROMIUM_PATH. */
export async function chromiumHere() {
    const own = process.env.CHROMIUM_PATH;
    return own
        ? { executablePath: own, args: [] }
        : {
              executablePath: await chromium.executablePath(),
              args: chromium.args.filter((arg) => !NOT_HERE.includes(arg)),
          };
}
