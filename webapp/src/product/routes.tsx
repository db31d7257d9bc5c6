import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../app/NotFoundPage';
import { ProductPage } from './ProductPage';

export default function ProductRoutes() {
    return (
        <Routes>
            <Route path=":slug" element={<ProductPage />} />
            <Route path="*" element={<NotFoundPage />} />
        </Routes>
    );
}
