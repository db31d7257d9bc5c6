import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useCart } from '../cart/useCart';
import type { ProductDetails } from '../catalogue/products';
import { StockNote } from '../catalogue/StockNote';
import { useCatalogueTexts } from '../catalogue/texts';
import { useUnits } from '../catalogue/useStock';
import { readable } from '../catalogue/words';
import { useFormats } from '../i18n/useFormats';
import { toast } from '../ui/toast';
import { useProblemText } from '../ui/useProblemText';
import classes from './BuyBox.module.css';
import { choose, nameOf, optionsOf } from './variants';

/** So many are offered to choose; more are set in the cart. */
const MOST = 10;

/** Which variant, how many, and into the cart. What is not known to be sold out can be put in. */
export function BuyBox({ product }: { product: ProductDetails }) {
    const t = useCatalogueTexts();
    const { money, number } = useFormats();
    const told = useProblemText();
    const cart = useCart();
    const [variant, setVariant] = useState(product.variants[0]);
    const [quantity, setQuantity] = useState(1);
    const stockOf = useUnits([product.variants.map(({ sku }) => sku)]);
    if (!variant || product.status !== 'ACTIVE') {
        return <p className={classes.price}>{t('offSale')}</p>;
    }
    const stock = stockOf(variant.sku);
    const most = typeof stock === 'number' ? Math.min(MOST, Math.max(1, stock)) : MOST;
    const wanted = Math.min(quantity, most);
    const title = [readable(product.title), nameOf(variant)].filter(Boolean).join(', ');
    const add = async () => {
        try {
            const { sku, price } = variant;
            await cart.add({ sku, quantity: wanted, title, slug: product.slug, price });
            toast.done(t('added', { title }));
        } catch (error) {
            toast.failed(told(error).detail);
        }
    };
    return (
        <div className={classes.box}>
            <p className={classes.price}>{money(variant.price)}</p>
            <div role="status">
                <StockNote stock={stock} />
            </div>
            {optionsOf(product.variants).map(({ name, values }) => (
                <fieldset key={name} className={classes.option}>
                    <legend>{name}</legend>
                    {values.map((value) => (
                        <label key={value} className={classes.value}>
                            <input
                                type="radio"
                                name={`option-${name}`}
                                checked={variant.options?.[name] === value}
                                onChange={() => setVariant(choose(product.variants, variant, name, value))}
                            />
                            <span>{value}</span>
                        </label>
                    ))}
                </fieldset>
            ))}
            <div className={classes.buy}>
                <NativeSelect
                    label={t('quantity')}
                    size="md"
                    value={String(wanted)}
                    data={Array.from({ length: most }, (_, place) => ({
                        value: String(place + 1),
                        label: number(place + 1),
                    }))}
                    onChange={(event) => setQuantity(Number(event.currentTarget.value))}
                />
                <Button size="md" onClick={() => void add()} loading={cart.isChanging} disabled={stock === 0}>
                    {t('addToCart')}
                </Button>
            </div>
        </div>
    );
}
