import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { ask } from '../api/api';
import { isProblem } from '../api/problem';
import { Dialog } from '../ui/Dialog';
import { EditedMeanwhile } from '../ui/EditedMeanwhile';
import { Form } from '../ui/Form';
import { PageSkeleton } from '../ui/PageSkeleton';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useUiTexts } from '../ui/texts';
import { toast } from '../ui/toast';
import { ProductFrame } from './ProductFrame';
import { useProductEdit } from './products';
import { useVendorTexts } from './texts';

/** Whether a product is on sale: published once, taken off once. */
export function SalePage() {
    const { id = '' } = useParams();
    const t = useVendorTexts();
    const ui = useUiTexts();
    const [asking, setAsking] = useState(false);
    const edit = useProductEdit(id, (status: 'ACTIVE' | 'RETIRED', ifMatch) =>
        ask('patch', '/api/v1/products/{id}', { path: { id }, body: { status }, ifMatch }),
    );
    if (edit.isPending) {
        return <PageSkeleton />;
    }
    const product = edit.value;
    if (!product) {
        return <ProblemNotice error={edit.error} onRetry={() => void edit.refetch()} retrying={edit.isFetching} />;
    }
    const close = (choice: () => Promise<void>) => () => choice().then(() => setAsking(false));
    const edited = edit.conflict && <EditedMeanwhile reload={close(edit.reload)} overwrite={close(edit.overwrite)} />;
    const known = (error: unknown) => isProblem(error, 'edited-meanwhile');
    return (
        <ProductFrame product={product} title={t('saleOf', { title: product.title })}>
            {!asking && edited}
            <p role="status">{t(`sale_${product.status}`)}</p>
            {product.status === 'ACTIVE' && (
                <p>
                    <Anchor component={Link} to={`/product/${product.slug}`}>
                        {t('seeInShop')}
                    </Anchor>
                </p>
            )}
            {product.status === 'DRAFT' && (
                <Form
                    send={() => edit.save('ACTIVE')}
                    submit={t('publish')}
                    onSent={() => toast.done(t('published'))}
                    knows={known}
                />
            )}
            {product.status !== 'RETIRED' && (
                <p>
                    <Button variant="default" onClick={() => setAsking(true)}>
                        {t('retireProduct')}
                    </Button>
                </p>
            )}
            <Dialog title={t('retireProduct')} open={asking} onClose={() => setAsking(false)}>
                {edited}
                <p>{t('retireText', { title: product.title })}</p>
                <Form
                    send={() => edit.save('RETIRED')}
                    submit={t('retireForGood')}
                    onSent={() => {
                        setAsking(false);
                        toast.done(t('retired'));
                    }}
                    knows={known}
                    actions={
                        <Button variant="default" onClick={() => setAsking(false)}>
                            {ui('cancel')}
                        </Button>
                    }
                />
            </Dialog>
        </ProductFrame>
    );
}
