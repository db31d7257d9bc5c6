import { Button, Title } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { Notice } from './Notice';
import { useUiTexts } from './texts';

interface Props {
    /** Another value gives the page another chance: the address. */
    at: string;
    children: ReactNode;
}

/** Catches what breaks in a page, or a page that cannot be loaded; the shop around it stays. */
export class ErrorBoundary extends Component<Props, { broken: boolean }> {
    override state = { broken: false };

    static getDerivedStateFromError() {
        return { broken: true };
    }

    override componentDidUpdate(before: Props) {
        if (before.at !== this.props.at && this.state.broken) {
            this.setState({ broken: false });
        }
    }

    override render() {
        return this.state.broken ? <Broken /> : this.props.children;
    }
}

function Broken() {
    const t = useUiTexts();
    return (
        <Notice role="alert">
            <Title order={1} size="h2">
                {t('brokenTitle')}
            </Title>
            <p>{t('brokenText')}</p>
            <Button onClick={() => window.location.reload()}>{t('reload')}</Button>
        </Notice>
    );
}
