import { textIn, type MessageOf } from '../ui/Form';
import { numberIn, priceIn } from '../ui/typed';
import type { NewVariant } from './products';

/** Names and values that were typed into a PairsInput; what is empty on either side counts as not typed. */
export function pairsIn(fields: FormData, name: string): Record<string, string> {
    const names = fields.getAll(`${name}.name`).map((each) => String(each).trim());
    const values = fields.getAll(`${name}.value`).map((each) => String(each).trim());
    return Object.fromEntries(
        names.flatMap((each, place) => {
            const value = values[place] ?? '';
            return each === '' || value === '' ? [] : [[each, value]];
        }),
    );
}

/** What a product is, as ProductFields asks for it. */
export function productIn(fields: FormData) {
    return {
        title: textIn(fields, 'title'),
        category: textIn(fields, 'category'),
        brand: textIn(fields, 'brand'),
        description: textIn(fields, 'description'),
        taxClass: textIn(fields, 'taxClass'),
        attributes: pairsIn(fields, 'attributes'),
    };
}

/** A new variant, as VariantFields asks for it. */
export function newVariantIn(fields: FormData, at: string, badPrice: string): NewVariant {
    const barcode = textIn(fields, `${at}barcode`).trim();
    const weightGrams = numberIn(fields, `${at}weightGrams`);
    const openingStock = numberIn(fields, `${at}openingStock`);
    return {
        sku: textIn(fields, `${at}sku`).trim(),
        price: priceIn(fields, `${at}price.amount`, badPrice),
        options: pairsIn(fields, `${at}options`),
        ...(barcode !== '' && { barcode }),
        ...(weightGrams !== undefined && { weightGrams }),
        ...(openingStock !== undefined && { openingStock }),
    };
}

const PRODUCT = ['title', 'category', 'brand', 'description', 'taxClass', 'attributes'];
const VARIANT = ['sku', 'price.amount', 'openingStock', 'barcode', 'weightGrams', 'options'];

/** The messages of fields that are drawn later than the form, which has to know by then that they are told there. */
export function ofProduct(message: MessageOf): MessageOf {
    PRODUCT.forEach((field) => message(field));
    return message;
}

export function ofVariant(message: MessageOf, at = ''): MessageOf {
    VARIANT.forEach((field) => message(at + field));
    return message;
}
