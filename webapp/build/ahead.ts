import type { Plugin, Rolldown } from 'vite';

const START = '/src/app/start.tsx';

/**
 * The program is set up once the outlines of the page are seen, but loaded from the beginning: index.html names its files
 * and its styles, as it would if the program were not imported later.
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
                const isNew = (fileName: string) => !html.includes(fileName);
                return [
                    ...[...styles].filter(isNew).map((fileName) => link('stylesheet', fileName)),
                    ...chunks
                        .map(({ fileName }) => fileName)
                        .filter(isNew)
                        .map((fileName) => link('modulepreload', fileName)),
                ];
            },
        },
    };
}

function link(rel: string, fileName: string) {
    return { tag: 'link', attrs: { rel, crossorigin: true, href: `/${fileName}` }, injectTo: 'head' as const };
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
