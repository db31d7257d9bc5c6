import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Route, Routes } from 'react-router';
import { mayPass } from '../api/http';
import { CataloguePage } from '../catalogue/CataloguePage';
import { NotFoundPage } from './NotFoundPage';
import { Shell } from './Shell';
import { theme } from './theme';

/** Few shoppers ever open these: they are loaded when somebody does. */
const AccountPages = lazy(() => import('../account/AccountPages'));

/** Everything but the router, which tells where the shopper is. */
export function App() {
    const [client] = useState(queryClient);
    return (
        <MantineProvider theme={theme} forceColorScheme="light">
            <QueryClientProvider client={client}>
                <Routes>
                    <Route element={<Shell />}>
                        <Route index element={<CataloguePage />} />
                        <Route
                            path="account/*"
                            element={
                                <Suspense>
                                    <AccountPages />
                                </Suspense>
                            }
                        />
                        <Route path="*" element={<NotFoundPage />} />
                    </Route>
                </Routes>
            </QueryClientProvider>
        </MantineProvider>
    );
}

function queryClient(): QueryClient {
    return new QueryClient({
        defaultOptions: {
            queries: {
                staleTime: 60_000,
                refetchOnWindowFocus: false,
                // A shopper without a connection is told so at once, not left with a skeleton
                networkMode: 'always',
                retry: (failures, error) => failures < 1 && mayPass(error),
                retryDelay: 400,
            },
        },
    });
}
