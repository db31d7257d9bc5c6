import { Button, Title } from '@mantine/core';
import { Link, Route, Routes } from 'react-router';
import { NotFoundPage } from '../app/NotFoundPage';
import { Notice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { useUiTexts } from '../ui/texts';
import { useCartTexts } from './texts';
import { useCart } from './useCart';

export default function CartRoutes() {
    return (
        <Routes>
            <Route index element={<CartPage />} />
            <Route path="*" element={<NotFoundPage />} />
        </Routes>
    );
}

function CartPage() {
    const t = useCartTexts();
    const ui = useUiTexts();
    const { items } = useCart();
    return (
        <Page title={t('cart')} noIndex>
            {items.length === 0 ? (
                <Notice>
                    <Title order={1} size="h2">
                        {t('empty')}
                    </Title>
                    <p>{t('emptyText')}</p>
                    <Button component={Link} to="/">
                        {ui('browse')}
                    </Button>
                </Notice>
            ) : (
                <>
                    <Title order={1} size="h2">
                        {t('cart')}
                    </Title>
                    <ul>
                        {items.map((item) => (
                            <li key={item.sku}>
                                {item.quantity} × {item.title ?? item.sku}
                            </li>
                        ))}
                    </ul>
                </>
            )}
        </Page>
    );
}
