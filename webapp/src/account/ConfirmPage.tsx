import { AccountForm } from './AccountForm';
import { useLinkToken } from './useLinkToken';

/** Confirms with a click: programs that look at the links in mails must not use them up. */
export function ConfirmPage({ title, address, done }: { title: string; address: string; done: string }) {
    const token = useLinkToken();
    return <AccountForm title={title} address={address} body={() => ({ token })} submit="Confirm" done={done} />;
}
