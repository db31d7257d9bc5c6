import type { Variant } from '../catalogue/products';

/** An option, such as colour, and the values its variants have. */
export interface Option {
    name: string;
    values: string[];
}

/** What there is to choose between: options that differ. */
export function optionsOf(variants: readonly Variant[]): Option[] {
    const values = new Map<string, Set<string>>();
    for (const { options = {} } of variants) {
        for (const [name, value] of Object.entries(options)) {
            values.set(name, (values.get(name) ?? new Set()).add(value));
        }
    }
    return [...values].filter(([, each]) => each.size > 1).map(([name, each]) => ({ name, values: [...each] }));
}

/** The variant with this value, and else as much like the one before as there is. */
export function choose(variants: readonly Variant[], before: Variant, name: string, value: string): Variant {
    const wished = { ...before.options, [name]: value };
    const likeness = ({ options = {} }: Variant) =>
        Object.entries(wished).filter(([each, wish]) => options[each] === wish).length;
    const fitting = variants.filter(({ options }) => options?.[name] === value);
    return fitting.reduce((best, each) => (likeness(each) > likeness(best) ? each : best), fitting[0] ?? before);
}

/** What a variant is called beside its product's name: "red, large". */
export function nameOf({ options = {} }: Variant): string {
    return Object.values(options).join(', ');
}
