import { names } from './wording.mjs';

const BRANDS = 300;
const CATEGORIES = 200;
const SUBDIVISIONS = ['Classic', 'Modern'];

export const COLOURS = [
    'black',
    'blue',
    'brown',
    'cream',
    'gold',
    'green',
    'grey',
    'ivory',
    'orange',
    'pink',
    'purple',
    'red',
    'silver',
    'turquoise',
    'white',
    'yellow',
];
export const SIZES = ['extra small', 'small', 'medium', 'large', 'extra large'];

/** Ten attributes, each with the values it may have. */
export const ATTRIBUTES = {
    material: [
        'bamboo',
        'brass',
        'canvas',
        'ceramic',
        'copper',
        'cotton',
        'felt',
        'glass',
        'iron',
        'leather',
        'linen',
        'oak',
        'paper',
        'plastic',
        'porcelain',
        'slate',
        'steel',
        'wicker',
        'wool',
        'zinc',
    ],
    style: ['art deco', 'country', 'industrial', 'minimal', 'nordic', 'retro', 'rustic', 'vintage'],
    room: ['bathroom', 'bedroom', 'garden', 'hall', 'kitchen', 'living room', 'nursery', 'study'],
    pattern: ['checked', 'dotted', 'floral', 'geometric', 'plain', 'striped', 'tartan'],
    finish: ['brushed', 'glazed', 'lacquered', 'matt', 'natural', 'polished'],
    shape: ['heart', 'oval', 'rectangular', 'round', 'square', 'star'],
    occasion: ['anniversary', 'birthday', 'christmas', 'easter', 'housewarming', 'wedding'],
    origin: ['England', 'France', 'India', 'Ireland', 'Italy', 'Portugal', 'Scotland', 'Wales'],
    care: ['dishwasher safe', 'hand wash', 'machine wash', 'wipe clean'],
    season: ['all year', 'autumn', 'spring', 'summer', 'winter'],
};

export function brands(random) {
    const families = names(BRANDS, random);
    return families.map((family, index) => `${family}${index % 3 === 0 ? ' & Co' : index % 3 === 1 ? ' Living' : ''}`);
}

/** The shipped categories, the first of them divided once more until there are so many, with those above them. */
export function categories(shippedPaths) {
    const leaves = [...new Set(shippedPaths)].sort();
    const above = new Set(leaves.filter((path) => path.includes(' > ')).map((path) => path.split(' > ')[0]));
    const divided = leaves.flatMap((path) => SUBDIVISIONS.map((part) => `${path} > ${part}`));
    const missing = Math.max(0, CATEGORIES - new Set([...leaves, ...above]).size);
    return [...leaves, ...divided.slice(0, missing)];
}
