import { lazy, type ComponentType } from 'react';

interface Module {
    default: ComponentType;
}

/**
 * The routes of a feature, loaded when they are opened, and with them the styles of all components: what comes with the
 * first load is only those that the storefront uses.
 */
export function section(load: () => Promise<Module>) {
    return lazy(async () => {
        const [routes] = await Promise.all([load(), import('../ui/everyStyle')]);
        return routes;
    });
}
