/** Where everybody here lives. */
export const ADDRESS = {
    name: 'Ada Lovelace',
    line1: '12 St James’s Square',
    city: 'London',
    postalCode: 'SW1Y 4JH',
    country: 'GB',
};

/**
 * Types an address.
 *
 * @param {import('playwright-core').Locator} fields what its fields are in
 * @param {string} [street] instead of the usual one
 */
export async function typeAddress(fields, street = ADDRESS.line1) {
    await fields.getByLabel('Name').fill(ADDRESS.name);
    await fields.getByLabel('Street and number').fill(street);
    await fields.getByLabel('Postal code').fill(ADDRESS.postalCode);
    await fields.getByLabel('Town').fill(ADDRESS.city);
    await fields.getByLabel('Country').selectOption(ADDRESS.country);
}
