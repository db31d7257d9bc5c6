import type { Translation } from '../../i18n/message';
import type { en } from './en';

export const de: Translation<typeof en> = {
    rating: 'Ihre Bewertung',
    stars: { one: '{count} Stern', other: '{count} Sterne' },
    title: 'In wenigen Worten',
    text: 'Wie ist es?',
    author: 'Der Name, der gezeigt wird',
    authorHint: 'Ohne Namen ist die Bewertung von „einem Kunden“.',
    save: 'Bewertung speichern',
    saved: 'Ihre Bewertung ist gespeichert.',
    savedPending: 'Ihre Bewertung ist gespeichert. Andere sehen sie, sobald sie hier jemand gelesen hat.',
    withdraw: 'Zurückziehen',
    withdrawn: 'Ihre Bewertung ist gelöscht.',
    forBuyers: 'Wer das gekauft hat, kann es bewerten.',
    'hindered_not-bought':
        'Sie können das bewerten, sobald eine Bestellung davon bestätigt ist: nur wer es gekauft hat, kann es.',
    'hindered_own-product': 'Das verkaufen Sie selbst: andere bewerten es.',
    open: 'Bewertung schreiben oder ändern',
    chooseRating: 'Wählen Sie eine Anzahl Sterne.',
    state_PENDING: 'Hier liest sie jemand, bevor andere sie sehen.',
    state_PUBLISHED: 'Andere sehen sie.',
    state_REJECTED: 'Andere sehen sie nicht.',
    why: 'Grund: {reason}',
};
