import { ask } from '../api/api';
import type { BodyOf } from '../api/contract';
import { useEdit } from '../ui/useEdit';

export type Arrangement = BodyOf<'put', '/api/v1/products/{id}/images'>;

export function picturesKey(id: string) {
    return ['pictures', id];
}

/** The pictures of a product, to be put in order unless somebody else did so meanwhile. */
export function usePicturesEdit(id: string) {
    const path = { id };
    return useEdit({
        key: picturesKey(id),
        load: (signal) => ask('get', '/api/v1/products/{id}/images', { path, signal }),
        save: (body: Arrangement, ifMatch) => ask('put', '/api/v1/products/{id}/images', { path, body, ifMatch }),
        touches: [['products']],
    });
}
