import { Title } from '@mantine/core';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { addressIn } from '../account/AddressFields';
import { useAddresses } from '../account/useAddresses';
import type { CheckedCart } from '../cart/useCheckedCart';
import { textIn } from '../ui/Form';
import { AddressStep } from './AddressStep';
import { ChangedItems } from './ChangedItems';
import classes from './Checkout.module.css';
import { Outcome } from './Outcome';
import type { Payer } from './payer';
import { PaymentStep } from './PaymentStep';
import { ShippingStep } from './ShippingStep';
import { Summary } from './Summary';
import { useCheckoutTexts } from './texts';
import { messagesOf, usePlacing } from './usePlacing';
import { usePaymentMethods } from './usePaymentMethods';
import { useQuote } from './useQuote';
import { useCountries } from './useShippingMethods';

/** Where it goes, how it travels, who pays: each a step, beside what it costs. */
export function Checkout({ cart }: { cart: CheckedCart }) {
    const t = useCheckoutTexts();
    const form = useRef<HTMLFormElement>(null);
    const addresses = useAddresses();
    const countries = useCountries();
    const methods = usePaymentMethods();
    const [chosen, setChosen] = useState<string>();
    const [typedCountry, setTypedCountry] = useState('');
    const [shippingMethod, setShippingMethod] = useState<string>();
    const [discountCode, setDiscountCode] = useState<string>();
    const [card, setCard] = useState<Payer>();
    const saved = addresses.list.data?.items ?? [];
    const known = chosen === 'new' ? undefined : (saved.find(({ id }) => id === chosen) ?? saved[0]);
    const country = known?.country ?? typedCountry;
    const changed = cart.items.filter(({ changes = [] }) => changes.length > 0);
    const quote = useQuote(cart, { country, shippingMethod, discountCode }, changed.length === 0);
    const placing = usePlacing(addresses.add);
    const place = () => {
        if (form.current?.reportValidity() && quote.data) {
            const fields = new FormData(form.current);
            placing.place({
                address: known ?? addressIn(fields),
                keeps: !known && fields.has('keep'),
                payer: card ?? testCard(textIn(fields, 'card')),
                shippingMethod,
                discountCode,
                shown: quote.data.total,
            });
        }
    };
    return (
        <>
            <div className={classes.head}>
                <Title order={1} size="h2">
                    {t('checkout')}
                </Title>
                <Link to="/cart">{t('toCart')}</Link>
            </div>
            {changed.length > 0 && <ChangedItems items={changed} />}
            <div className={classes.page}>
                <form ref={form} className={classes.steps} onSubmit={(event) => event.preventDefault()}>
                    <AddressStep
                        list={addresses.list}
                        known={known}
                        onChoose={setChosen}
                        onCountry={setTypedCountry}
                        countries={countries}
                        message={messagesOf(placing.error)}
                    />
                    <ShippingStep
                        country={country}
                        weight={quote.weight}
                        isHeldUp={changed.length > 0}
                        chosen={shippingMethod}
                        onChoose={setShippingMethod}
                    />
                    <PaymentStep methods={methods} total={quote.data?.total ?? cart.subtotal} onPayer={setCard} />
                </form>
                <Summary
                    cart={cart}
                    quote={quote}
                    discountCode={discountCode}
                    onDiscountCode={setDiscountCode}
                    isHeldUp={changed.length > 0}
                    canPay={card !== undefined || (methods.cards ?? []).length > 0}
                    isPlacing={placing.isPending}
                    onPlace={place}
                >
                    <Outcome
                        rejected={placing.rejected}
                        error={placing.error}
                        onWithoutCode={() => {
                            setDiscountCode(undefined);
                            placing.forget();
                        }}
                    />
                </Summary>
            </div>
        </>
    );
}

/** One of the sandbox: it has no other name than its own. */
function testCard(token: string): Payer {
    return { token: () => Promise.resolve(token), ended: () => undefined };
}
