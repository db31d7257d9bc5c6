import { NativeSelect } from '@mantine/core';
import type { Sort, Wish } from '../api/types';
import classes from './Filters.module.css';
import type { Shelf } from './shelves';

const SORT_NAMES: Record<Sort, string> = {
    relevance: 'Best match',
    newest: 'Newest first',
    price: 'Price: low to high',
    '-price': 'Price: high to low',
    rating: 'Best rated',
};

interface Props {
    wish: Wish;
    shelves: Shelf[];
    onChange: (change: Partial<Wish>) => void;
}

/** The order of the products and, where there is no room for the list of categories, the category. */
export function Filters({ wish, shelves, onChange }: Props) {
    // Without words to match, the shop's order of relevance is the newest first
    const sort = wish.q === '' && wish.sort === 'relevance' ? 'newest' : wish.sort;
    const choosable: Sort[] =
        wish.q === '' ? ['newest', 'price', '-price'] : ['relevance', 'newest', 'price', '-price'];
    // Nothing is rated yet: only who comes with a link that says so sees it
    const sorts = choosable.includes(sort) ? choosable : [...choosable, sort];
    return (
        <div className={classes.filters}>
            <NativeSelect
                label="Category"
                className={classes.category}
                classNames={{ input: classes.input }}
                value={wish.category}
                onChange={(event) => onChange({ category: event.currentTarget.value })}
            >
                <option value="">Everything</option>
                {known(shelves, wish.category).map(({ path, name, count, depth }) => (
                    <option key={path} value={path}>
                        {`${'\u2003'.repeat(depth)}${name} (${count.toLocaleString('en-GB')})`}
                    </option>
                ))}
            </NativeSelect>
            <NativeSelect
                label="Sort by"
                classNames={{ input: classes.input }}
                value={sort}
                data={sorts.map((value) => ({ value, label: SORT_NAMES[value] }))}
                onChange={(event) => onChange({ sort: event.currentTarget.value as Sort })}
            />
        </div>
    );
}

/** The shelves, and the chosen one even if there is no such category. */
function known(shelves: Shelf[], chosen: string): Shelf[] {
    return chosen === '' || shelves.some((shelf) => shelf.path === chosen)
        ? shelves
        : [...shelves, { path: chosen, name: chosen, depth: 0, count: 0 }];
}
