import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useFormats } from '../../i18n/useFormats';
import { useProblemText } from '../../ui/useProblemText';
import { useAdminTexts } from '../texts';
import classes from './Waiting.module.css';

interface Props {
    name: 'waitingShip' | 'waitingPending' | 'waitingReturns' | 'waitingReviews' | 'waitingApplications';
    to: string;
    look: (signal: AbortSignal) => Promise<{ items: unknown[]; nextCursor?: string }>;
}

/** How many there are, as a way to them; while their service is away, that it is. */
export function WaitingCount({ name, to, look }: Props) {
    const t = useAdminTexts();
    const told = useProblemText();
    const { number } = useFormats();
    const list = useQuery({ queryKey: ['waiting', name], queryFn: ({ signal }) => look(signal) });
    const count = list.data?.items.length ?? 0;
    return (
        <li>
            <Link to={to} className={classes.count}>
                <span>{t(name)}</span>{' '}
                {list.isPending ? (
                    <Skeleton height={28} width={40} />
                ) : list.data ? (
                    <strong>{list.data.nextCursor ? t('orMore', { count }) : number(count)}</strong>
                ) : (
                    <em>{told(list.error).title}</em>
                )}
            </Link>
        </li>
    );
}
