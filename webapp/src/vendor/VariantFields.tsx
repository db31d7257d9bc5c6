import { TextInput } from '@mantine/core';
import type { MessageOf } from '../ui/Form';
import { PairsInput } from './PairsInput';
import { pounds } from '../ui/pounds';
import type { Variant } from './products';
import { useVendorTexts } from './texts';
import classes from './Vendor.module.css';

interface Props {
    /** Stands before the fields' names, as the shop calls them. */
    at?: string;
    /** The variant that is changed; a new one has a SKU to give and units to begin with. */
    variant?: Variant;
    message: MessageOf;
}

/** What can be bought of a product, and for how much. */
export function VariantFields({ at = '', variant, message }: Props) {
    const t = useVendorTexts();
    return (
        <>
            <div className={classes.columns}>
                {!variant && (
                    <TextInput
                        name={`${at}sku`}
                        label={t('sku')}
                        description={t('skuHint')}
                        maxLength={40}
                        required
                        error={message(`${at}sku`)}
                    />
                )}
                <TextInput
                    name={`${at}price.amount`}
                    label={t('pounds')}
                    description={t('poundsHint')}
                    defaultValue={variant && pounds(variant.price)}
                    inputMode="decimal"
                    required
                    error={message(`${at}price.amount`)}
                />
            </div>
            <div className={classes.columns}>
                {!variant && (
                    <TextInput
                        name={`${at}openingStock`}
                        label={t('openingStock')}
                        type="number"
                        min={0}
                        max={1_000_000}
                        error={message(`${at}openingStock`)}
                    />
                )}
                <TextInput
                    name={`${at}barcode`}
                    label={t('barcode')}
                    defaultValue={variant?.barcode}
                    inputMode="numeric"
                    maxLength={14}
                    error={message(`${at}barcode`)}
                />
                <TextInput
                    name={`${at}weightGrams`}
                    label={t('weight')}
                    defaultValue={variant?.weightGrams}
                    type="number"
                    min={1}
                    max={1_000_000}
                    error={message(`${at}weightGrams`)}
                />
            </div>
            <PairsInput
                name={`${at}options`}
                label={t('options')}
                hint={t('optionsHint')}
                pairs={variant?.options}
                most={10}
                error={message(`${at}options`)}
            />
        </>
    );
}
