import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { mayPass } from '../api/problem';
import { LanguageProvider } from '../i18n/language';
import { session } from '../session/session';
import { useSession } from '../session/useSession';
import { AppRoutes } from './AppRoutes';
import { cssVariables, theme } from './theme';

const colours = localStorageColorSchemeManager({ key: 'cloudretail.colours' });

/** Everything but the router, which tells where the shopper is. */
export function App() {
    const [client] = useState(queryClient);
    useEffect(() => void session.restore(), []);
    useForgetting(client);
    return (
        <MantineProvider
            theme={theme}
            cssVariablesResolver={cssVariables}
            colorSchemeManager={colours}
            defaultColorScheme="auto"
        >
            <QueryClientProvider client={client}>
                <LanguageProvider>
                    <AppRoutes />
                </LanguageProvider>
            </QueryClientProvider>
        </MantineProvider>
    );
}

/** What was read in somebody's name is nothing to whoever comes next. */
function useForgetting(client: QueryClient): void {
    const id = useSession().member?.id;
    const before = useRef(id);
    useEffect(() => {
        if (before.current !== undefined && before.current !== id) {
            client.clear();
        }
        before.current = id;
    }, [client, id]);
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
