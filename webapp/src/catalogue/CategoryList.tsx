import { Link } from 'react-router';
import type { Wish } from '../api/types';
import classes from './CategoryList.module.css';
import { unfolded, type Shelf } from './shelves';
import { addressOf } from './wish';

interface Props {
    wish: Wish;
    shelves: Shelf[];
    /** How many products there are in all categories, if known. */
    everything: number | undefined;
}

/** The categories as links. */
export function CategoryList({ wish, shelves, everything }: Props) {
    const entry = (path: string, name: string, count: number | undefined, depth: number) => (
        <li key={path}>
            <Link
                to={addressOf({ ...wish, category: path })}
                aria-current={wish.category === path ? 'true' : undefined}
                className={classes.link}
                style={{ paddingInlineStart: 12 + depth * 14 }}
            >
                <span>{name}</span>{' '}
                {count !== undefined && (
                    <span className={classes.count}>
                        {count.toLocaleString('en-GB')}{' '}
                        <span className={classes.unseen}>{count === 1 ? 'product' : 'products'}</span>
                    </span>
                )}
            </Link>
        </li>
    );
    return (
        <nav aria-labelledby="categories">
            <h2 id="categories" className={classes.title}>
                Categories
            </h2>
            <ul className={classes.list}>
                {entry('', 'Everything', everything, 0)}
                {unfolded(shelves, wish.category).map(({ path, name, count, depth }) =>
                    entry(path, name, count, depth),
                )}
            </ul>
        </nav>
    );
}
