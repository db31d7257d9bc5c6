import { AccountForm } from './AccountForm';
import { useLinkToken } from './useLinkToken';

/** Confirms with a click: programs that look at the links in mails must not use them up. */
export function ConfirmPage(page: { title: string; address: string; doneTitle: string; done: string }) {
    const token = useLinkToken();
    return <AccountForm {...page} body={() => ({ token })} submit="Confirm" />;
}
