import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api } from '../../api/api';
import { Form, textIn } from '../../ui/Form';
import { Page } from '../../ui/Page';
import { PageHead } from '../../ui/PageHead';
import { Section } from '../../ui/Section';
import { toast } from '../../ui/toast';
import { isLoginTooOld, useFreshLogin } from '../../session/useFreshLogin';
import { useAdminTexts } from '../texts';
import { RoleFields } from './RoleFields';
import { rolesIn } from './roles';

/** Opens an account for somebody, who chooses its password by a link. */
export function InvitePage() {
    const t = useAdminTexts();
    const client = useQueryClient();
    const navigate = useNavigate();
    const { guard, notice } = useFreshLogin();
    const send = (fields: FormData) =>
        guard(
            api.post('/api/v1/users', {
                body: {
                    email: textIn(fields, 'email').trim(),
                    displayName: textIn(fields, 'displayName').trim(),
                    roles: rolesIn(fields),
                },
            }),
        );
    const sent = ({ id, email }: { id: string; email: string }) => {
        toast.done(t('inviteDone', { email }));
        void client.invalidateQueries({ queryKey: ['users'] });
        void navigate(`/admin/users/${id}`);
    };
    return (
        <Page title={t('inviteTitle')} noIndex>
            <PageHead title={t('inviteTitle')} />
            <Section narrow title={t('user')}>
                <Form send={send} submit={t('invite')} onSent={sent} knows={isLoginTooOld}>
                    {(message) => (
                        <>
                            <p>{t('inviteText')}</p>
                            <TextInput
                                name="email"
                                type="email"
                                label={t('email')}
                                maxLength={254}
                                required
                                error={message('email')}
                            />
                            <TextInput
                                name="displayName"
                                label={t('displayName')}
                                maxLength={80}
                                required
                                error={message('displayName')}
                            />
                            <RoleFields had={['customer']} error={message('roles')} />
                        </>
                    )}
                </Form>
                {notice}
            </Section>
        </Page>
    );
}
