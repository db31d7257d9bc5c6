import { Section } from '../../ui/Section';
import { api } from '../../api/api';
import { useAdminTexts } from '../texts';
import classes from './Waiting.module.css';
import { WaitingCount } from './WaitingCount';

const limit = 20;

/** How much waits for an admin. Lists do not say how long they are: beyond a page it is so many or more. */
export function Waiting() {
    const t = useAdminTexts();
    const orders = (status: string) => ({
        to: `/admin/orders?status=${status}`,
        look: (signal: AbortSignal) => api.get('/api/v1/orders', { query: { scope: 'all', status, limit }, signal }),
    });
    return (
        <Section title={t('waiting')}>
            <ul className={classes.counts}>
                <WaitingCount name="waitingShip" {...orders('CONFIRMED')} />
                <WaitingCount name="waitingPending" {...orders('PENDING')} />
                <WaitingCount
                    name="waitingReturns"
                    to="/admin/returns"
                    look={(signal) => api.get('/api/v1/returns', { query: { status: 'REQUESTED', limit }, signal })}
                />
                <WaitingCount
                    name="waitingReviews"
                    to="/admin/reviews"
                    look={(signal) =>
                        api.get('/api/v1/products/reviews', { query: { status: 'PENDING', limit }, signal })
                    }
                />
                <WaitingCount
                    name="waitingApplications"
                    to="/admin/applications"
                    look={(signal) =>
                        api.get('/api/v1/vendor-applications', { query: { status: 'OPEN', limit }, signal })
                    }
                />
            </ul>
        </Section>
    );
}
