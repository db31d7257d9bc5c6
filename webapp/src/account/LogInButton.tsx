import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { nextAfterMail } from '../session/loginAddress';
import { useSession } from '../session/useSession';
import { useAccountTexts } from './texts';

/** What comes after a link from a mail; some are logged in already. */
export function LogInButton() {
    const t = useAccountTexts();
    const isIn = useSession().status === 'member';
    return (
        <Button component={Link} to={isIn ? '/account' : nextAfterMail.address()} onClick={nextAfterMail.forget}>
            {t(isIn ? 'toAccount' : 'canLogIn')}
        </Button>
    );
}
