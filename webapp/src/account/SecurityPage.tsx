import { Page } from '../ui/Page';
import { PageHead } from '../ui/PageHead';
import { PasswordForm } from './PasswordForm';
import { SecondFactor } from './SecondFactor';
import { Section } from '../ui/Section';
import { useAccountTexts } from './texts';

export function SecurityPage() {
    const t = useAccountTexts();
    return (
        <Page title={t('security')} noIndex>
            <PageHead title={t('security')} />
            <Section narrow title={t('password')}>
                <p>{t('passwordText')}</p>
                <PasswordForm />
            </Section>
            <Section narrow title={t('factor')}>
                <SecondFactor />
            </Section>
        </Page>
    );
}
