import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../app/NotFoundPage';
import { ConfirmationPage } from './ConfirmationPage';
import { LoginPage } from './LoginPage';
import { RegisterPage } from './RegisterPage';

export default function LoginRoutes() {
    return (
        <Routes>
            <Route index element={<LoginPage />} />
            <Route path="register" element={<RegisterPage />} />
            <Route path="confirmation" element={<ConfirmationPage />} />
            <Route path="*" element={<NotFoundPage />} />
        </Routes>
    );
}
