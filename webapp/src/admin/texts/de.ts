import type { Translation } from '../../i18n/message';
import type { en } from './en';

export const de: Translation<typeof en> = {
    console: 'Verwaltung',
    users: 'Nutzer',
    user: 'Nutzer',
    search: 'Nach Adresse oder Name suchen',
    email: 'E-Mail-Adresse',
    roles: 'Rollen',
    role_customer: 'Kunde',
    role_vendor: 'Verkäufer',
    role_admin: 'Admin',
    state: 'Zustand',
    unverified: 'Adresse nicht bestätigt',
    locked: 'Gesperrt',
    open: 'Offen',
    since: 'Seit',
    noUsers: 'Niemand passt.',
};
