import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { Dialog } from '../ui/Dialog';
import { CartView } from './CartView';
import { useCartTexts } from './texts';

/** The cart beside the page one is on. Loaded when it is opened. */
export default function CartDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
    const t = useCartTexts();
    return (
        <Dialog title={t('cart')} open={open} onClose={onClose} side>
            <CartView />
            <Button component={Link} to="/cart" variant="default">
                {t('wholeCart')}
            </Button>
        </Dialog>
    );
}
