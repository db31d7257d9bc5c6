import { EmptyCart } from '../cart/EmptyCart';
import { useCheckedCart } from '../cart/useCheckedCart';
import { Page } from '../ui/Page';
import { PageSkeleton } from '../ui/PageSkeleton';
import { ProblemNotice } from '../ui/ProblemNotice';
import { Checkout } from './Checkout';
import { useCheckoutTexts } from './texts';

/** From the cart to an order, on one page. */
export function CheckoutPage() {
    const t = useCheckoutTexts();
    const cart = useCheckedCart();
    if (cart.isLoading) {
        return <PageSkeleton />;
    }
    return (
        <Page title={t('checkout')} noIndex>
            {cart.items.length > 0 ? (
                <Checkout cart={cart} />
            ) : cart.error ? (
                <ProblemNotice error={cart.error} onRetry={cart.refetch} retrying={cart.isFetching} />
            ) : (
                <EmptyCart isMerging={cart.isMerging} />
            )}
        </Page>
    );
}
