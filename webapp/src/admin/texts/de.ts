import { common } from './de/common';
import { dashboard } from './de/dashboard';
import { orders } from './de/orders';
import { people } from './de/people';
import { running } from './de/running';
import { shop } from './de/shop';

export const de = { ...common, ...orders, ...people, ...shop, ...running, ...dashboard };
