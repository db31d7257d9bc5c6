import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '../api/api';
import { useLanguage } from '../i18n/language';
import { ActDialog } from '../ui/ActDialog';
import { toast } from '../ui/toast';
import { useProblemText } from '../ui/useProblemText';
import classes from './Addresses.module.css';
import { countryIn } from './countries';
import { useAccountTexts } from './texts';
import { ADDRESSES, asDefault, type Address, type NewAddress } from './useAddresses';

interface Props {
    address: Address;
    save: (change: NewAddress) => Promise<unknown>;
    onEdit: () => void;
}

export function AddressCard({ address, save, onEdit }: Props) {
    const t = useAccountTexts();
    const [language] = useLanguage();
    const told = useProblemText();
    const preferred = useMutation({
        mutationFn: () => save(asDefault(address)),
        networkMode: 'always',
        onSuccess: () => toast.done(t('addressSaved')),
        onError: (error) => toast.failed(told(error).detail),
    });
    const { id, name, line1, line2, city, region, postalCode, country, isDefault } = address;
    const lines = [line1, line2, `${postalCode} ${city}`, region, countryIn(language, country)];
    const which = `${name}, ${line1}`;
    const about = (what: string) => `${what}: ${which}`;
    return (
        <li className={classes.card}>
            {isDefault && <p className={classes.mark}>{t('addressDefault')}</p>}
            <address className={classes.address}>
                <strong>{name}</strong>
                {lines.filter(Boolean).map((line, place) => (
                    <span key={place}>{line}</span>
                ))}
            </address>
            <div className={classes.actions}>
                <Button variant="default" size="compact-md" aria-label={about(t('edit'))} onClick={onEdit}>
                    {t('edit')}
                </Button>
                {!isDefault && (
                    <Button
                        variant="default"
                        size="compact-md"
                        aria-label={about(t('addressPrefer'))}
                        loading={preferred.isPending}
                        onClick={() => preferred.mutate()}
                    >
                        {t('addressPrefer')}
                    </Button>
                )}
                <ActDialog
                    label={t('delete')}
                    of={which}
                    title={t('addressForget')}
                    text={t('addressForgetText', { name, line: line1 })}
                    send={() => api.delete('/api/v1/users/me/addresses/{id}', { path: { id } })}
                    done={t('addressForgotten')}
                    touches={[ADDRESSES]}
                />
            </div>
        </li>
    );
}
