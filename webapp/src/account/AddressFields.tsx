import { NativeSelect, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useLanguage } from '../i18n/language';
import { textIn, type MessageOf } from '../ui/Form';
import { countriesIn } from './countries';
import { useAccountTexts } from './texts';
import type { Address, NewAddress } from './useAddresses';

interface Props {
    /** What is in the fields at first. */
    address?: Address | undefined;
    message: MessageOf;
    onCountry?: (country: string) => void;
    /** Codes of those that can be chosen; all when they are left out. */
    countries?: readonly string[] | undefined;
}

/** Name and address of somebody who gets something. */
export function AddressFields({ address, message, onCountry, countries }: Props) {
    const t = useAccountTexts();
    const [language] = useLanguage();
    const choices = useMemo(
        () => [{ value: '', label: '' }, ...countriesIn(language, countries)],
        [language, countries],
    );
    const field = (name: keyof typeof MOST) => ({
        name,
        label: t(`address_${name}`),
        defaultValue: address?.[name],
        maxLength: MOST[name],
        error: message(name),
    });
    return (
        <>
            <TextInput {...field('name')} autoComplete="name" required />
            <TextInput {...field('line1')} autoComplete="address-line1" required />
            <TextInput {...field('line2')} autoComplete="address-line2" />
            <TextInput {...field('postalCode')} autoComplete="postal-code" required />
            <TextInput {...field('city')} autoComplete="address-level2" required />
            <TextInput {...field('region')} autoComplete="address-level1" />
            <NativeSelect
                name="country"
                label={t('address_country')}
                defaultValue={address?.country}
                onChange={(event) => onCountry?.(event.currentTarget.value)}
                data={choices}
                autoComplete="country"
                required
                error={message('country')}
            />
        </>
    );
}

const MOST = { name: 120, line1: 120, line2: 120, postalCode: 16, city: 80, region: 80 };

/** The address that was typed. */
export function addressIn(fields: FormData): NewAddress {
    const text = (name: string) => textIn(fields, name).trim();
    return {
        name: text('name'),
        line1: text('line1'),
        line2: text('line2') || undefined,
        city: text('city'),
        region: text('region') || undefined,
        postalCode: text('postalCode'),
        country: text('country'),
        isDefault: fields.has('isDefault'),
    };
}
