import type { Plugin, Rolldown } from 'vite';

const START = '/src/app/start.tsx';

/** Without the styles nothing is seen, so the program's files do not take their share of a slow network. */
const AFTER_STYLES = 'low';

/** What English and German are written with; the fonts have other files for other letters. */
const LETTERS = /-latin-wght-normal-[\w-]+\.woff2$/;

/**
 * The program is set up once the outlines of the page are seen, but loaded from the beginning: index.html names its files
 * and its styles, as it would if the program were not imported later. It names the fonts as well, which would otherwise be
 * asked for when there is something to be written with them, and move it.
 */
export function loadAhead(): Plugin {
    return {
        name: 'load-ahead',
        apply: 'build',
        transformIndexHtml: {
            order: 'post',
            handler: (html, { bundle = {} }) => {
                const all = Object.values(bundle).filter((each) => each.type === 'chunk');
                const start = all.find((chunk) => chunk.moduleIds.some((id) => id.endsWith(START)));
                if (!start) {
                    throw new Error(`${START} is not part of the program`);
                }
                const chunks = [...withImports(start, bundle)];
                const styles = new Set(chunks.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]));
                const fonts = Object.keys(bundle).filter((fileName) => LETTERS.test(fileName));
                if (fonts.length === 0) {
                    throw new Error('No font has the letters of English');
                }
                const isNew = (fileName: string) => !html.includes(fileName);
                return {
                    html: replaced(html, 'rel="modulepreload"', `rel="modulepreload" fetchpriority="${AFTER_STYLES}"`),
                    tags: [
                        ...[...styles].filter(isNew).map((fileName) => link('stylesheet', fileName)),
                        ...chunks
                            .map(({ fileName }) => fileName)
                            .filter(isNew)
                            .map((fileName) => link('modulepreload', fileName, { fetchpriority: AFTER_STYLES })),
                        ...fonts.map((fileName) => link('preload', fileName, { as: 'font', type: 'font/woff2' })),
                    ],
                };
            },
        },
    };
}

function replaced(html: string, what: string, by: string) {
    if (!html.includes(what)) {
        throw new Error(`The page has no ${what}`);
    }
    return html.replaceAll(what, by);
}

function link(rel: string, fileName: string, more: Record<string, string> = {}) {
    return { tag: 'link', attrs: { rel, crossorigin: true, ...more, href: `/${fileName}` }, injectTo: 'head' as const };
}

function withImports(
    chunk: Rolldown.OutputChunk,
    bundle: Rolldown.OutputBundle,
    found = new Set<Rolldown.OutputChunk>(),
): Set<Rolldown.OutputChunk> {
    if (!found.has(chunk)) {
        found.add(chunk);
        for (const name of chunk.imports) {
            const imported = bundle[name];
            if (imported?.type === 'chunk') {
                withImports(imported, bundle, found);
            }
        }
    }
    return found;
}
