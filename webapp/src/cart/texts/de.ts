import type { Translation } from '../../i18n/message';
import type { en } from './en';

export const de: Translation<typeof en> = {
    cart: 'Warenkorb',
    cartWith: { one: 'Warenkorb, {count} Artikel', other: 'Warenkorb, {count} Artikel' },
    empty: 'Ihr Warenkorb ist leer',
    emptyText: 'Was Sie hineinlegen, wartet hier auf Sie.',
    merging: 'Ihre Artikel sind unterwegs',
    mergingText:
        'Was Sie vor der Anmeldung hineingelegt haben, bleibt in diesem Browser, bis der Laden es übernommen hat.',
    subtotal: 'Zwischensumme',
    plus: 'Versand, Rabatte und Steuern sehen Sie, bevor Sie bestellen.',
    checkout: 'Zur Kasse',
    guest: 'Vor der Bestellung melden Sie sich an oder eröffnen ein Konto. Ihr Warenkorb kommt mit.',
    wholeCart: 'Warenkorb auf eigener Seite zeigen',
    notCurrent: 'Die heutigen Preise sind gerade nicht bekannt: Dies sind die zuletzt gesehenen.',
    each: 'je {price}',
    pieces: { one: '{count} Stück', other: '{count} Stück' },
    quantityOf: 'Anzahl von {title}',
    quantityNow: 'Anzahl von {title}, zurzeit {quantity}',
    less: '{title}: eins weniger',
    more: '{title}: eins mehr',
    remove: '{title} entfernen',
    removeShort: 'Entfernen',
    removed: '„{title}“ ist nicht mehr im Warenkorb.',
    notForSale: 'Das wird nicht mehr verkauft. Entfernen Sie es, um den Rest zu bestellen.',
    tooFew: 'Gerade können nur {available} bestellt werden.',
    takeFewer: '{available} von {title} nehmen',
    repriced: 'Der Preis hat sich von {was} auf {now} geändert, seit Sie es hineingelegt haben.',
    accept: 'Preis annehmen',
    acceptFor: 'Preis von {price} für {title} annehmen',
};
