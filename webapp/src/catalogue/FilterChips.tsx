import { Link } from 'react-router';
import { filtersOf, type Filter } from './chosen';
import classes from './FilterChips.module.css';
import { useCatalogueTexts } from './texts';
import { usePriceRange } from './usePriceRange';
import { addressOf, type Wish } from './wish';

/** What narrows the products, each a link to what there is without it. */
export function FilterChips({ wish }: { wish: Wish }) {
    const t = useCatalogueTexts();
    const nameOf = useNames();
    const filters = filtersOf(wish);
    if (filters.length === 0) {
        return null;
    }
    const { q, category, sort } = wish;
    return (
        <ul className={classes.chips} aria-label={t('activeFilters')}>
            {filters.map((filter) => (
                <li key={`${filter.kind} ${filter.value}`}>
                    <Link
                        to={addressOf({ ...wish, ...filter.without })}
                        className={classes.chip}
                        aria-label={t('remove', { filter: nameOf(filter) })}
                    >
                        {nameOf(filter)} <span aria-hidden="true">×</span>
                    </Link>
                </li>
            ))}
            <li>
                <Link to={addressOf({ q, category, sort })} className={classes.all}>
                    {t('clearAll')}
                </Link>
            </li>
        </ul>
    );
}

function useNames(): (filter: Filter) => string {
    const t = useCatalogueTexts();
    const range = usePriceRange();
    return ({ kind, value }) => {
        switch (kind) {
            case 'brand':
                return value;
            case 'attr':
                return value.replace(':', ': ');
            case 'price': {
                const [from = '', to = ''] = value.split('-');
                return range(from, to);
            }
            case 'rating':
                return t('ratingFrom', { stars: value });
            case 'inStock':
                return t('onlyInStock');
        }
    };
}
