import type { Translation } from '../../i18n/message';
import type { en } from './en';

export const de: Translation<typeof en> = {
    account: 'Ihr Konto',
    confirm: 'Bestätigen',
    canLogIn: 'Anmelden',
    confirmEmail: 'Bestätigen Sie Ihre E-Mail-Adresse',
    confirmEmailDone: 'Ihre Adresse ist bestätigt',
    confirmEmailText: 'Danke. Sie können sich jetzt anmelden.',
    changeEmail: 'Bestätigen Sie Ihre neue E-Mail-Adresse',
    changeEmailDone: 'Ihre Adresse ist geändert',
    changeEmailText: 'Ab jetzt gilt die neue.',
    forgotten: 'Passwort vergessen',
    forgottenSubmit: 'Link schicken',
    forgottenDone: 'Sehen Sie in Ihre Post',
    forgottenText:
        'Wenn es ein Konto mit dieser Adresse gibt, ist eine Mail mit einem Link unterwegs. Der Link gilt eine halbe Stunde.',
    email: 'E-Mail-Adresse',
    reset: 'Neues Passwort wählen',
    resetSubmit: 'Dieses Passwort verwenden',
    resetDone: 'Ihr Passwort ist geändert',
    resetText: 'Ab jetzt gilt das neue, und alle Sitzungen sind beendet. Sie können sich jetzt anmelden.',
    newPassword: 'Neues Passwort',
    passwordHint: '8 bis 64 beliebige Zeichen',
    invitation: 'Ihr Konto bei CloudRetail',
    invitationSubmit: 'Mein Konto eröffnen',
    invitationDone: 'Ihr Konto ist eröffnet',
    invitationText: 'Willkommen. Sie können sich jetzt anmelden.',
    name: 'Ihr Name',
    consent: 'Ich stimme den Bedingungen von CloudRetail zu',
};
