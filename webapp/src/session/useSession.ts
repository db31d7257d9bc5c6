import { useSyncExternalStore } from 'react';
import { session, type SessionState } from './session';
import type { Role } from './token';

/** Who is logged in. Use `isA` to show what a role may do; what it may not is refused by the services anyway. */
export function useSession(): SessionState & { isA: (...roles: Role[]) => boolean } {
    const state = useSyncExternalStore(session.subscribe, session.state);
    return { ...state, isA: (...roles) => roles.some((role) => state.member?.roles.includes(role)) };
}
