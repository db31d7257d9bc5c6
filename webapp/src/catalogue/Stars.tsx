import { useFormats } from '../i18n/useFormats';
import classes from './Stars.module.css';
import { useCatalogueTexts } from './texts';

const FIVE = [0, 1, 2, 3, 4];
const STAR = 'M10 1.6l2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8-4.2-4.1 5.8-.8z';

/** What reviews say, as stars and in words. */
export function Stars({ rating, count }: { rating: number; count?: number | undefined }) {
    const t = useCatalogueTexts();
    const { number } = useFormats();
    const rounded = Math.round(rating * 10) / 10;
    return (
        <span className={classes.stars}>
            <svg viewBox="0 0 100 20" width="80" height="16" aria-hidden="true">
                {FIVE.map((place) => (
                    <path key={place} d={STAR} transform={`translate(${place * 20} 0)`} className={classes.empty} />
                ))}
                <svg width={rating * 20} height="20" className={classes.clip}>
                    {FIVE.map((place) => (
                        <path key={place} d={STAR} transform={`translate(${place * 20} 0)`} className={classes.full} />
                    ))}
                </svg>
            </svg>
            <span className="unseen">{t('rated', { rating: number(rounded) })}</span>
            {count !== undefined && (
                <span className={classes.count}>
                    <span aria-hidden="true">({number(count)})</span>
                    <span className="unseen">, {t('ratedBy', { count })}</span>
                </span>
            )}
        </span>
    );
}
