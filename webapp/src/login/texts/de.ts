import type { Translation } from '../../i18n/message';
import type { en } from './en';

export const de: Translation<typeof en> = {
    logIn: 'Anmelden',
    email: 'E-Mail-Adresse',
    password: 'Passwort',
    forgotten: 'Passwort vergessen?',
    noAccount: 'Neu hier? <link>Konto eröffnen</link>',
    codeTitle: 'Zweiter Schritt',
    code: 'Code',
    codeHint: 'Sechs Ziffern aus Ihrer Authenticator-App oder einer Ihrer Wiederherstellungscodes',
    confirm: 'Bestätigen',
    back: 'Zurück',
    welcome: 'Willkommen zurück.',
    register: 'Konto eröffnen',
    name: 'Ihr Name',
    consent: 'Ich stimme den Bedingungen von CloudRetail zu',
    registeredTitle: 'Sehen Sie in Ihre Post',
    registered:
        'Wir haben einen Link an {email} geschickt. Er gilt einen Tag; sobald Sie ihn geöffnet haben, können Sie sich anmelden.',
    again: 'Noch einmal schicken',
    sentAgain: 'Falls die Adresse noch nicht bestätigt war, ist eine neue Mail unterwegs.',
    haveAccount: 'Schon ein Konto? <link>Anmelden</link>',
    noMail: 'Keine Mail zum Bestätigen bekommen?',
    confirmation: 'Adresse bestätigen',
    confirmationIntro: 'Nennen Sie die Adresse, mit der Sie Ihr Konto eröffnet haben; der Link kommt noch einmal.',
    confirmationSubmit: 'Mail noch einmal schicken',
    confirmationDone:
        'Wenn es ein Konto mit dieser Adresse gibt, das nicht bestätigt ist, ist eine Mail mit einem Link unterwegs. Der Link gilt einen Tag.',
};
