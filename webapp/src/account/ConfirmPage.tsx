import { FormPage } from '../ui/FormPage';
import { LogInButton } from './LogInButton';
import { useAccountTexts } from './texts';
import { useLinkToken } from './useLinkToken';

interface Props {
    title: string;
    confirm: (token: string) => Promise<unknown>;
    doneTitle: string;
    done: string;
}

/** Confirms with a click: programs that look at the links in mails must not use them up. */
export function ConfirmPage({ confirm, ...page }: Props) {
    const t = useAccountTexts();
    const token = useLinkToken();
    return <FormPage {...page} send={() => confirm(token)} submit={t('confirm')} after={<LogInButton />} />;
}
