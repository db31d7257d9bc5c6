import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { StockNote } from '../catalogue/StockNote';
import { Thumbnail } from '../catalogue/Thumbnail';
import { readable } from '../catalogue/words';
import { useFormats } from '../i18n/useFormats';
import { toast } from '../ui/toast';
import { useProblemText } from '../ui/useProblemText';
import classes from './CartLines.module.css';
import { QuantityInput } from './QuantityInput';
import { useCartTexts } from './texts';
import { again, useCart } from './useCart';
import type { CheckedItem } from './useCheckedCart';

/** What is in the cart, what changed since it was put in, and how many of it. */
export function CartLines({ items }: { items: readonly CheckedItem[] }) {
    const t = useCartTexts();
    const told = useProblemText();
    const { put } = useCart();
    const set = async (item: CheckedItem, quantity: number) => {
        try {
            await put(again(item, quantity));
            if (quantity === 0) {
                toast.done(t('removed', { title: titleOf(item) }));
            }
        } catch (error) {
            toast.failed(told(error).detail);
        }
    };
    return (
        <ul className={classes.lines}>
            {items.map((item) => (
                <li key={item.sku} className={classes.line}>
                    <Thumbnail item={item} />
                    <div className={classes.about}>
                        <CartLine item={item} onChange={(quantity) => void set(item, quantity)} />
                    </div>
                </li>
            ))}
        </ul>
    );
}

function CartLine({ item, onChange }: { item: CheckedItem; onChange: (quantity: number) => void }) {
    const t = useCartTexts();
    const { money } = useFormats();
    const title = titleOf(item);
    const isGone = item.changes?.includes('not_for_sale');
    return (
        <>
            <div className={classes.head}>
                {item.slug ? <Link to={`/product/${item.slug}`}>{title}</Link> : <span>{title}</span>}
                {item.lineTotal && <span className={classes.price}>{money(item.lineTotal)}</span>}
            </div>
            {item.unitPrice && <p className={classes.note}>{t('each', { price: money(item.unitPrice) })}</p>}
            {!isGone && <StockNote stock={item.stock} />}
            <Changes item={item} onChange={onChange} />
            <div className={classes.actions}>
                {isGone ? (
                    <span>{t('pieces', { count: item.quantity })}</span>
                ) : (
                    <QuantityInput title={title} value={item.quantity} onChange={onChange} />
                )}
                <Button
                    variant="subtle"
                    size="compact-md"
                    aria-label={t('remove', { title })}
                    onClick={() => onChange(0)}
                >
                    {t('removeShort')}
                </Button>
            </div>
        </>
    );
}

function Changes({ item, onChange }: { item: CheckedItem; onChange: (quantity: number) => void }) {
    const t = useCartTexts();
    const { money, number } = useFormats();
    const { changes = [], priceWas, unitPrice, stock } = item;
    return (
        <>
            {changes.includes('not_for_sale') && <p className={classes.change}>{t('notForSale')}</p>}
            {changes.includes('too_few') && typeof stock === 'number' && (
                <p className={classes.change}>
                    {t('tooFew', { available: number(stock) })}{' '}
                    {stock > 0 && (
                        <Button variant="default" size="compact-sm" onClick={() => onChange(stock)}>
                            {t('takeFewer', { available: number(stock), title: titleOf(item) })}
                        </Button>
                    )}
                </p>
            )}
            {priceWas && unitPrice && (
                <p className={classes.change}>
                    {t('repriced', { was: money(priceWas), now: money(unitPrice) })}{' '}
                    <Button
                        variant="default"
                        size="compact-sm"
                        aria-label={t('acceptFor', { title: titleOf(item), price: money(unitPrice) })}
                        onClick={() => onChange(item.quantity)}
                    >
                        {t('accept')}
                    </Button>
                </p>
            )}
        </>
    );
}

function titleOf({ title, sku }: Pick<CheckedItem, 'title' | 'sku'>): string {
    return title === undefined ? sku : readable(title);
}
