import classes from './StockNote.module.css';
import type { Stock } from './useStock';

/** At most so many left are worth a hint. */
const FEW = 5;

export function StockNote({ stock }: { stock: Stock }) {
    const [kind, text] = told(stock);
    return <p className={`${classes.note} ${classes[kind]}`}>{text}</p>;
}

function told(stock: Stock): [kind: string, text: string] {
    if (stock === 'checking') {
        return ['unknown', 'Checking stock…'];
    }
    if (stock === 'unknown') {
        return ['unknown', 'Stock unknown'];
    }
    if (stock <= 0) {
        return ['none', 'Out of stock'];
    }
    return stock <= FEW ? ['few', `Only ${stock} left`] : ['plenty', 'In stock'];
}
