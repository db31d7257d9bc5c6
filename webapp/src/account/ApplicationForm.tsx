import { Textarea, TextInput } from '@mantine/core';
import { api } from '../api/api';
import type { AnswerOf } from '../api/contract';
import { Form, textIn } from '../ui/Form';
import { useAccountTexts } from './texts';

interface Props {
    onSent: (application: AnswerOf<'post', '/api/v1/users/me/vendor-application'>) => void;
}

export function ApplicationForm({ onSent }: Props) {
    const t = useAccountTexts();
    const send = (fields: FormData) =>
        api.post('/api/v1/users/me/vendor-application', {
            body: { company: textIn(fields, 'company').trim(), message: textIn(fields, 'message').trim() },
        });
    return (
        <Form send={send} onSent={onSent} submit={t('applySubmit')}>
            {(message) => (
                <>
                    <TextInput
                        name="company"
                        label={t('company')}
                        autoComplete="organization"
                        maxLength={120}
                        required
                        error={message('company')}
                    />
                    <Textarea
                        name="message"
                        label={t('applyMessage')}
                        rows={6}
                        maxLength={2000}
                        required
                        error={message('message')}
                    />
                </>
            )}
        </Form>
    );
}
