import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/api';
import type { AnswerOf } from '../../api/contract';
import { Form } from '../../ui/Form';
import { toast } from '../../ui/toast';
import { isLoginTooOld, useFreshLogin } from '../../session/useFreshLogin';
import { useAdminTexts } from '../texts';
import { RoleFields } from './RoleFields';
import { rolesIn } from './roles';

/** Gives an account exactly the roles that are ticked; making an admin asks for a fresh login. */
export function RolesForm({ account }: { account: AnswerOf<'get', '/api/v1/users/{id}'> }) {
    const t = useAdminTexts();
    const client = useQueryClient();
    const { guard, notice } = useFreshLogin();
    const send = (fields: FormData) =>
        guard(api.put('/api/v1/users/{id}/roles', { path: { id: account.id }, body: { roles: rolesIn(fields) } }));
    const sent = () => {
        toast.done(t('rolesSaved'));
        void client.invalidateQueries({ queryKey: ['users'] });
    };
    return (
        <>
            <Form send={send} submit={t('saveRoles')} onSent={sent} knows={isLoginTooOld}>
                {(message) => (
                    <>
                        <p>{t('rolesHint')}</p>
                        <RoleFields had={account.roles} error={message('roles')} />
                    </>
                )}
            </Form>
            {notice}
        </>
    );
}
