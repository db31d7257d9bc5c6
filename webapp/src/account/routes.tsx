import { Route, Routes } from 'react-router';
import { api } from '../api/api';
import { NotFoundPage } from '../app/NotFoundPage';
import { RequireRole } from '../session/RequireRole';
import { AccountPage } from './AccountPage';
import { ConfirmPage } from './ConfirmPage';
import { ForgotPasswordPage } from './ForgotPasswordPage';
import { InvitationPage } from './InvitationPage';
import { ResetPasswordPage } from './ResetPasswordPage';
import { useAccountTexts } from './texts';

/** The own account, and where the links in the shop's mails lead. */
export default function AccountRoutes() {
    const t = useAccountTexts();
    return (
        <Routes>
            <Route element={<RequireRole any={['customer', 'vendor', 'admin']} />}>
                <Route index element={<AccountPage />} />
            </Route>
            <Route
                path="verify-email"
                element={
                    <ConfirmPage
                        title={t('confirmEmail')}
                        confirm={(token) => api.post('/api/v1/auth/email/verify', { body: { token } })}
                        doneTitle={t('confirmEmailDone')}
                        done={t('confirmEmailText')}
                    />
                }
            />
            <Route
                path="change-email"
                element={
                    <ConfirmPage
                        title={t('changeEmail')}
                        confirm={(token) => api.post('/api/v1/auth/email/change', { body: { token } })}
                        doneTitle={t('changeEmailDone')}
                        done={t('changeEmailText')}
                    />
                }
            />
            <Route path="forgot-password" element={<ForgotPasswordPage />} />
            <Route path="reset-password" element={<ResetPasswordPage />} />
            <Route path="invitation" element={<InvitationPage />} />
            <Route path="*" element={<NotFoundPage />} />
        </Routes>
    );
}
