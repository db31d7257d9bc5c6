import { render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Page } from './Page';

const head = () => document.head;
const content = (selector: string) =>
    [...head().querySelectorAll(selector)].map((each) => each.getAttribute('content') ?? each.getAttribute('href'));

afterEach(() => {
    head().innerHTML = '';
});

describe('what the gateway wrote into the head', () => {
    it('is said once when the page takes over, and not of the next page', () => {
        head().innerHTML =
            '<title>Mug – CloudRetail</title>' +
            '<meta data-served name="description" content="Served"><link data-served rel="canonical" href="/product/mug">' +
            '<meta data-served property="og:title" content="Mug"><meta data-served name="robots" content="noindex">' +
            '<script data-served type="application/ld+json">{}</script>';
        const mug = render(
            <Page title="Mug" description="Ours" canonical="/product/mug">
                <p>A mug</p>
            </Page>,
        );
        expect(content('meta[name=description]')).toEqual(['Ours']);
        expect(content('link[rel=canonical]')).toEqual(['http://localhost:3000/product/mug']);
        expect(content('meta[property="og:title"]')).toEqual(['Mug']);
        expect(content('meta[name=robots]')).toEqual([]);
        expect(head().querySelector('script')).toBeNull();
        mug.unmount();

        render(
            <Page>
                <p>Home</p>
            </Page>,
        );
        expect(document.title).toBe('CloudRetail');
        expect(content('meta[name=description]')).toEqual([expect.stringContaining('Gifts')]);
        expect(content('link[rel=canonical]')).toEqual([]);
        expect(content('meta[property="og:title"]')).toEqual([]);
    });
});
