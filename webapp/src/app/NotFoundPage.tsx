import { Button, Title } from '@mantine/core';
import { Link } from 'react-router';
import { Notice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { useUiTexts } from '../ui/texts';
import { useAppTexts } from './texts';

export function NotFoundPage() {
    const t = useAppTexts();
    const ui = useUiTexts();
    return (
        <Page title={t('notFoundHead')} noIndex>
            <Notice>
                <Title order={1} size="h2">
                    {t('notFoundTitle')}
                </Title>
                <p>{t('notFoundText')}</p>
                <Button component={Link} to="/">
                    {ui('browse')}
                </Button>
            </Notice>
        </Page>
    );
}
