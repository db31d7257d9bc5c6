import type { Reply } from '../../api/api';
import { Problem } from '../../api/problem';

/** The version of what is not there yet; what is there is changed where it stands in the list, and not by adding it. */
export function asNew(read: Reply<unknown>, isNew: boolean, otherwise: string): string {
    if (!isNew || read.etag === undefined) {
        const fields = [{ field: 'country', message: otherwise }];
        throw new Problem(409, { title: otherwise, detail: otherwise, fields });
    }
    return read.etag;
}
