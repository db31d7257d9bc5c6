import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../app/NotFoundPage';
import { RequireRole } from '../session/RequireRole';
import { OrderPage } from './OrderPage';
import { OrdersPage } from './OrdersPage';
import { ReviewPage } from './ReviewPage';

export default function OrdersRoutes() {
    return (
        <Routes>
            <Route element={<RequireRole any={['customer']} />}>
                <Route index element={<OrdersPage />} />
                <Route path="review/:sku" element={<ReviewPage />} />
                <Route path=":id" element={<OrderPage />} />
                <Route path="*" element={<NotFoundPage />} />
            </Route>
        </Routes>
    );
}
