import { Link } from 'react-router';
import type { Money } from '../api/contract';
import { Thumbnail } from '../catalogue/Thumbnail';
import { readable } from '../catalogue/words';
import { useFormats } from '../i18n/useFormats';
import type { Order } from './order';
import classes from './Sums.module.css';
import { useOrdersTexts } from './texts';

/** As much of a line as is known. */
interface Line {
    sku: string;
    quantity: number;
    title?: string | undefined;
    slug?: string | undefined;
    category?: string | undefined;
    image?: string | undefined;
    unitPrice?: Money | undefined;
    lineTotal?: Money | undefined;
    discount?: Money | undefined;
    taxRate?: number | undefined;
    tax?: Money | undefined;
}

type Summed = { items: readonly Line[] } & Partial<Pick<Order, 'subtotal' | 'discount' | 'shipping' | 'tax' | 'total'>>;

interface Props {
    order: Summed;
    /** Whether lines lead to their products: not where that would lead away from what one is doing. */
    isLinked?: boolean;
}

/** What an order costs, line by line and in all. */
export function Sums({ order, isLinked = false }: Props) {
    const t = useOrdersTexts();
    const { money, percent, number } = useFormats();
    const { subtotal, discount, shipping, tax, total } = order;
    return (
        <div>
            <ul className={classes.lines} aria-label={t('lines')}>
                {order.items.map((item, place) => (
                    <li key={`${item.sku} ${place}`}>
                        <Thumbnail item={item} />
                        <span className={classes.title}>
                            <Title slug={isLinked ? item.slug : undefined}>
                                {`${number(item.quantity)} × ${item.title === undefined ? item.sku : readable(item.title)}`}
                            </Title>
                        </span>
                        {item.lineTotal && <span className={classes.amount}>{money(item.lineTotal)}</span>}
                        <span className={classes.note}>
                            {[
                                item.unitPrice && t('each', { price: money(item.unitPrice) }),
                                item.discount && item.discount.amount > 0 && t('less', { price: money(item.discount) }),
                                item.tax &&
                                    t('lineTax', {
                                        rate: percent((item.taxRate ?? 0) / 10_000),
                                        price: money(item.tax),
                                    }),
                            ]
                                .filter(Boolean)
                                .join(' · ')}
                        </span>
                    </li>
                ))}
            </ul>
            <dl className={classes.sums}>
                {subtotal && <Sum name={t('subtotal')} value={money(subtotal)} />}
                {discount?.amount && (
                    <Sum name={t('discount', { code: discount.code })} value={`−${money(discount.amount)}`} />
                )}
                {shipping && (
                    <Sum name={t('shipping')} value={shipping.cost.amount === 0 ? t('free') : money(shipping.cost)} />
                )}
                {tax && <Sum name={t(tax.included ? 'taxIncluded' : 'taxAdded')} value={money(tax.amount)} />}
                {(tax?.rates ?? []).map(({ rate, net, tax: share }) => (
                    <Sum
                        key={rate}
                        name={t('taxAt', { rate: percent(rate / 10_000), net: money(net) })}
                        value={money(share)}
                        isPart
                    />
                ))}
                {total && <Sum name={t('total')} value={money(total)} isTotal />}
            </dl>
        </div>
    );
}

function Title({ slug, children }: { slug: string | undefined; children: string }) {
    return slug === undefined ? children : <Link to={`/product/${slug}`}>{children}</Link>;
}

interface SumProps {
    name: string;
    value: string;
    isTotal?: boolean;
    /** Whether it is part of what stands above it. */
    isPart?: boolean;
}

function Sum({ name, value, isTotal = false, isPart = false }: SumProps) {
    return (
        <div data-total={isTotal || undefined} data-part={isPart || undefined}>
            <dt>{name}</dt>
            <dd>{value}</dd>
        </div>
    );
}
