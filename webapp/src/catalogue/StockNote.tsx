import classes from './StockNote.module.css';
import { useCatalogueTexts } from './texts';
import type { Stock } from './useStock';

/** At most so many left are worth a hint. */
const FEW = 5;

export function StockNote({ stock }: { stock: Stock }) {
    const t = useCatalogueTexts();
    const [kind, text] = told(stock, t);
    return <p className={`${classes.note} ${classes[kind]}`}>{text}</p>;
}

function told(stock: Stock, t: ReturnType<typeof useCatalogueTexts>): [kind: string, text: string] {
    if (stock === 'checking') {
        return ['unknown', t('checkingStock')];
    }
    if (stock === 'unknown') {
        return ['unknown', t('stockUnknown')];
    }
    if (stock <= 0) {
        return ['none', t('outOfStock')];
    }
    return stock <= FEW ? ['few', t('onlyLeft', { count: stock })] : ['plenty', t('inStock')];
}
