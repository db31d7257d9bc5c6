import { Anchor, Button, Checkbox, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { NewPasswordInput } from '../account/NewPasswordInput';
import { api } from '../api/api';
import { nextAfterMail } from '../session/loginAddress';
import { Form, textIn } from '../ui/Form';
import { Notice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { toast } from '../ui/toast';
import { useProblemText } from '../ui/useProblemText';
import classes from './LoginPage.module.css';
import { useLoginTexts } from './texts';

/** The answer is the same for an address that has an account: its owner is told by mail. */
export function RegisterPage() {
    const t = useLoginTexts();
    const { search } = useLocation();
    const [email, setEmail] = useState<string>();
    if (email !== undefined) {
        return <Registered email={email} />;
    }
    const send = async (fields: FormData) => {
        const address = textIn(fields, 'email').trim();
        await api.post('/api/v1/auth/register', {
            body: {
                email: address,
                password: textIn(fields, 'password'),
                displayName: textIn(fields, 'displayName').trim(),
                consent: fields.has('consent'),
            },
        });
        nextAfterMail.keep(search);
        return address;
    };
    return (
        <Page title={t('register')}>
            <div className={classes.page}>
                <Title order={1} size="h2">
                    {t('register')}
                </Title>
                <Form send={send} onSent={setEmail} submit={t('register')}>
                    {(message) => (
                        <>
                            <TextInput
                                name="displayName"
                                label={t('name')}
                                autoComplete="name"
                                maxLength={80}
                                required
                                error={message('displayName')}
                            />
                            <TextInput
                                name="email"
                                type="email"
                                label={t('email')}
                                autoComplete="username"
                                maxLength={254}
                                required
                                error={message('email')}
                            />
                            <NewPasswordInput name="password" label={t('password')} error={message('password')} />
                            <Checkbox
                                name="consent"
                                value="yes"
                                label={t('consent')}
                                required
                                error={message('consent')}
                            />
                        </>
                    )}
                </Form>
                <p>
                    {t.rich('haveAccount', {
                        link: (text) => (
                            <Anchor component={Link} underline="always" to={{ pathname: '/login', search }}>
                                {text}
                            </Anchor>
                        ),
                    })}
                </p>
            </div>
        </Page>
    );
}

function Registered({ email }: { email: string }) {
    const t = useLoginTexts();
    const told = useProblemText();
    const again = useMutation({
        mutationFn: () => api.post('/api/v1/auth/email/verification', { body: { email } }),
        networkMode: 'always',
        onSuccess: () => toast.done(t('sentAgain')),
        onError: (error) => toast.failed(told(error).detail),
    });
    return (
        <Page title={t('registeredTitle')}>
            <Notice>
                <Title order={1} size="h2">
                    {t('registeredTitle')}
                </Title>
                <p role="status">{t('registered', { email })}</p>
                <Button variant="default" loading={again.isPending} onClick={() => again.mutate()}>
                    {t('again')}
                </Button>
            </Notice>
        </Page>
    );
}
