import { Checkbox } from '@mantine/core';
import { Form } from '../ui/Form';
import { useUiTexts } from '../ui/texts';
import { AddressFields, addressIn } from './AddressFields';
import { useAccountTexts } from './texts';
import type { Address, NewAddress } from './useAddresses';

interface Props {
    /** The one that is changed, if it is not a new one. */
    address: Address | undefined;
    /** Whether it could take another one's place as the default. */
    mayBeDefault: boolean;
    save: (address: NewAddress) => Promise<unknown>;
    onSaved: () => void;
}

export function AddressForm({ address, mayBeDefault, save, onSaved }: Props) {
    const t = useAccountTexts();
    const ui = useUiTexts();
    return (
        <Form send={(fields) => save(addressIn(fields))} onSent={onSaved} submit={ui('save')}>
            {(message) => (
                <>
                    <AddressFields address={address} message={message} />
                    {mayBeDefault && <Checkbox name="isDefault" value="yes" label={t('addressMakeDefault')} />}
                </>
            )}
        </Form>
    );
}
