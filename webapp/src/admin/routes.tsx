import { Navigate, Route, Routes } from 'react-router';
import { NotFoundPage } from '../app/NotFoundPage';
import { RequireRole } from '../session/RequireRole';
import { ConsoleLayout } from '../ui/ConsoleLayout';
import { useAdminTexts } from './texts';
import { UsersPage } from './UsersPage';

export default function AdminRoutes() {
    const t = useAdminTexts();
    const links = [{ to: '/admin/users', label: t('users') }];
    return (
        <Routes>
            <Route element={<RequireRole any={['admin']} />}>
                <Route element={<ConsoleLayout name={t('console')} links={links} />}>
                    <Route index element={<Navigate to="users" replace />} />
                    <Route path="users" element={<UsersPage />} />
                    <Route path="*" element={<NotFoundPage />} />
                </Route>
            </Route>
        </Routes>
    );
}
