import { Route, Routes } from 'react-router';
import { CataloguePage } from '../catalogue/CataloguePage';
import { HomePage } from '../catalogue/HomePage';
import ProductRoutes from '../product/routes';
import { NotFoundPage } from './NotFoundPage';
import { section } from './section';
import { Shell } from './Shell';

/*
 * One entry per feature. Its own pages are in its routes.tsx, which is loaded when somebody opens one of them; only what
 * most visits begin with comes with the first load.
 */
const Login = section(() => import('../login/routes'));
const Account = section(() => import('../account/routes'));
const Cart = section(() => import('../cart/routes'));
const Checkout = section(() => import('../checkout/routes'));
const Orders = section(() => import('../orders/routes'));
const Vendor = section(() => import('../vendor/routes'));
const Admin = section(() => import('../admin/routes'));

export function AppRoutes() {
    return (
        <Routes>
            <Route element={<Shell />}>
                <Route index element={<HomePage />} />
                <Route path="search" element={<CataloguePage />} />
                <Route path="category/*" element={<CataloguePage />} />
                <Route path="product/*" element={<ProductRoutes />} />
                <Route path="login/*" element={<Login />} />
                <Route path="account/*" element={<Account />} />
                <Route path="cart/*" element={<Cart />} />
                <Route path="checkout/*" element={<Checkout />} />
                <Route path="orders/*" element={<Orders />} />
                <Route path="vendor/*" element={<Vendor />} />
                <Route path="admin/*" element={<Admin />} />
                <Route path="*" element={<NotFoundPage />} />
            </Route>
        </Routes>
    );
}
