import { join } from 'node:path';
import { percent, table } from './markdown.mjs';
import { partOf } from './parts.mjs';
import { Recording } from './recording.mjs';
import { byCategory } from './stacks.mjs';

const PERIOD = '10ms';

/** Does work under flight recordings of these servers of the shop; what came of it, and what each of them spent its time on. */
export async function recorded(shop, names, work, folder) {
    const recordings = [];
    for (const name of names) {
        const recording = new Recording(shop.part(name).pid, join(folder, `${name}.jfr`));
        recordings.push({ server: name, recording: await recording.start(PERIOD) });
    }
    const figures = await work();
    const servers = [];
    for (const { server, recording } of recordings) {
        const { stacks, threads } = await recording.stop();
        servers.push({ server, samples: stacks.length, code: byCategory(stacks, partOf, 3), threads });
    }
    return { figures, servers };
}

/** For people to read. */
export function javaCode(servers) {
    return servers.flatMap(({ server, samples, code, threads }) => [
        `### Java code of ${server}`,
        table(
            ['part', `of ${samples} samples`, 'most frequent at the top of the stack'],
            code.map(({ category, share, top }) => [
                category,
                percent(share),
                top
                    .map(({ frame, share: part }) => `\`${frame.split('.').slice(-2).join('.')}\` ${percent(part)}`)
                    .join(', '),
            ]),
        ),
        `By thread: ${threads
            .slice(0, 8)
            .map(({ kind, share }) => `${kind} ${percent(share)}`)
            .join(', ')}.`,
    ]);
}
