import { common } from './en/common';
import { dashboard } from './en/dashboard';
import { orders } from './en/orders';
import { people } from './en/people';
import { running } from './en/running';
import { shop } from './en/shop';

export const en = { ...common, ...orders, ...people, ...shop, ...running, ...dashboard } as const;
