import { Navigate, Route, Routes } from 'react-router';
import { NotFoundPage } from '../app/NotFoundPage';
import { RequireRole } from '../session/RequireRole';
import { BookingsPage } from '../stock/BookingsPage';
import { StockPage } from '../stock/StockPage';
import { StocksPage } from '../stock/StocksPage';
import { ConsoleLayout } from '../ui/ConsoleLayout';
import { ImportPage } from './ImportPage';
import { ImportsPage } from './ImportsPage';
import { NewProductPage } from './NewProductPage';
import { PicturesPage } from './PicturesPage';
import { PricesPage } from './PricesPage';
import { ProductPage } from './ProductPage';
import { ProductsPage } from './ProductsPage';
import { SalePage } from './SalePage';
import { SoldPage } from './SoldPage';
import { useVendorTexts } from './texts';
import { VariantsPage } from './VariantsPage';

export default function VendorRoutes() {
    const t = useVendorTexts();
    const links = [
        { to: '/vendor/products', label: t('products') },
        { to: '/vendor/stock', label: t('stock') },
        { to: '/vendor/bookings', label: t('bookings') },
        { to: '/vendor/sold', label: t('sold') },
        { to: '/vendor/imports', label: t('imports') },
    ];
    return (
        <Routes>
            <Route element={<RequireRole any={['vendor', 'admin']} />}>
                <Route element={<ConsoleLayout name={t('desk')} links={links} />}>
                    <Route index element={<Navigate to="products" replace />} />
                    <Route path="products" element={<ProductsPage />} />
                    <Route path="products/new" element={<NewProductPage />} />
                    <Route path="products/:id" element={<ProductPage />} />
                    <Route path="products/:id/variants" element={<VariantsPage />} />
                    <Route path="products/:id/pictures" element={<PicturesPage />} />
                    <Route path="products/:id/prices" element={<PricesPage />} />
                    <Route path="products/:id/sale" element={<SalePage />} />
                    <Route path="stock" element={<StocksPage />} />
                    <Route path="stock/:sku" element={<StockPage />} />
                    <Route path="bookings" element={<BookingsPage />} />
                    <Route path="sold" element={<SoldPage />} />
                    <Route path="imports" element={<ImportsPage />} />
                    <Route path="imports/:id" element={<ImportPage />} />
                    <Route path="*" element={<NotFoundPage />} />
                </Route>
            </Route>
        </Routes>
    );
}
