import { Button, TextInput } from '@mantine/core';
import type { Picture } from './products';
import { useVendorTexts } from './texts';
import classes from './Vendor.module.css';

interface Props {
    picture: Picture;
    place: number;
    last: boolean;
    onMove: (to: number) => void;
    onRemove: () => void;
}

/** One picture, its text and its place. */
export function PictureCard({ picture, place, last, onMove, onRemove }: Props) {
    const t = useVendorTexts();
    const number = place + 1;
    return (
        <li className={classes.picture}>
            <img src={picture.urls['small']} alt={picture.alt ?? ''} width="320" height="240" loading="lazy" />
            <TextInput name={picture.hash} label={t('altOf', { number })} defaultValue={picture.alt} maxLength={300} />
            <div className={classes.buttons}>
                <Button
                    variant="default"
                    size="compact-sm"
                    disabled={place === 0}
                    aria-label={t('pictureEarlier', { number })}
                    onClick={() => onMove(place - 1)}
                >
                    <span aria-hidden="true">←</span>
                </Button>
                <Button
                    variant="default"
                    size="compact-sm"
                    disabled={last}
                    aria-label={t('pictureLater', { number })}
                    onClick={() => onMove(place + 1)}
                >
                    <span aria-hidden="true">→</span>
                </Button>
                <Button
                    variant="default"
                    size="compact-sm"
                    aria-label={t('pictureRemove', { number })}
                    onClick={onRemove}
                >
                    {t('remove')}
                </Button>
            </div>
        </li>
    );
}
