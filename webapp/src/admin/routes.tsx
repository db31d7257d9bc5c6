import { Navigate, Route, Routes } from 'react-router';
import { NotFoundPage } from '../app/NotFoundPage';
import { RequireRole } from '../session/RequireRole';
import { ConsoleLayout } from '../ui/ConsoleLayout';
import { DashboardPage } from './dashboard/DashboardPage';
import { OrderPage } from './orders/OrderPage';
import { OrdersPage } from './orders/OrdersPage';
import { PaymentsPage } from './orders/PaymentsPage';
import { RefundsPage } from './orders/RefundsPage';
import { ReturnsPage } from './orders/ReturnsPage';
import { ApplicationsPage } from './people/ApplicationsPage';
import { AuditPage } from './people/AuditPage';
import { InvitePage } from './people/InvitePage';
import { UserPage } from './people/UserPage';
import { UsersPage } from './people/UsersPage';
import { DeadLetterPage } from './running/DeadLetterPage';
import { DeadLettersPage } from './running/DeadLettersPage';
import { HealthPage } from './running/HealthPage';
import { ReconciliationPage } from './running/ReconciliationPage';
import { CategoriesPage } from './shop/CategoriesPage';
import { DiscountPage } from './shop/DiscountPage';
import { DiscountsPage } from './shop/DiscountsPage';
import { NewDiscountPage } from './shop/NewDiscountPage';
import { ReviewsPage } from './shop/ReviewsPage';
import { ShippingPage } from './shop/ShippingPage';
import { TaxesPage } from './shop/TaxesPage';
import { useAdminTexts } from './texts';

export default function AdminRoutes() {
    const t = useAdminTexts();
    const links = [
        { to: '/admin/dashboard', label: t('dashboard') },
        { to: '/admin/orders', label: t('orders') },
        { to: '/admin/returns', label: t('returns') },
        { to: '/admin/payments', label: t('payments') },
        { to: '/admin/refunds', label: t('refunds') },
        { to: '/admin/users', label: t('users') },
        { to: '/admin/applications', label: t('applications') },
        { to: '/admin/reviews', label: t('reviews') },
        { to: '/admin/categories', label: t('categories') },
        { to: '/admin/discounts', label: t('discounts') },
        { to: '/admin/taxes', label: t('taxes') },
        { to: '/admin/shipping', label: t('shippingRates') },
        { to: '/admin/audit', label: t('audit') },
        { to: '/admin/reconciliation', label: t('reconciliation') },
        { to: '/admin/dead-letters', label: t('deadLetters') },
        { to: '/admin/health', label: t('health') },
    ];
    return (
        <Routes>
            <Route element={<RequireRole any={['admin']} />}>
                <Route element={<ConsoleLayout name={t('console')} links={links} />}>
                    <Route index element={<Navigate to="dashboard" replace />} />
                    <Route path="dashboard" element={<DashboardPage />} />
                    <Route path="orders" element={<OrdersPage />} />
                    <Route path="orders/:id" element={<OrderPage />} />
                    <Route path="returns" element={<ReturnsPage />} />
                    <Route path="payments" element={<PaymentsPage />} />
                    <Route path="refunds" element={<RefundsPage />} />
                    <Route path="users" element={<UsersPage />} />
                    <Route path="users/invite" element={<InvitePage />} />
                    <Route path="users/:id" element={<UserPage />} />
                    <Route path="applications" element={<ApplicationsPage />} />
                    <Route path="reviews" element={<ReviewsPage />} />
                    <Route path="categories" element={<CategoriesPage />} />
                    <Route path="discounts" element={<DiscountsPage />} />
                    <Route path="discounts/new" element={<NewDiscountPage />} />
                    <Route path="discounts/:code" element={<DiscountPage />} />
                    <Route path="taxes" element={<TaxesPage />} />
                    <Route path="shipping" element={<ShippingPage />} />
                    <Route path="audit" element={<AuditPage />} />
                    <Route path="reconciliation" element={<ReconciliationPage />} />
                    <Route path="dead-letters" element={<DeadLettersPage />} />
                    <Route path="dead-letters/:service/:id" element={<DeadLetterPage />} />
                    <Route path="health" element={<HealthPage />} />
                    <Route path="*" element={<NotFoundPage />} />
                </Route>
            </Route>
        </Routes>
    );
}
