import { Page } from '../ui/Page';
import { PageHead } from '../ui/PageHead';
import { PasswordForm } from './PasswordForm';
import { SecondFactor } from './SecondFactor';
import { Section } from './Section';
import { useAccountTexts } from './texts';

export function SecurityPage() {
    const t = useAccountTexts();
    return (
        <Page title={t('security')} noIndex>
            <PageHead title={t('security')} />
            <Section title={t('password')}>
                <p>{t('passwordText')}</p>
                <PasswordForm />
            </Section>
            <Section title={t('factor')}>
                <SecondFactor />
            </Section>
        </Page>
    );
}
