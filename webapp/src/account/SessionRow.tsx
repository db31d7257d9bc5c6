import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { AnswerOf } from '../api/contract';
import { useFormats } from '../i18n/useFormats';
import { toast } from '../ui/toast';
import { useProblemText } from '../ui/useProblemText';
import { deviceOf } from './deviceOf';
import classes from './Sessions.module.css';
import { useAccountTexts } from './texts';

interface Props {
    session: AnswerOf<'get', '/api/v1/users/me/sessions'>['items'][number];
    end: () => Promise<void>;
}

/** One session; the one that is looked from is ended by logging out. */
export function SessionRow({ session: { userAgent, address, startedAt, lastUsedAt, current }, end }: Props) {
    const t = useAccountTexts();
    const { dateTime } = useFormats();
    const told = useProblemText();
    const ended = useMutation({
        mutationFn: end,
        networkMode: 'always',
        onSuccess: () => toast.done(t('sessionEnded')),
        onError: (error) => toast.failed(told(error).detail),
    });
    const known = userAgent === undefined ? undefined : deviceOf(userAgent);
    const device = known ? t('device', known) : (userAgent ?? t('deviceUnknown'));
    const times = [
        t('sessionUsed', { time: dateTime(lastUsedAt) }),
        t('sessionSince', { time: dateTime(startedAt) }),
        ...(address === undefined ? [] : [t('sessionFrom', { address })]),
    ];
    return (
        <li className={classes.row}>
            <div>
                <p>
                    <strong>{device}</strong>
                    {current && <span className={classes.here}> · {t('sessionHere')}</span>}
                </p>
                <p className={classes.quiet}>{times.join(' · ')}</p>
            </div>
            {!current && (
                <Button
                    variant="default"
                    size="compact-md"
                    aria-label={`${t('sessionEnd')}: ${device}`}
                    loading={ended.isPending}
                    onClick={() => ended.mutate()}
                >
                    {t('sessionEnd')}
                </Button>
            )}
        </li>
    );
}
