import { Navigate, Route, Routes } from 'react-router';
import { api } from '../api/api';
import { NotFoundPage } from '../app/NotFoundPage';
import { RequireRole } from '../session/RequireRole';
import { useSession } from '../session/useSession';
import { ConsoleLayout } from '../ui/ConsoleLayout';
import { AddressesPage } from './AddressesPage';
import { ApplicationPage } from './ApplicationPage';
import { ConfirmPage } from './ConfirmPage';
import { DataPage } from './DataPage';
import { ErasedPage } from './ErasedPage';
import { ForgotPasswordPage } from './ForgotPasswordPage';
import { InvitationPage } from './InvitationPage';
import { ProfilePage } from './ProfilePage';
import { ResetPasswordPage } from './ResetPasswordPage';
import { SecurityPage } from './SecurityPage';
import { SessionsPage } from './SessionsPage';
import { useAccountTexts } from './texts';

/** The own account, and where the links in the shop's mails lead. */
export default function AccountRoutes() {
    const t = useAccountTexts();
    const { isA } = useSession();
    const links = [
        { to: '/account/profile', label: t('profile') },
        { to: '/account/addresses', label: t('addresses') },
        { to: '/account/security', label: t('security') },
        { to: '/account/sessions', label: t('sessions') },
        { to: '/account/data', label: t('data') },
        ...(isA('customer') && !isA('vendor') ? [{ to: '/account/selling', label: t('sell') }] : []),
    ];
    return (
        <Routes>
            <Route element={<RequireRole any={['customer', 'vendor', 'admin']} />}>
                <Route element={<ConsoleLayout name={t('account')} links={links} />}>
                    <Route index element={<Navigate to="profile" replace />} />
                    <Route path="profile" element={<ProfilePage />} />
                    <Route path="addresses" element={<AddressesPage />} />
                    <Route path="security" element={<SecurityPage />} />
                    <Route path="sessions" element={<SessionsPage />} />
                    <Route path="data" element={<DataPage />} />
                    <Route path="selling" element={<ApplicationPage />} />
                </Route>
            </Route>
            <Route
                path="verify-email"
                element={
                    <ConfirmPage
                        title={t('confirmEmail')}
                        intro={t('confirmEmailIntro')}
                        confirm={(token) => api.post('/api/v1/auth/email/verify', { body: { token } })}
                        doneTitle={t('confirmEmailDone')}
                        done={t('confirmEmailText')}
                        another="/login/confirmation"
                    />
                }
            />
            <Route
                path="change-email"
                element={
                    <ConfirmPage
                        title={t('changeEmail')}
                        intro={t('changeEmailIntro')}
                        confirm={(token) => api.post('/api/v1/auth/email/change', { body: { token } })}
                        doneTitle={t('changeEmailDone')}
                        done={t('changeEmailText')}
                        another="/account/profile"
                    />
                }
            />
            <Route path="erased" element={<ErasedPage />} />
            <Route path="forgot-password" element={<ForgotPasswordPage />} />
            <Route path="reset-password" element={<ResetPasswordPage />} />
            <Route path="invitation" element={<InvitationPage />} />
            <Route path="*" element={<NotFoundPage />} />
        </Routes>
    );
}
