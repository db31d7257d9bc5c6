import type { Product } from '../api/types';
import { priceOf } from './money';
import classes from './ProductCard.module.css';
import { ProductTile } from './ProductTile';
import { StockNote } from './StockNote';
import type { Stock } from './useStock';
import { counted, readable, steps } from './words';

export function ProductCard({ product, stock }: { product: Product; stock: Stock }) {
    const title = `product-${product.id}`;
    return (
        <article className={classes.card} aria-labelledby={title}>
            <ProductTile product={product} />
            <div className={classes.text}>
                <p className={classes.category}>{steps(product.category).at(-1)}</p>
                <h3 id={title} className={classes.title}>
                    {readable(product.title)}
                </h3>
                <div className={classes.facts}>
                    <p className={classes.price}>{priceOf(product)}</p>
                    <StockNote stock={stock} />
                </div>
                <p className={classes.sku}>{skus(product)}</p>
            </div>
        </article>
    );
}

function skus({ variants }: Product): string {
    const [first, ...others] = variants;
    if (!first) {
        return '';
    }
    return others.length === 0 ? `SKU ${first.sku}` : `SKU ${first.sku} and ${counted(others.length, 'other')}`;
}
