import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '../api/api';
import { Dialog } from '../ui/Dialog';
import { Form } from '../ui/Form';
import { keepFile } from '../ui/keepFile';
import { Page } from '../ui/Page';
import { PageHead } from '../ui/PageHead';
import { Section } from '../ui/Section';
import { toast } from '../ui/toast';
import { EraseForm } from './EraseForm';
import { useAccountTexts } from './texts';

/** What the shop holds about somebody: to take along, and to have erased. */
export function DataPage() {
    const t = useAccountTexts();
    const [erasing, setErasing] = useState(false);
    // Read to its end first: what breaks off on the way is a problem to tell, not a file to keep
    const exported = async () => {
        const everything = await api.get('/api/v1/users/me/export');
        const text = JSON.stringify(everything, null, 2);
        keepFile(new Blob([text], { type: 'application/json' }), 'cloudretail-data.json');
    };
    return (
        <Page title={t('data')} noIndex>
            <PageHead title={t('data')} />
            <Section narrow title={t('export')}>
                <p>{t('exportText')}</p>
                <Form send={exported} submit={t('exportSubmit')} onSent={() => toast.done(t('exported'))} />
            </Section>
            <Section narrow title={t('erase')} danger>
                <p>{t('eraseText')}</p>
                <div>
                    <Button color="red" variant="outline" onClick={() => setErasing(true)}>
                        {t('eraseOpen')}
                    </Button>
                </div>
            </Section>
            <Dialog title={t('erase')} open={erasing} onClose={() => setErasing(false)}>
                <EraseForm onCancel={() => setErasing(false)} />
            </Dialog>
        </Page>
    );
}
