import { Link } from 'react-router';
import { useCatalogueTexts } from '../catalogue/texts';
import { addressOf } from '../catalogue/wish';
import { BELOW, steps } from '../catalogue/words';
import classes from './Breadcrumbs.module.css';

/** The categories around a product, from the outside in. */
export function Breadcrumbs({ category, title }: { category: string; title: string }) {
    const t = useCatalogueTexts();
    const names = steps(category);
    return (
        <nav aria-label={t('breadcrumbs')}>
            <ol className={classes.crumbs}>
                <li>
                    <Link to="/">{t('home')}</Link>
                </li>
                {names.map((name, depth) => (
                    <li key={name}>
                        <Link to={addressOf({ category: names.slice(0, depth + 1).join(BELOW) })}>{name}</Link>
                    </li>
                ))}
                <li aria-current="page">{title}</li>
            </ol>
        </nav>
    );
}
