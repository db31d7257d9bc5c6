import { Button } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ask } from '../api/api';
import { DataTable } from '../ui/DataTable';
import { PageSkeleton } from '../ui/PageSkeleton';
import { ProblemNotice } from '../ui/ProblemNotice';
import { onePage } from '../ui/onePage';
import { ProductFrame } from './ProductFrame';
import { loadProduct, useProductEdit, type NewVariant, type VariantEdit } from './products';
import { useVendorTexts } from './texts';
import { useVariantColumns } from './useVariantColumns';
import { VariantDialog, type VariantWish } from './VariantDialog';
import classes from './Vendor.module.css';

/** What is to become of a variant. */
export type VariantChange = { add: NewVariant } | { sku: string; edit: VariantEdit } | { retire: string };

/** What can be bought of a product. */
export function VariantsPage() {
    const { id = '' } = useParams();
    const t = useVendorTexts();
    const [wish, setWish] = useState<VariantWish>();
    const edit = useProductEdit(id, (change: VariantChange, ifMatch) => saved(id, change, ifMatch));
    const variants = edit.value?.variants ?? [];
    const columns = useVariantColumns(variants, setWish, edit.value?.status === 'RETIRED');
    if (edit.isPending) {
        return <PageSkeleton />;
    }
    const product = edit.value;
    if (!product) {
        return <ProblemNotice error={edit.error} onRetry={() => void edit.refetch()} retrying={edit.isFetching} />;
    }
    const close = () => {
        setWish(undefined);
        if (edit.conflict) {
            void edit.reload();
        }
    };
    return (
        <ProductFrame product={product} title={t('variantsOf', { title: product.title })}>
            <DataTable label={t('variants')} columns={columns} pages={onePage(variants)} rowKey={({ sku }) => sku} />
            {product.status !== 'RETIRED' && (
                <p className={classes.buttons}>
                    <Button onClick={() => setWish('add')}>{t('variantAdd')}</Button>
                </p>
            )}
            <VariantDialog wish={wish} onClose={close} edit={edit} />
        </ProductFrame>
    );
}

async function saved(id: string, change: VariantChange, ifMatch: string) {
    if ('add' in change) {
        return ask('post', '/api/v1/products/{id}/variants', { path: { id }, body: change.add, ifMatch });
    }
    const sku = 'retire' in change ? change.retire : change.sku;
    const path = { id, sku };
    if ('edit' in change) {
        return ask('patch', '/api/v1/products/{id}/variants/{sku}', { path, body: change.edit, ifMatch });
    }
    await ask('delete', '/api/v1/products/{id}/variants/{sku}', { path, ifMatch });
    return loadProduct(id);
}
