import { Button } from '@mantine/core';
import { isProblem } from '../api/problem';
import { useUiTexts } from '../ui/texts';
import { useProblemText } from '../ui/useProblemText';
import classes from './Outcome.module.css';
import { useCheckoutTexts } from './texts';
import { useDiscountRefusal } from './useDiscountRefusal';

interface Props {
    error: unknown;
    onRetry: () => void;
    retrying: boolean;
    onWithoutCode: () => void;
}

/** Why there are no sums. */
export function QuoteProblem({ error, onRetry, retrying, onWithoutCode }: Props) {
    const t = useCheckoutTexts();
    const ui = useUiTexts();
    const told = useProblemText();
    const why = useDiscountRefusal();
    const isAboutTheCode = isProblem(error, 'discount-refused');
    return (
        <div role="alert" className={classes.outcome}>
            <p>{isAboutTheCode ? why(error) : told(error).detail}</p>
            <Button
                variant="default"
                size="compact-md"
                loading={retrying}
                onClick={isAboutTheCode ? onWithoutCode : onRetry}
            >
                {isAboutTheCode ? t('withoutCode') : ui('tryAgain')}
            </Button>
        </div>
    );
}
