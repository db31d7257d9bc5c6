import type { Translation } from '../../i18n/message';
import type { en } from './en';

export const de: Translation<typeof en> = {
    cart: 'Warenkorb',
    cartWith: { one: 'Warenkorb, {count} Artikel', other: 'Warenkorb, {count} Artikel' },
    empty: 'Ihr Warenkorb ist leer',
    emptyText: 'Was Sie hineinlegen, wartet hier auf Sie.',
};
