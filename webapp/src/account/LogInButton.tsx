import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useAccountTexts } from './texts';

export function LogInButton() {
    const t = useAccountTexts();
    return (
        <Button component={Link} to="/login">
            {t('canLogIn')}
        </Button>
    );
}
