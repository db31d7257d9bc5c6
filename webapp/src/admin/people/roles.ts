export const ROLES = ['customer', 'vendor', 'admin'] as const;

/** The roles that are ticked. */
export const rolesIn = (fields: FormData) => fields.getAll('roles').map(String);
