import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../app/NotFoundPage';
import { RequireRole } from '../session/RequireRole';
import { CheckoutPage } from './CheckoutPage';

export default function CheckoutRoutes() {
    return (
        <Routes>
            <Route element={<RequireRole any={['customer']} />}>
                <Route index element={<CheckoutPage />} />
                <Route path="*" element={<NotFoundPage />} />
            </Route>
        </Routes>
    );
}
