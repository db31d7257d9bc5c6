import { ProductTile } from './ProductTile';
import classes from './Thumbnail.module.css';

interface Props {
    item: { sku: string; title?: string | undefined; category?: string | undefined; image?: string | undefined };
}

/** The product of a line in a cart or an order, as it looks everywhere else. */
export function Thumbnail({ item: { sku, title = sku, category = '', image } }: Props) {
    return (
        <span className={classes.thumbnail}>
            <ProductTile product={{ title, category, ...(image && { image }) }} />
        </span>
    );
}
