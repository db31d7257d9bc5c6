import { Button } from '@mantine/core';
import { isProblem } from '../api/problem';
import { Dialog } from '../ui/Dialog';
import { EditedMeanwhile } from '../ui/EditedMeanwhile';
import { Form, textIn } from '../ui/Form';
import { useUiTexts } from '../ui/texts';
import { toast } from '../ui/toast';
import { numberIn, priceIn } from '../ui/typed';
import type { Variant } from './products';
import { useVendorTexts } from './texts';
import { newVariantIn, ofVariant, pairsIn } from './typed';
import { VariantFields } from './VariantFields';
import type { VariantChange } from './VariantsPage';

/** What somebody is about to do with a variant. */
export type VariantWish = 'add' | { edit: Variant } | { retire: Variant };

interface Props {
    wish: VariantWish | undefined;
    onClose: () => void;
    edit: {
        version: string | undefined;
        conflict: boolean;
        save: (change: VariantChange) => Promise<void>;
        reload: () => Promise<void>;
        overwrite: () => Promise<void>;
    };
}

/** Adds, changes or retires a variant, unless somebody else changed the product meanwhile. */
export function VariantDialog({ wish, onClose, edit }: Props) {
    const t = useVendorTexts();
    const ui = useUiTexts();
    const retiring = typeof wish === 'object' && 'retire' in wish ? wish.retire : undefined;
    const editing = typeof wish === 'object' && 'edit' in wish ? wish.edit : undefined;
    const title = retiring
        ? t('variantRetire', { sku: retiring.sku })
        : editing
          ? t('variantEdit', { sku: editing.sku })
          : t('variantAdd');
    const changeIn = (fields: FormData): VariantChange => {
        if (retiring) {
            return { retire: retiring.sku };
        }
        if (!editing) {
            return { add: newVariantIn(fields, '', ui('badPounds')) };
        }
        const change = {
            price: priceIn(fields, 'price.amount', ui('badPounds')),
            options: pairsIn(fields, 'options'),
            barcode: textIn(fields, 'barcode').trim(),
            weightGrams: numberIn(fields, 'weightGrams') ?? 0,
        };
        return { sku: editing.sku, edit: change };
    };
    const done = () => {
        toast.done(t(retiring ? 'variantRetired' : editing ? 'variantSaved' : 'variantAdded'));
        onClose();
    };
    const close = async (choice: () => Promise<void>) => {
        await choice();
        onClose();
    };
    return (
        <Dialog title={title} open={wish !== undefined} onClose={onClose}>
            {edit.conflict && (
                <EditedMeanwhile reload={() => close(edit.reload)} overwrite={() => close(edit.overwrite)} />
            )}
            <Form
                send={async (fields) => edit.save(changeIn(fields))}
                submit={retiring ? t('retire') : editing ? ui('save') : t('variantAdd')}
                onSent={done}
                knows={(error) => isProblem(error, 'edited-meanwhile')}
                actions={
                    <Button variant="default" onClick={onClose}>
                        {ui('cancel')}
                    </Button>
                }
            >
                {(message) =>
                    retiring ? (
                        <p>{t('variantRetireText')}</p>
                    ) : (
                        <VariantFields {...(editing && { variant: editing })} message={ofVariant(message)} />
                    )
                }
            </Form>
        </Dialog>
    );
}
