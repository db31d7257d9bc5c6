import '../ui/choices.css';
import { Checkbox, Radio } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useFormats } from '../i18n/useFormats';
import { toggled } from './chosen';
import classes from './FacetList.module.css';
import type { Facet, Facets } from './products';
import { useCatalogueTexts } from './texts';
import { usePriceRange } from './usePriceRange';
import type { Wish } from './wish';

interface Props {
    wish: Wish;
    facets: Facets | undefined;
    onChange: (change: Partial<Wish>) => void;
}

/** So many values of one kind are enough to choose from. */
const MOST = 12;

/** What the products can be narrowed by, with how many each would leave. Loaded where there is room for it, or when it is opened. */
export default function FacetList({ wish, facets, onChange }: Props) {
    const t = useCatalogueTexts();
    const { number } = useFormats();
    const range = usePriceRange();
    const counted = (label: string, count: number) => `${label} (${number(count)})`;
    const price = `${wish.minPrice}-${wish.maxPrice}`;
    return (
        <div className={classes.facets}>
            <Group name={t('availability')}>
                <Checkbox
                    label={t('onlyInStock')}
                    checked={wish.inStock}
                    onChange={(event) => onChange({ inStock: event.currentTarget.checked })}
                />
            </Group>
            <Choice
                name={t('price')}
                chosen={price}
                values={(facets?.price ?? []).map(({ from, to, count }) => {
                    // A band ends before its upper end; the highest price that is asked for belongs to it
                    const [low, high] = [String(from ?? 0), to === undefined ? '' : String(to - 1)];
                    return {
                        value: `${low}-${high}`,
                        label: counted(range(low, to === undefined ? '' : String(to)), count),
                    };
                })}
                onChange={(value) => {
                    const [minPrice = '', maxPrice = ''] = value.split('-');
                    onChange({ minPrice, maxPrice });
                }}
            />
            <Choice
                name={t('rating')}
                chosen={wish.minRating}
                values={(facets?.rating ?? []).map(({ value, count }) => ({
                    value,
                    label: counted(t('ratingFrom', { stars: value }), count),
                }))}
                onChange={(minRating) => onChange({ minRating })}
            />
            <Values
                name={t('brand')}
                facets={facets?.brand}
                chosen={wish.brands}
                onToggle={(brand) => onChange({ brands: toggled(wish.brands, brand) })}
            />
            {Object.entries(facets?.attributes ?? {}).map(([name, values]) => (
                <Values
                    key={name}
                    name={name}
                    facets={values}
                    chosen={wish.attrs
                        .filter((attr) => attr.startsWith(`${name}:`))
                        .map((attr) => attr.slice(name.length + 1))}
                    onToggle={(value) => onChange({ attrs: toggled(wish.attrs, `${name}:${value}`) })}
                />
            ))}
        </div>
    );
}

function Group({ name, children }: { name: string; children: ReactNode }) {
    return (
        <fieldset className={classes.group}>
            <legend className={classes.name}>{name}</legend>
            {children}
        </fieldset>
    );
}

interface ValuesProps {
    name: string;
    facets: Facet[] | undefined;
    chosen: readonly string[];
    onToggle: (value: string) => void;
}

function Values({ name, facets = [], chosen, onToggle }: ValuesProps) {
    const { number } = useFormats();
    const offered = facets.slice(0, MOST);
    // What was chosen can be taken back, also where nothing of it is left
    const others = chosen.filter((value) => !offered.some((facet) => facet.value === value));
    const all = [...offered, ...others.map((value) => ({ value, count: 0 }))];
    if (all.length === 0) {
        return null;
    }
    return (
        <Group name={name}>
            {all.map(({ value, count }) => (
                <Checkbox
                    key={value}
                    label={`${value} (${number(count)})`}
                    checked={chosen.includes(value)}
                    onChange={() => onToggle(value)}
                />
            ))}
        </Group>
    );
}

interface ChoiceProps {
    name: string;
    values: { value: string; label: string }[];
    chosen: string;
    onChange: (value: string) => void;
}

function Choice({ name, values, chosen, onChange }: ChoiceProps) {
    const group = useId();
    if (values.length === 0) {
        return null;
    }
    return (
        <Group name={name}>
            {values.map(({ value, label }) => (
                <Radio
                    key={value}
                    name={group}
                    label={label}
                    checked={chosen === value}
                    onChange={() => onChange(value)}
                />
            ))}
        </Group>
    );
}
