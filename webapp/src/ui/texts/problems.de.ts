/** Title and detail of the problems (RFC 9457) that people meet, by code; the shop itself says them in English. */
export const problemsInGerman: Partial<Record<string, [title: string, detail: string]>> = {
    'invalid-request': ['Ungültige Angaben', 'Bitte sehen Sie sich die Angaben noch einmal an.'],
    'invalid-credentials': ['Anmeldung fehlgeschlagen', 'E-Mail-Adresse oder Passwort stimmen nicht.'],
    'wrong-code': ['Falscher Code', 'Dieser Code stimmt nicht oder gilt nicht mehr.'],
    'wrong-password': ['Falsches Passwort', 'Dieses Passwort stimmt nicht.'],
    'link-invalid': ['Link ungültig', 'Dieser Link gilt nicht mehr. Bitte fordern Sie einen neuen an.'],
    'session-ended': ['Sitzung beendet', 'Bitte melden Sie sich erneut an.'],
    'email-taken': ['Adresse vergeben', 'Diese E-Mail-Adresse hat schon ein Konto.'],
    'edited-meanwhile': ['Inzwischen geändert', 'Jemand anderes hat das inzwischen geändert.'],
    'not-found': ['Nicht gefunden', 'Das gibt es nicht oder nicht mehr.'],
    unavailable: [
        'Gerade nicht verfügbar',
        'Ein Teil des Ladens ist gerade nicht da. Bitte versuchen Sie es gleich wieder.',
    ],
    'out-of-stock': ['Nicht mehr vorrätig', 'Davon ist nicht mehr genug da.'],
    'cart-full': ['Warenkorb voll', 'Mehr passt nicht in den Warenkorb.'],
    'not-for-sale': ['Nicht zu kaufen', 'Dieser Artikel wird nicht mehr verkauft.'],
    'last-admin': ['Letzter Admin', 'Es muss jemand bleiben, der den Laden führt.'],
    'login-too-old': ['Anmeldung zu lange her', 'Bitte melden Sie sich dafür noch einmal an.'],
};
