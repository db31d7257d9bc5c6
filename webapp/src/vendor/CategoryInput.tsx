import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { api } from '../api/api';
import { useVendorTexts } from './texts';

/** Where in the shop a product stands: one of the categories there are, or a new one. */
export function CategoryInput({ category, error }: { category?: string | undefined; error: string | undefined }) {
    const t = useVendorTexts();
    const list = useId();
    // Without suggestions it can be typed all the same
    const known = useQuery({
        queryKey: ['categories'],
        queryFn: ({ signal }) => api.get('/api/v1/categories', { signal }),
        staleTime: 60_000,
    });
    return (
        <>
            <TextInput
                name="category"
                label={t('category')}
                description={t('categoryHint')}
                defaultValue={category}
                list={list}
                maxLength={200}
                required
                error={error}
            />
            <datalist id={list}>
                {known.data?.items.map(({ path }) => (
                    <option key={path} value={path} />
                ))}
            </datalist>
        </>
    );
}
