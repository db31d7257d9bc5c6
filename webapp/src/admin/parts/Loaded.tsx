import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { ProblemNotice } from '../../ui/ProblemNotice';

/** What was read, or how that stands: it costs this part of the page only. */
export function Loaded<T>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
    if (query.isPending) {
        return <PageSkeleton />;
    }
    if (query.data === undefined) {
        return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} retrying={query.isFetching} />;
    }
    return children(query.data);
}
