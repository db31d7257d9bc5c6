import { Button, Title } from '@mantine/core';
import { useEffect } from 'react';
import { Link, Navigate, useLocation } from 'react-router';
import { session } from '../session/session';
import { Notice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { useUiTexts } from '../ui/texts';
import { useAccountTexts } from './texts';

/** Ends the session once it is shown: sooner, the page that erased the account would ask its guest to log in. */
export function ErasedPage() {
    const t = useAccountTexts();
    const ui = useUiTexts();
    const isErased = useLocation().state === 'erased';
    useEffect(() => (isErased ? session.end() : undefined), [isErased]);
    if (!isErased) {
        return <Navigate to="/account" replace />;
    }
    return (
        <Page title={t('erased')} noIndex>
            <Notice>
                <Title order={1} size="h2">
                    {t('erased')}
                </Title>
                <Button component={Link} to="/">
                    {ui('browse')}
                </Button>
            </Notice>
        </Page>
    );
}
