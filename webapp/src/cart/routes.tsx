import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../app/NotFoundPage';
import { CartPage } from './CartPage';

export default function CartRoutes() {
    return (
        <Routes>
            <Route index element={<CartPage />} />
            <Route path="*" element={<NotFoundPage />} />
        </Routes>
    );
}
