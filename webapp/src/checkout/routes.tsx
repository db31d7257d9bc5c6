import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../app/NotFoundPage';
import { RequireRole } from '../session/RequireRole';

export default function CheckoutRoutes() {
    return (
        <Routes>
            <Route element={<RequireRole any={['customer']} />}>
                <Route path="*" element={<NotFoundPage />} />
            </Route>
        </Routes>
    );
}
