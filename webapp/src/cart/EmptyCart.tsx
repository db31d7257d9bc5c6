import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { Notice } from '../ui/Notice';
import { useUiTexts } from '../ui/texts';
import { useCartTexts } from './texts';

/** Nothing is in it, or not yet: what a guest put in follows them when they log in. */
export function EmptyCart({ isMerging = false }: { isMerging?: boolean }) {
    const t = useCartTexts();
    const ui = useUiTexts();
    return (
        <Notice>
            <h2>{t(isMerging ? 'merging' : 'empty')}</h2>
            <p role="status">{t(isMerging ? 'mergingText' : 'emptyText')}</p>
            <Button component={Link} to="/">
                {ui('browse')}
            </Button>
        </Notice>
    );
}
