import { Anchor, Button } from '@mantine/core';
import { Link } from 'react-router';
import { useUnits } from '../catalogue/useStock';
import { useFormats } from '../i18n/useFormats';
import type { Column } from '../ui/DataTable';
import type { Variant } from './products';
import { useVendorTexts } from './texts';
import type { VariantWish } from './VariantDialog';
import classes from './Vendor.module.css';

/** What is told of a variant and can be done with it. How many there are is the inventory's to tell, if it can. */
export function useVariantColumns(
    variants: Variant[],
    onWish: (wish: VariantWish) => void,
    retired: boolean,
): Column<Variant>[] {
    const t = useVendorTexts();
    const { money, number } = useFormats();
    const unitsOf = useUnits([variants.map(({ sku }) => sku)]);
    const stock = (sku: string) => {
        const units = unitsOf(sku);
        return typeof units === 'number' ? number(units) : t(units === 'checking' ? 'checking' : 'stockUnknown');
    };
    return [
        { key: 'sku', head: t('sku'), cell: ({ sku }) => sku },
        {
            key: 'options',
            head: t('options'),
            cell: ({ options = {} }) =>
                Object.entries(options)
                    .map(([name, value]) => `${name}: ${value}`)
                    .join(', ') || '–',
        },
        { key: 'price', head: t('pounds'), align: 'end', cell: ({ price }) => money(price) },
        { key: 'barcode', head: t('barcode'), cell: ({ barcode }) => barcode ?? '–' },
        {
            key: 'weight',
            head: t('weight'),
            align: 'end',
            cell: ({ weightGrams }) => (weightGrams === undefined ? '–' : number(weightGrams)),
        },
        {
            key: 'stock',
            head: t('available'),
            align: 'end',
            cell: ({ sku }) => (
                <Anchor
                    component={Link}
                    to={`/vendor/stock/${sku}`}
                    aria-label={`${t('stockOf', { sku })}: ${stock(sku)}`}
                >
                    {stock(sku)}
                </Anchor>
            ),
        },
        {
            key: 'do',
            head: t('actions'),
            cell: (variant) =>
                variant.retired || retired ? (
                    t('status_RETIRED')
                ) : (
                    <span className={classes.buttons}>
                        <Button
                            variant="default"
                            size="compact-sm"
                            aria-label={t('variantEdit', { sku: variant.sku })}
                            onClick={() => onWish({ edit: variant })}
                        >
                            {t('change')}
                        </Button>
                        <Button
                            variant="default"
                            size="compact-sm"
                            aria-label={t('retireOne', { sku: variant.sku })}
                            onClick={() => onWish({ retire: variant })}
                        >
                            {t('retire')}
                        </Button>
                    </span>
                ),
        },
    ];
}
