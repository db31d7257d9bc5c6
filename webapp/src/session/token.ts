export type Role = 'customer' | 'vendor' | 'admin';

const ROLES: readonly string[] = ['customer', 'vendor', 'admin'] satisfies Role[];

/** Who is logged in, as far as an access token tells. */
export interface Member {
    id: string;
    roles: readonly Role[];
}

/** Reads who a token is about. Whether it is genuine is the services' business: nothing here is decided by it. */
export function memberOf(token: string): Member {
    const claims = JSON.parse(decoded(token.split('.')[1] ?? '')) as { sub?: unknown; groups?: unknown };
    const groups: unknown[] = Array.isArray(claims.groups) ? claims.groups : [];
    return { id: String(claims.sub), roles: groups.filter((group): group is Role => ROLES.includes(String(group))) };
}

/** Base64url of UTF-8. */
function decoded(part: string): string {
    const bytes = atob(part.replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}
