import { Title } from '@mantine/core';
import type { ProductDetails } from '../catalogue/products';
import { useCatalogueTexts } from '../catalogue/texts';
import classes from './Details.module.css';

export function Details({ product }: { product: ProductDetails }) {
    const t = useCatalogueTexts();
    const entries = [
        ...Object.entries(product.attributes ?? {}),
        [t('sku'), product.variants.map(({ sku }) => sku).join(', ')] as const,
    ];
    return (
        <section aria-labelledby="details" className={classes.details}>
            <Title order={2} id="details" size="h4">
                {t('details')}
            </Title>
            <dl className={classes.list}>
                {entries.map(([name, value]) => (
                    <div key={name}>
                        <dt>{name}</dt>
                        <dd>{value}</dd>
                    </div>
                ))}
            </dl>
        </section>
    );
}
