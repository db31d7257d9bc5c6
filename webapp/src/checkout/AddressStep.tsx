import { Button, Checkbox, Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { AddressFields } from '../account/AddressFields';
import { countryIn } from '../account/countries';
import type { Address } from '../account/useAddresses';
import { useLanguage } from '../i18n/language';
import type { MessageOf } from '../ui/Form';
import { useUiTexts } from '../ui/texts';
import { useProblemText } from '../ui/useProblemText';
import classes from './AddressStep.module.css';
import { Choice, Choices } from './Choice';
import { Step } from './Step';
import { useCheckoutTexts } from './texts';

interface Props {
    list: UseQueryResult<{ items: Address[] }>;
    /** The one that is chosen of those that are kept; otherwise a new one is typed. */
    known: Address | undefined;
    onChoose: (id: string) => void;
    onCountry: (country: string) => void;
    /** To which the shop sends; not known until it says so. */
    countries: readonly string[] | undefined;
    message: MessageOf;
}

/** Where it goes: an address that is kept, or another. What was typed stays while one looks at the others. */
export function AddressStep({ list, known, onChoose, onCountry, countries, message }: Props) {
    const t = useCheckoutTexts();
    const saved = list.data?.items ?? [];
    return (
        <Step number={1} title={t('address')}>
            {list.isPending && <Skeleton height={110} />}
            {list.isError && <NotThere list={list} />}
            {saved.length > 0 && (
                <Choices label={t('address')}>
                    {saved.map((address) => (
                        <Choice
                            key={address.id}
                            name="address"
                            value={address.id}
                            checked={address.id === known?.id}
                            onChoose={() => onChoose(address.id)}
                        >
                            <Lines address={address} />
                        </Choice>
                    ))}
                    <Choice name="address" value="new" checked={!known} onChoose={() => onChoose('new')}>
                        <strong>{t('otherAddress')}</strong>
                        <small>{t('otherAddressText')}</small>
                    </Choice>
                </Choices>
            )}
            {!list.isPending && (
                <fieldset
                    className={classes.fields}
                    aria-label={t('otherAddress')}
                    disabled={known !== undefined}
                    hidden={known !== undefined}
                >
                    <AddressFields message={message} onCountry={onCountry} countries={countries} />
                    <Checkbox name="keep" value="yes" label={t('keepAddress')} className={classes.keep} />
                </fieldset>
            )}
        </Step>
    );
}

function Lines({ address: { name, line1, line2, city, region, postalCode, country } }: { address: Address }) {
    const [language] = useLanguage();
    return (
        <>
            <strong>{name}</strong>
            {[line1, line2, `${postalCode} ${city}`, region, countryIn(language, country)]
                .filter(Boolean)
                .map((line, place) => (
                    <small key={place}>{line}</small>
                ))}
        </>
    );
}

/** Addresses that are kept cannot be read: one can be typed all the same. */
function NotThere({ list }: Pick<Props, 'list'>) {
    const t = useCheckoutTexts();
    const ui = useUiTexts();
    const told = useProblemText();
    return (
        <p role="alert" className={classes.away}>
            {t('addressesAway')} {told(list.error).detail}{' '}
            <Button variant="default" size="compact-sm" loading={list.isFetching} onClick={() => void list.refetch()}>
                {ui('tryAgain')}
            </Button>
        </p>
    );
}
