import { Button, Title } from '@mantine/core';
import { Link } from 'react-router';
import { Notice } from '../ui/Notice';

export function NotFoundPage() {
    return (
        <>
            <title>Page not found – CloudRetail</title>
            <Notice>
                <Title order={1} size="h2">
                    We can’t find that page
                </Title>
                <p>The address may be mistyped, or the page may have moved. The catalogue is still where it was.</p>
                <Button component={Link} to="/">
                    Browse the catalogue
                </Button>
            </Notice>
        </>
    );
}
