import { Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { api } from '../api/api';
import { brought } from '../api/brought';
import { Problem } from '../api/problem';
import { usePrices } from '../catalogue/usePrices';
import type { ProductDetails } from '../catalogue/products';
import { Stars } from '../catalogue/Stars';
import { useCatalogueTexts } from '../catalogue/texts';
import { readable } from '../catalogue/words';
import { Notice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { PageSkeleton } from '../ui/PageSkeleton';
import { ProblemNotice } from '../ui/ProblemNotice';
import { Breadcrumbs } from './Breadcrumbs';
import { BuyBox } from './BuyBox';
import { Details } from './Details';
import { Pictures } from './Pictures';
import classes from './ProductPage.module.css';
import { ProductData } from './ProductData';
import { Reviews } from './Reviews';

export function ProductPage() {
    const { slug = '' } = useParams();
    const product = useQuery({
        queryKey: ['products', 'one', slug],
        queryFn: ({ signal }) => api.get('/api/v1/products/{id}', { path: { id: slug }, signal }),
        ...brought('/api/v1/products/{id}', { path: { id: slug } }),
    });
    if (product.isPending) {
        return <PageSkeleton />;
    }
    if (product.error instanceof Problem && product.error.status === 404) {
        return <GonePage />;
    }
    if (product.isError) {
        return (
            <ProblemNotice error={product.error} onRetry={() => void product.refetch()} retrying={product.isFetching} />
        );
    }
    return <Product key={product.data.id} product={product.data} />;
}

function Product({ product }: { product: ProductDetails }) {
    const t = useCatalogueTexts();
    const priceOf = usePrices();
    const title = readable(product.title);
    const text = product.description.replace(/\s+/g, ' ').trim().slice(0, 155);
    return (
        <Page
            title={title}
            description={text || t('productText', { title, price: priceOf(product) })}
            canonical={`/product/${product.slug}`}
            image={product.images?.[0]?.urls['large']}
        >
            <ProductData product={product} />
            <Breadcrumbs category={product.category} title={title} />
            <article className={classes.product} aria-labelledby="product">
                <Pictures product={product} />
                <div>
                    <Title order={1} id="product" className={classes.title}>
                        {title}
                    </Title>
                    {product.brand && <p className={classes.brand}>{product.brand}</p>}
                    {product.rating !== undefined && (
                        <a href="#reviews" className={classes.rating}>
                            <Stars rating={product.rating} count={product.ratingCount} />
                        </a>
                    )}
                    <BuyBox product={product} />
                    {product.description && <p className={classes.description}>{product.description}</p>}
                    <Details product={product} />
                </div>
            </article>
            <Reviews product={product} />
        </Page>
    );
}

function GonePage() {
    const t = useCatalogueTexts();
    return (
        <Page title={t('goneTitle')} noIndex>
            <Notice>
                <Title order={1} size="h2">
                    {t('goneTitle')}
                </Title>
                <p>{t('goneText')}</p>
                <Button component={Link} to="/search">
                    {t('seeAll')}
                </Button>
            </Notice>
        </Page>
    );
}
