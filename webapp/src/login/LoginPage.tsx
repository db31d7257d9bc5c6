import { Anchor, Button, PasswordInput, TextInput, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Link, Navigate, useLocation } from 'react-router';
import { isProblem } from '../api/problem';
import { nextAfterLogin } from '../session/loginAddress';
import { session } from '../session/session';
import { useSession } from '../session/useSession';
import { Form, textIn } from '../ui/Form';
import { Page } from '../ui/Page';
import { PageSkeleton } from '../ui/PageSkeleton';
import { toast } from '../ui/toast';
import classes from './LoginPage.module.css';
import { useLoginTexts } from './texts';

interface Credentials {
    email: string;
    password: string;
}

/** Who has a second factor is asked for its code in a second step. */
export function LoginPage() {
    const t = useLoginTexts();
    const { status } = useSession();
    const { search } = useLocation();
    const [known, setKnown] = useState<Credentials>();
    if (status === 'restoring') {
        return <PageSkeleton />;
    }
    if (status === 'member') {
        return <Navigate to={nextAfterLogin(search)} replace />;
    }
    return (
        <Page title={t('logIn')} noIndex>
            <div className={classes.page}>
                {known ? (
                    <CodeStep known={known} onBack={() => setKnown(undefined)} />
                ) : (
                    <PasswordStep onCodeWanted={setKnown} />
                )}
            </div>
        </Page>
    );
}

function PasswordStep({ onCodeWanted }: { onCodeWanted: (known: Credentials) => void }) {
    const t = useLoginTexts();
    const { search } = useLocation();
    const send = async (fields: FormData) => {
        const known = { email: textIn(fields, 'email'), password: textIn(fields, 'password') };
        try {
            await session.logIn(known.email, known.password);
        } catch (error) {
            if (!isProblem(error, 'totp-required')) {
                throw error;
            }
            onCodeWanted(known);
            return;
        }
        toast.done(t('welcome'));
    };
    return (
        <>
            <Title order={1} size="h2">
                {t('logIn')}
            </Title>
            <Form send={send} submit={t('logIn')}>
                {(message) => (
                    <>
                        <TextInput
                            name="email"
                            type="email"
                            label={t('email')}
                            autoComplete="username"
                            required
                            error={message('email')}
                        />
                        <PasswordInput
                            name="password"
                            label={t('password')}
                            autoComplete="current-password"
                            required
                            error={message('password')}
                        />
                    </>
                )}
            </Form>
            <p>
                <Anchor component={Link} to="/account/forgot-password">
                    {t('forgotten')}
                </Anchor>
            </p>
            <p>
                <Anchor component={Link} to={{ pathname: '/login/confirmation', search }}>
                    {t('noMail')}
                </Anchor>
            </p>
            <p>
                {t.rich('noAccount', {
                    link: (text) => (
                        <Anchor component={Link} underline="always" to={{ pathname: '/login/register', search }}>
                            {text}
                        </Anchor>
                    ),
                })}
            </p>
        </>
    );
}

function CodeStep({ known, onBack }: { known: Credentials; onBack: () => void }) {
    const t = useLoginTexts();
    const code = useRef<HTMLInputElement>(null);
    // It took the place of the field that one typed in
    useEffect(() => code.current?.focus(), []);
    const send = async (fields: FormData) => {
        await session.logIn(known.email, known.password, textIn(fields, 'totp').trim());
        toast.done(t('welcome'));
    };
    return (
        <>
            <Title order={1} size="h2">
                {t('codeTitle')}
            </Title>
            <Form
                send={send}
                submit={t('confirm')}
                actions={
                    <Button variant="default" onClick={onBack}>
                        {t('back')}
                    </Button>
                }
            >
                {(message) => (
                    <TextInput
                        ref={code}
                        name="totp"
                        label={t('code')}
                        description={t('codeHint')}
                        autoComplete="one-time-code"
                        maxLength={40}
                        required
                        error={message('totp')}
                    />
                )}
            </Form>
        </>
    );
}
