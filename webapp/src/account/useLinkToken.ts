import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';

/** What follows the # of a link that was mailed. It is taken out of the address, where others could read it. */
export function useLinkToken(): string {
    const { hash, pathname } = useLocation();
    const navigate = useNavigate();
    const [token] = useState(hash.slice(1));
    useEffect(() => {
        if (hash) {
            void navigate(pathname, { replace: true });
        }
    }, [hash, navigate, pathname]);
    return token;
}
