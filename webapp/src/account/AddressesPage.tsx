import { Button } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../ui/Dialog';
import { Notice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { PageHead } from '../ui/PageHead';
import { PageSkeleton } from '../ui/PageSkeleton';
import { ProblemNotice } from '../ui/ProblemNotice';
import { toast } from '../ui/toast';
import { AddressCard } from './AddressCard';
import classes from './Addresses.module.css';
import { AddressForm } from './AddressForm';
import { useAccountTexts } from './texts';
import { useAddresses, type Address, type NewAddress } from './useAddresses';

export function AddressesPage() {
    const t = useAccountTexts();
    const { list, add, put } = useAddresses();
    const [edited, setEdited] = useState<Address | 'new'>();
    if (list.isPending) {
        return (
            <Page title={t('addresses')} noIndex>
                <PageSkeleton />
            </Page>
        );
    }
    if (!list.data) {
        return (
            <Page title={t('addresses')} noIndex>
                <PageHead title={t('addresses')} />
                <ProblemNotice error={list.error} onRetry={() => void list.refetch()} retrying={list.isFetching} />
            </Page>
        );
    }
    const { items } = list.data;
    const known = edited === 'new' ? undefined : edited;
    const saved = () => {
        setEdited(undefined);
        toast.done(t('addressSaved'));
    };
    return (
        <Page title={t('addresses')} noIndex>
            <PageHead title={t('addresses')}>
                <Button onClick={() => setEdited('new')}>{t('addressAdd')}</Button>
            </PageHead>
            {items.length === 0 ? (
                <Notice>
                    <p>{t('noAddresses')}</p>
                </Notice>
            ) : (
                <ul className={classes.list}>
                    {items.map((address) => (
                        <AddressCard
                            key={address.id}
                            address={address}
                            save={(change: NewAddress) => put(address.id, change)}
                            onEdit={() => setEdited(address)}
                        />
                    ))}
                </ul>
            )}
            <Dialog
                title={t(known ? 'addressEdit' : 'addressAdd')}
                open={edited !== undefined}
                onClose={() => setEdited(undefined)}
            >
                <AddressForm
                    address={known}
                    mayBeDefault={items.length > 0 && !known?.isDefault}
                    save={(address) => (known ? put(known.id, address) : add(address))}
                    onSaved={saved}
                />
            </Dialog>
        </Page>
    );
}
