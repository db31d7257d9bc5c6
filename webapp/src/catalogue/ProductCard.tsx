import { Link } from 'react-router';
import classes from './ProductCard.module.css';
import { ProductTile } from './ProductTile';
import type { Product } from './products';
import { Stars } from './Stars';
import { StockNote } from './StockNote';
import { usePrices } from './usePrices';
import type { Stock } from './useStock';
import { readable, steps } from './words';

interface Props {
    product: Product;
    stock: Stock;
    /** Whether its picture is among the first that are seen. */
    first?: boolean;
}

/** A product in a list; all of the card leads to its page. */
export function ProductCard({ product, stock, first = false }: Props) {
    const priceOf = usePrices();
    const title = `product-${product.id}`;
    return (
        <article className={classes.card} aria-labelledby={title}>
            <ProductTile product={product} eager={first} />
            <div className={classes.text}>
                <p className={classes.category}>{steps(product.category).at(-1)}</p>
                <h3 id={title} className={classes.title}>
                    <Link to={`/product/${product.slug}`} className={classes.link}>
                        {readable(product.title)}
                    </Link>
                </h3>
                {product.rating !== undefined && (
                    <p className={classes.rating}>
                        <Stars rating={product.rating} count={product.ratingCount} />
                    </p>
                )}
                <div className={classes.facts}>
                    <p className={classes.price}>{priceOf(product)}</p>
                    <StockNote stock={stock} />
                </div>
            </div>
        </article>
    );
}
