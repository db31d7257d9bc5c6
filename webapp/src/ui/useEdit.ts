import { useQuery, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useState } from 'react';
import type { Reply } from '../api/api';
import { isProblem, Problem } from '../api/problem';

interface Edit<T, C> {
    key: QueryKey;
    load: (signal?: AbortSignal) => Promise<Reply<T>>;
    /** Sends the change with the version it is a change of. */
    save: (change: C, ifMatch: string) => Promise<Reply<T>>;
    /** What else tells of it, and is read again after a change. */
    touches?: readonly QueryKey[];
}

/**
 * Something that is read, changed and saved unless somebody else changed it meanwhile (If-Match). What they did is never
 * overwritten unseen: `conflict` says that there is something to decide, by `reload` or `overwrite`.
 */
export function useEdit<T, C>({ key, load, save, touches = [] }: Edit<T, C>) {
    const client = useQueryClient();
    const [mine, setMine] = useState<C>();
    const read = useQuery({
        queryKey: key,
        queryFn: ({ signal }) => load(signal),
        // While somebody types, nothing is read again behind their back; whoever comes later reads what is there then
        staleTime: Infinity,
        gcTime: 0,
    });
    const saveOver = async (change: C, etag: string | undefined) => {
        try {
            if (etag === undefined) {
                // Without a version nobody can tell whether it is still the one that was seen
                throw new Problem(412, { code: 'edited-meanwhile' });
            }
            const saved = await save(change, etag);
            client.setQueryData(key, saved.etag === undefined ? await load() : saved);
            setMine(undefined);
        } catch (error) {
            if (isProblem(error, 'edited-meanwhile')) {
                setMine(() => change);
            }
            throw error;
        }
        await Promise.all(touches.map((each) => client.invalidateQueries({ queryKey: each })));
    };
    return {
        ...read,
        value: read.data?.data,
        /** Another one means another text in the fields: the key of the form. */
        version: read.data?.etag,
        save: (change: C) => saveOver(change, read.data?.etag),
        conflict: mine !== undefined,
        reload: async () => {
            setMine(undefined);
            await read.refetch();
        },
        overwrite: async () => {
            if (mine !== undefined) {
                await saveOver(mine, (await load()).etag);
            }
        },
    };
}
