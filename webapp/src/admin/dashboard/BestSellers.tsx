import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { useFormats } from '../../i18n/useFormats';
import { PlainTable } from '../../ui/PlainTable';
import { useAdminTexts } from '../texts';
import classes from './BestSellers.module.css';
import type { OrderStatistics } from './Business';

/** What sold most, by units; each with a bar beside the most sold. */
export function BestSellers({ sellers }: { sellers: OrderStatistics['bestSellers'] }) {
    const t = useAdminTexts();
    const { money, number } = useFormats();
    const most = Math.max(1, ...sellers.map(({ units }) => units));
    if (sellers.length === 0) {
        return <p>{t('noBestSellers')}</p>;
    }
    return (
        <PlainTable
            label={t('bestSellersTable')}
            heads={[t('article'), t('sku'), t('units'), t('revenue')]}
            rows={sellers.map(({ sku, title, units, revenue }) => ({
                key: `${sku} ${revenue.currency}`,
                cells: [
                    <Anchor component={Link} to={`/search?q=${encodeURIComponent(sku)}`} className={classes.name}>
                        {title ?? sku}
                    </Anchor>,
                    sku,
                    <span className={classes.units}>
                        <span className={classes.number}>{number(units)}</span>
                        <span className={classes.track} aria-hidden="true">
                            <span className={classes.bar} style={{ width: `${(100 * units) / most}%` }} />
                        </span>
                    </span>,
                    money(revenue),
                ],
            }))}
        />
    );
}
