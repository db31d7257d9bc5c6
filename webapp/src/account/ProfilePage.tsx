import { ask } from '../api/api';
import { useFormats } from '../i18n/useFormats';
import { Page } from '../ui/Page';
import { PageHead } from '../ui/PageHead';
import { PageSkeleton } from '../ui/PageSkeleton';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useEdit } from '../ui/useEdit';
import { EmailSection } from './EmailSection';
import { NameForm } from './NameForm';
import { Section } from '../ui/Section';
import { useAccountTexts } from './texts';

/** Who one is here: name and address. */
export function ProfilePage() {
    const t = useAccountTexts();
    const { date } = useFormats();
    const edit = useEdit({
        key: ['users', 'me', 'profile'],
        load: (signal) => ask('get', '/api/v1/users/me', { signal }),
        save: (body: { displayName: string }, ifMatch) => ask('patch', '/api/v1/users/me', { body, ifMatch }),
    });
    if (edit.isPending) {
        return (
            <Page title={t('profile')} noIndex>
                <PageSkeleton />
            </Page>
        );
    }
    const account = edit.value;
    if (!account) {
        return (
            <Page title={t('profile')} noIndex>
                <PageHead title={t('profile')} />
                <ProblemNotice error={edit.error} onRetry={() => void edit.refetch()} retrying={edit.isFetching} />
            </Page>
        );
    }
    return (
        <Page title={t('profile')} noIndex>
            <PageHead title={t('profile')} />
            <Section narrow title={t('aboutYou')}>
                <NameForm key={edit.version} name={account.displayName} edit={edit} />
                <p>{t('memberSince', { date: date(account.createdAt) })}</p>
            </Section>
            <EmailSection />
        </Page>
    );
}
