import { Title } from '@mantine/core';
import { Page } from '../ui/Page';
import { CartView } from './CartView';
import classes from './CartView.module.css';
import { useCartTexts } from './texts';

export function CartPage() {
    const t = useCartTexts();
    return (
        <Page title={t('cart')} noIndex>
            <div className={classes.page}>
                <Title order={1} size="h2">
                    {t('cart')}
                </Title>
                <CartView />
            </div>
        </Page>
    );
}
