import type { Translation } from '../../i18n/message';
import type { en } from './en';

export const de: Translation<typeof en> = {
    skip: 'Zum Inhalt springen',
    description: 'Geschenke, Schönes fürs Zuhause und für jede Jahreszeit: das ganze Sortiment.',
    account: 'Ihr Konto',
    menu: 'Menü',
    logIn: 'Anmelden',
    logOut: 'Abmelden',
    loggedOut: 'Sie sind abgemeldet.',
    register: 'Konto eröffnen',
    profile: 'Konto',
    orders: 'Bestellungen',
    vendorDesk: 'Verkauf',
    adminConsole: 'Verwaltung',
    toDark: 'Dunkle Farben',
    toLight: 'Helle Farben',
    credit: 'Sortiment abgeleitet aus „<data>Online Retail</data>“ von Daqing Chen, UCI Machine Learning Repository (2015), <licence>CC BY 4.0</licence>.',
    notFoundTitle: 'Diese Seite gibt es nicht',
    notFoundHead: 'Seite nicht gefunden',
    notFoundText:
        'Vielleicht ist die Adresse falsch geschrieben, oder die Seite ist umgezogen. Das Sortiment ist noch da.',
};
