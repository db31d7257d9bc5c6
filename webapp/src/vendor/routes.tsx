import { Navigate, Route, Routes } from 'react-router';
import { NotFoundPage } from '../app/NotFoundPage';
import { RequireRole } from '../session/RequireRole';
import { ConsoleLayout } from '../ui/ConsoleLayout';
import { ImportPage } from './ImportPage';
import { ProductPage } from './ProductPage';
import { ProductsPage } from './ProductsPage';
import { useVendorTexts } from './texts';

export default function VendorRoutes() {
    const t = useVendorTexts();
    const links = [
        { to: '/vendor/products', label: t('products') },
        { to: '/vendor/imports', label: t('imports') },
    ];
    return (
        <Routes>
            <Route element={<RequireRole any={['vendor', 'admin']} />}>
                <Route element={<ConsoleLayout name={t('desk')} links={links} />}>
                    <Route index element={<Navigate to="products" replace />} />
                    <Route path="products" element={<ProductsPage />} />
                    <Route path="products/:id" element={<ProductPage />} />
                    <Route path="imports" element={<ImportPage />} />
                    <Route path="imports/:id" element={<ImportPage />} />
                    <Route path="*" element={<NotFoundPage />} />
                </Route>
            </Route>
        </Routes>
    );
}
