import { Button, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useUiTexts } from '../ui/texts';
import { Notice } from '../ui/Notice';
import { Page } from '../ui/Page';

export function ForbiddenPage() {
    const t = useUiTexts();
    return (
        <Page title={t('forbiddenTitle')}>
            <Notice>
                <Title order={1} size="h2">
                    {t('forbiddenTitle')}
                </Title>
                <p>{t('forbiddenText')}</p>
                <Button component={Link} to="/">
                    {t('browse')}
                </Button>
            </Notice>
        </Page>
    );
}
