import { useState } from 'react';
import type { Picture, ProductDetails } from '../catalogue/products';
import { ProductTile } from '../catalogue/ProductTile';
import { useCatalogueTexts } from '../catalogue/texts';
import { readable } from '../catalogue/words';
import classes from './Pictures.module.css';

/** The pictures of a product: one large, the others to choose. */
export function Pictures({ product }: { product: ProductDetails }) {
    const t = useCatalogueTexts();
    const [chosen, setChosen] = useState(0);
    const pictures = product.images ?? [];
    const shown = pictures[chosen] ?? pictures[0];
    const title = readable(product.title);
    if (!shown) {
        return (
            <div className={classes.large}>
                <ProductTile product={{ title: product.title, category: product.category }} />
            </div>
        );
    }
    return (
        <section aria-label={t('pictures')}>
            <div className={classes.large}>
                <img
                    src={shown.urls['large']}
                    srcSet={sources(shown)}
                    sizes="(max-width: 48em) 100vw, 640px"
                    alt={shown.alt || title}
                    width={shown.width}
                    height={shown.height}
                    fetchPriority="high"
                />
            </div>
            {pictures.length > 1 && (
                <ul className={classes.others}>
                    {pictures.map((picture, place) => (
                        <li key={picture.hash}>
                            <button
                                type="button"
                                aria-pressed={picture === shown}
                                aria-label={t('picture', { number: place + 1, title })}
                                onClick={() => setChosen(place)}
                            >
                                <img src={picture.urls['small']} alt="" width="72" height="72" loading="lazy" />
                            </button>
                        </li>
                    ))}
                </ul>
            )}
        </section>
    );
}

const WIDTHS = { small: 320, medium: 640, large: 1280 };

function sources({ urls }: Picture): string {
    return Object.entries(WIDTHS)
        .flatMap(([size, width]) => (urls[size] ? [`${urls[size]} ${width}w`] : []))
        .join(', ');
}
