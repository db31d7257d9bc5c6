import { useFormats } from '../i18n/useFormats';
import { Confirm } from './Confirm';
import type { Order } from './order';
import classes from './OrderPage.module.css';
import { useOrdersTexts } from './texts';
import { useAction } from './useAction';
import { since, type Happened } from './useHappened';

interface Step {
    status: string;
    at?: string | undefined;
    isDone: boolean;
}

interface Props {
    order: Order;
    happened: Happened;
    /** Whether somebody wishes to call it off, and that is not done yet. */
    isBeingCancelled: boolean;
}

/** How far an order is, as it changes. */
export function Progress({ order, happened, isBeingCancelled }: Props) {
    const t = useOrdersTexts();
    const { dateTime } = useFormats();
    const steps = stepsOf(order, happened);
    const { action, isAnswered, onAnswered } = useAction(order.id, order.status === 'PENDING' && !isBeingCancelled);
    const waits = action ? t('bankAsks') : isAnswered ? t('bankAnswered') : undefined;
    const here = steps.filter(({ isDone }) => isDone).length - 1;
    return (
        <section aria-labelledby="progress">
            <h2 id="progress" className={classes.heading}>
                {t('progress')}
            </h2>
            <p role="status" className={classes.status}>
                {isBeingCancelled ? t('beingCancelled') : (waits ?? t.of('say_', order.status))}
            </p>
            {action && <Confirm order={order} action={action} onAnswered={onAnswered} />}
            <ol className={classes.steps}>
                {steps.map(({ status, at, isDone }, place) => (
                    <li key={status} data-done={isDone || undefined} aria-current={place === here ? 'step' : undefined}>
                        <span>{t.of('step_', status)}</span>
                        {!isDone && <span className="unseen"> {t('toCome')}</span>}
                        {at && <time dateTime={at}>{dateTime(at)}</time>}
                    </li>
                ))}
            </ol>
        </section>
    );
}

function stepsOf({ status, createdAt, shipment }: Order, happened: Happened): Step[] {
    const placed = { status: 'PLACED', at: createdAt, isDone: true };
    if (status === 'REJECTED' || status === 'CANCELLED') {
        return [placed, { status, at: since(happened, status), isDone: true }];
    }
    const far = ['PENDING', 'CONFIRMED', 'SHIPPED', 'DELIVERED'].indexOf(status);
    return [
        placed,
        { status: 'CONFIRMED', at: since(happened, 'CONFIRMED'), isDone: far >= 1 },
        { status: 'SHIPPED', at: shipment?.shippedAt, isDone: far >= 2 },
        { status: 'DELIVERED', at: shipment?.deliveredAt, isDone: far >= 3 },
    ];
}
