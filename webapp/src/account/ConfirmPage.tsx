import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { FormPage } from '../ui/FormPage';
import { LogInButton } from './LogInButton';
import { useAccountTexts } from './texts';
import { useLinkToken } from './useLinkToken';

interface Props {
    title: string;
    intro: string;
    confirm: (token: string) => Promise<unknown>;
    doneTitle: string;
    done: string;
    /** Where to get another link. */
    another: string;
}

/** Confirms with a click: programs that look at the links in mails must not use them up. */
export function ConfirmPage({ confirm, another, ...page }: Props) {
    const t = useAccountTexts();
    const token = useLinkToken();
    const footer = t.rich('linkOld', {
        link: (text) => (
            <Anchor component={Link} underline="always" to={another}>
                {text}
            </Anchor>
        ),
    });
    return (
        <FormPage
            {...page}
            send={() => confirm(token)}
            submit={t('confirm')}
            after={<LogInButton />}
            footer={<p>{footer}</p>}
        />
    );
}
