import { Button, NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../api/api';
import { Form, textIn } from '../ui/Form';
import { Page } from '../ui/Page';
import { PageHead } from '../ui/PageHead';
import { useUiTexts } from '../ui/texts';
import { toast } from '../ui/toast';
import { ProductFields } from './ProductFields';
import { useVendorTexts } from './texts';
import { newVariantIn, ofProduct, ofVariant, productIn } from './typed';
import { VariantFields } from './VariantFields';
import classes from './Vendor.module.css';

const MOST_VARIANTS = 100;

/** A product from nothing, with its variants; pictures follow when it is there. */
export function NewProductPage() {
    const t = useVendorTexts();
    const ui = useUiTexts();
    const navigate = useNavigate();
    const client = useQueryClient();
    // Numbers that tell the variants apart while others are taken away
    const [variants, setVariants] = useState([0]);
    const add = () => setVariants([...variants, Math.max(...variants) + 1]);
    const send = async (fields: FormData) =>
        api.post('/api/v1/products', {
            body: {
                ...productIn(fields),
                status: textIn(fields, 'status'),
                variants: variants.map((_, place) => newVariantIn(fields, `variants[${place}].`, ui('badPounds'))),
            },
        });
    return (
        <Page title={t('newTitle')} noIndex>
            <PageHead title={t('newTitle')} />
            <Form
                send={send}
                submit={t('create')}
                onSent={({ id }) => {
                    toast.done(t('created'));
                    void client.invalidateQueries({ queryKey: ['products'] });
                    void navigate(`/vendor/products/${id}/pictures`);
                }}
            >
                {(message) => (
                    <>
                        <ProductFields message={ofProduct(message)} />
                        {variants.map((number, place) => (
                            <fieldset key={number} className={classes.group}>
                                <legend>{t('variantNumber', { number: place + 1 })}</legend>
                                <VariantFields
                                    at={`variants[${place}].`}
                                    message={ofVariant(message, `variants[${place}].`)}
                                />
                                {variants.length > 1 && (
                                    <Button
                                        variant="default"
                                        size="compact-sm"
                                        onClick={() => setVariants(variants.filter((each) => each !== number))}
                                    >
                                        {t('variantDrop', { number: place + 1 })}
                                    </Button>
                                )}
                            </fieldset>
                        ))}
                        {variants.length < MOST_VARIANTS && (
                            <div>
                                <Button variant="default" onClick={add}>
                                    {t('variantMore')}
                                </Button>
                            </div>
                        )}
                        <NativeSelect
                            name="status"
                            label={t('status')}
                            description={t('statusHint')}
                            data={[
                                { value: 'DRAFT', label: t('status_DRAFT') },
                                { value: 'ACTIVE', label: t('status_ACTIVE') },
                            ]}
                        />
                    </>
                )}
            </Form>
        </Page>
    );
}
