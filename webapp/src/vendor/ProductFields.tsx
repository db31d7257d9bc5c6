import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { MessageOf } from '../ui/Form';
import { CategoryInput } from './CategoryInput';
import { PairsInput } from './PairsInput';
import { TAX_CLASSES, type Product } from './products';
import { useVendorTexts } from './texts';

/** What a product is called and how it is described. */
export function ProductFields({ product, message }: { product?: Product; message: MessageOf }) {
    const t = useVendorTexts();
    return (
        <>
            <TextInput
                name="title"
                label={t('title')}
                defaultValue={product?.title}
                maxLength={200}
                required
                error={message('title')}
            />
            <CategoryInput category={product?.category} error={message('category')} />
            <TextInput
                name="brand"
                label={t('brand')}
                defaultValue={product?.brand}
                maxLength={100}
                error={message('brand')}
            />
            <Textarea
                name="description"
                label={t('description')}
                defaultValue={product?.description}
                rows={8}
                maxLength={5000}
                error={message('description')}
            />
            <NativeSelect
                name="taxClass"
                label={t('taxClass')}
                description={t('taxClassHint')}
                defaultValue={product?.taxClass ?? 'STANDARD'}
                data={TAX_CLASSES.map((value) => ({ value, label: t(`tax_${value}`) }))}
                error={message('taxClass')}
            />
            <PairsInput
                name="attributes"
                label={t('attributes')}
                hint={t('attributesHint')}
                pairs={product?.attributes}
                most={50}
                error={message('attributes')}
            />
        </>
    );
}
