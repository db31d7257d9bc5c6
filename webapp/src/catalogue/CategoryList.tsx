import { Link } from 'react-router';
import { useFormats } from '../i18n/useFormats';
import classes from './CategoryList.module.css';
import { unfolded, type Shelf } from './shelves';
import { useCatalogueTexts } from './texts';
import { addressOf, type Wish } from './wish';

interface Props {
    wish: Wish;
    shelves: Shelf[];
    /** How many products there are in all categories, if known. */
    everything: number | undefined;
}

/** The categories as links. */
export function CategoryList({ wish, shelves, everything }: Props) {
    const t = useCatalogueTexts();
    const { number } = useFormats();
    const { q, sort } = wish;
    const entry = (path: string, name: string, count: number | undefined, depth: number) => (
        <li key={path}>
            <Link
                to={addressOf({ q, sort, category: path })}
                aria-current={wish.category === path ? 'true' : undefined}
                className={classes.link}
                style={{ paddingInlineStart: 12 + depth * 14 }}
            >
                <span>{name}</span>{' '}
                {count !== undefined && (
                    <span className={classes.count}>
                        {number(count)} <span className="unseen">{t('productWord', { count })}</span>
                    </span>
                )}
            </Link>
        </li>
    );
    return (
        <nav aria-labelledby="categories">
            <h2 id="categories" className={classes.title}>
                {t('categories')}
            </h2>
            <ul className={classes.list}>
                {entry('', t('everything'), everything, 0)}
                {unfolded(shelves, wish.category).map(({ path, name, count, depth }) =>
                    entry(path, name, count, depth),
                )}
            </ul>
        </nav>
    );
}
