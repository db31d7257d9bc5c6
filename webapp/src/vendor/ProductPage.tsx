import { Textarea, TextInput } from '@mantine/core';
import { useParams } from 'react-router';
import { ask } from '../api/api';
import { isProblem } from '../api/problem';
import { EditedMeanwhile } from '../ui/EditedMeanwhile';
import { Form, textIn } from '../ui/Form';
import { Page } from '../ui/Page';
import { PageHead } from '../ui/PageHead';
import { PageSkeleton } from '../ui/PageSkeleton';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useUiTexts } from '../ui/texts';
import { toast } from '../ui/toast';
import { useEdit } from '../ui/useEdit';
import { useVendorTexts } from './texts';

interface Change {
    title: string;
    category: string;
    brand: string;
    description: string;
}

/** What a product is called and how it is described. */
export function ProductPage() {
    const { id = '' } = useParams();
    const t = useVendorTexts();
    const ui = useUiTexts();
    const path = { id };
    const edit = useEdit({
        key: ['products', 'managed', id],
        load: (signal) => ask('get', '/api/v1/products/managed/{id}', { path, signal }),
        save: (body: Change, ifMatch) => ask('patch', '/api/v1/products/{id}', { path, body, ifMatch }),
        touches: [['products']],
    });
    if (edit.isPending) {
        return <PageSkeleton />;
    }
    const product = edit.value;
    if (!product) {
        return <ProblemNotice error={edit.error} onRetry={() => void edit.refetch()} retrying={edit.isFetching} />;
    }
    const send = (fields: FormData) =>
        edit.save({
            title: textIn(fields, 'title'),
            category: textIn(fields, 'category'),
            brand: textIn(fields, 'brand'),
            description: textIn(fields, 'description'),
        });
    return (
        <Page title={t('edit', { title: product.title })} noIndex>
            <PageHead title={t('edit', { title: product.title })} />
            {edit.conflict && <EditedMeanwhile reload={edit.reload} overwrite={edit.overwrite} />}
            <Form
                key={edit.version}
                send={send}
                submit={ui('save')}
                onSent={() => toast.done(t('saved'))}
                knows={(error) => isProblem(error, 'edited-meanwhile')}
            >
                {(message) => (
                    <>
                        <TextInput
                            name="title"
                            label={t('title')}
                            defaultValue={product.title}
                            maxLength={200}
                            required
                            error={message('title')}
                        />
                        <TextInput
                            name="category"
                            label={t('category')}
                            defaultValue={product.category}
                            maxLength={200}
                            required
                            error={message('category')}
                        />
                        <TextInput
                            name="brand"
                            label={t('brand')}
                            defaultValue={product.brand}
                            maxLength={100}
                            error={message('brand')}
                        />
                        <Textarea
                            name="description"
                            label={t('description')}
                            defaultValue={product.description}
                            rows={8}
                            maxLength={5000}
                            error={message('description')}
                        />
                    </>
                )}
            </Form>
        </Page>
    );
}
