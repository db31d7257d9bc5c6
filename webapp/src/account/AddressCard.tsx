import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useLanguage } from '../i18n/language';
import { toast } from '../ui/toast';
import { useProblemText } from '../ui/useProblemText';
import classes from './Addresses.module.css';
import { countryIn } from './countries';
import { useAccountTexts } from './texts';
import { asDefault, type Address, type NewAddress } from './useAddresses';

interface Props {
    address: Address;
    save: (change: NewAddress) => Promise<unknown>;
    onEdit: () => void;
    onForget: () => void;
}

export function AddressCard({ address, save, onEdit, onForget }: Props) {
    const t = useAccountTexts();
    const [language] = useLanguage();
    const told = useProblemText();
    const preferred = useMutation({
        mutationFn: () => save(asDefault(address)),
        networkMode: 'always',
        onSuccess: () => toast.done(t('addressSaved')),
        onError: (error) => toast.failed(told(error).detail),
    });
    const { name, line1, line2, city, region, postalCode, country, isDefault } = address;
    const lines = [line1, line2, `${postalCode} ${city}`, region, countryIn(language, country)];
    const about = (what: string) => `${what}: ${name}, ${line1}`;
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
                <Button variant="default" size="compact-md" aria-label={about(t('delete'))} onClick={onForget}>
                    {t('delete')}
                </Button>
            </div>
        </li>
    );
}
