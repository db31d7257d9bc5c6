import { Navigate, Outlet, useLocation } from 'react-router';
import { PageSkeleton } from '../ui/PageSkeleton';
import { ProblemNotice } from '../ui/ProblemNotice';
import { ForbiddenPage } from './ForbiddenPage';
import { loginAddress } from './loginAddress';
import { session } from './session';
import type { Role } from './token';
import { useSession } from './useSession';

/** Opens the routes inside it to these roles. Guests log in first and come back. */
export function RequireRole({ any }: { any: readonly Role[] }) {
    const { status, problem, isA } = useSession();
    const { pathname, search } = useLocation();
    switch (status) {
        case 'restoring':
            return <PageSkeleton />;
        case 'away':
            return <ProblemNotice error={problem} onRetry={() => void session.restore()} retrying={false} />;
        case 'guest':
            return <Navigate to={loginAddress(pathname + search)} replace />;
        case 'member':
            return isA(...any) ? <Outlet /> : <ForbiddenPage />;
    }
}
