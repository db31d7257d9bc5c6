import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/api';
import { PartSkeleton } from '../ui/PartSkeleton';
import { ProblemNotice } from '../ui/ProblemNotice';
import { Section } from '../ui/Section';
import { NewEmailForm } from './NewEmailForm';
import { PendingEmail } from './PendingEmail';
import { useAccountTexts } from './texts';

const KEY = ['users', 'me', 'email'];

/** The own address, and the change of it that is under way. */
export function EmailSection() {
    const t = useAccountTexts();
    return (
        <Section narrow title={t('email')}>
            <Email />
        </Section>
    );
}

function Email() {
    const client = useQueryClient();
    const [asksAgain, setAsksAgain] = useState(false);
    const own = useQuery({
        queryKey: KEY,
        queryFn: ({ signal }) => api.get('/api/v1/users/me/email', { signal }),
        staleTime: 0,
    });
    const changed = async () => {
        await client.invalidateQueries({ queryKey: KEY });
        setAsksAgain(false);
    };
    if (own.isPending) {
        return <PartSkeleton />;
    }
    if (!own.data) {
        return <ProblemNotice error={own.error} onRetry={() => void own.refetch()} retrying={own.isFetching} />;
    }
    const { email, verified, pending } = own.data;
    return pending && !asksAgain ? (
        <PendingEmail pending={pending} email={email} onWithdrawn={changed} onAgain={() => setAsksAgain(true)} />
    ) : (
        <NewEmailForm email={email} verified={verified} onAsked={changed} />
    );
}
