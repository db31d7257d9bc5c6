import { useParams } from 'react-router';
import { countryIn } from '../account/countries';
import { Problem } from '../api/problem';
import { NotFoundPage } from '../app/NotFoundPage';
import { useLanguage } from '../i18n/language';
import { useFormats } from '../i18n/useFormats';
import { Page } from '../ui/Page';
import { PageHead } from '../ui/PageHead';
import { PageSkeleton } from '../ui/PageSkeleton';
import { ProblemNotice } from '../ui/ProblemNotice';
import { CancelButton } from './CancelButton';
import { InvoiceButton } from './InvoiceButton';
import { isCancellable, isPaid, isReturnable, type Order } from './order';
import classes from './OrderPage.module.css';
import { Progress } from './Progress';
import { Rejection } from './Rejection';
import { Returns } from './Returns';
import { ReviewLinks } from './ReviewLinks';
import { Sums } from './Sums';
import { useOrdersTexts } from './texts';
import { useHappened } from './useHappened';
import { useOrder } from './useOrder';

/** One order, live. */
export function OrderPage() {
    const { id = '' } = useParams();
    const order = useOrder(id);
    if (order.isPending) {
        return <PageSkeleton />;
    }
    if (order.error instanceof Problem && order.error.status === 404) {
        return <NotFoundPage />;
    }
    if (!order.data) {
        return <ProblemNotice error={order.error} onRetry={() => void order.refetch()} retrying={order.isFetching} />;
    }
    return <Shown order={order.data} />;
}

function Shown({ order }: { order: Order }) {
    const t = useOrdersTexts();
    const { dateTime } = useFormats();
    const title = t('orderTitle', { number: order.number });
    const happened = useHappened(order.id);
    const isBeingCancelled = isCancellable(order) && happened.some(({ what }) => what === 'CANCELLATION_REQUESTED');
    const mayCancel = isCancellable(order) && !isBeingCancelled;
    return (
        <Page title={title} noIndex>
            <div className={classes.page}>
                <div>
                    <PageHead title={title} />
                    <p>{t('placedAt', { date: dateTime(order.createdAt) })}</p>
                </div>
                <Progress order={order} happened={happened} isBeingCancelled={isBeingCancelled} />
                {order.status === 'REJECTED' && <Rejection order={order} />}
                {(isPaid(order) || mayCancel) && (
                    <div className={classes.actions}>
                        {isPaid(order) && <InvoiceButton order={order} />}
                        {mayCancel && <CancelButton order={order} />}
                    </div>
                )}
                <section aria-labelledby="sums">
                    <h2 id="sums" className={classes.heading}>
                        {t('lines')}
                    </h2>
                    <Sums order={order} isLinked />
                </section>
                <Delivery order={order} />
                {isReturnable(order) && <Returns order={order} />}
                {isPaid(order) && <ReviewLinks order={order} />}
            </div>
        </Page>
    );
}

/** Where it goes, and how it can be followed there. */
function Delivery({ order: { shippingAddress: to, shipment } }: { order: Order }) {
    const t = useOrdersTexts();
    const [language] = useLanguage();
    if (!to && !shipment) {
        return null;
    }
    return (
        <section aria-labelledby="delivery">
            <h2 id="delivery" className={classes.heading}>
                {t('delivery')}
            </h2>
            {to && (
                <address className={classes.address}>
                    {[
                        to.name,
                        to.line1,
                        to.line2,
                        `${to.postalCode} ${to.city}`,
                        to.region,
                        countryIn(language, to.country),
                    ]
                        .filter(Boolean)
                        .map((line, place) => (
                            <div key={place}>{line}</div>
                        ))}
                </address>
            )}
            {shipment && <p>{t('tracking', { carrier: shipment.carrier, number: shipment.trackingNumber })}</p>}
        </section>
    );
}
