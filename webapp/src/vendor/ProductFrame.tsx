import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { Page } from '../ui/Page';
import { PageHead } from '../ui/PageHead';
import type { Product } from './products';
import { useVendorTexts } from './texts';
import classes from './Vendor.module.css';

interface Props {
    product: Pick<Product, 'id' | 'title'>;
    /** What the page is called. */
    title: string;
    children: ReactNode;
}

/** One of a product's pages, and the way to the others. */
export function ProductFrame({ product, title, children }: Props) {
    const t = useVendorTexts();
    const base = `/vendor/products/${product.id}`;
    const pages = [
        { to: base, label: t('pageText') },
        { to: `${base}/variants`, label: t('variants') },
        { to: `${base}/pictures`, label: t('pictures') },
        { to: `${base}/prices`, label: t('prices') },
        { to: `${base}/sale`, label: t('sale') },
    ];
    return (
        <Page title={title} noIndex>
            <PageHead title={title} />
            <nav aria-label={product.title}>
                <ul className={classes.tabs}>
                    {pages.map(({ to, label }) => (
                        <li key={to}>
                            <NavLink to={to} end>
                                {label}
                            </NavLink>
                        </li>
                    ))}
                </ul>
            </nav>
            {children}
        </Page>
    );
}
