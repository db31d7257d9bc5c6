import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../app/NotFoundPage';
import { ConfirmPage } from './ConfirmPage';
import { ForgotPasswordPage } from './ForgotPasswordPage';
import { InvitationPage } from './InvitationPage';
import { ResetPasswordPage } from './ResetPasswordPage';

/** Where the links in the shop's mails lead. */
export default function AccountPages() {
    return (
        <Routes>
            <Route
                path="verify-email"
                element={
                    <ConfirmPage
                        title="Confirm your e-mail address"
                        address="/api/v1/auth/email/verify"
                        doneTitle="Your address is confirmed"
                        done="Thank you. You can log in now."
                    />
                }
            />
            <Route
                path="change-email"
                element={
                    <ConfirmPage
                        title="Confirm your new e-mail address"
                        address="/api/v1/auth/email/change"
                        doneTitle="Your address is changed"
                        done="The new counts from now on."
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
