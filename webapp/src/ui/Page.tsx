import { useEffect, type ReactNode } from 'react';
import { useUiTexts } from './texts';

interface Props {
    /** The page's own name; the shop's is added. */
    title?: string | undefined;
    /** What search engines show, in a sentence; of the whole shop without one. */
    description?: string | undefined;
    /** The one address of this page, where it has several. */
    canonical?: string | undefined;
    /** What is shown of it where somebody shares it. */
    image?: string | undefined;
    /** Whether search engines should leave it out. */
    noIndex?: boolean | undefined;
    children: ReactNode;
}

const SHOP = 'CloudRetail';

/** What browsers, bookmarks and search engines are told about a page. Every page has one. */
export function Page({ title, description: own, canonical, image, noIndex = false, children }: Props) {
    const t = useUiTexts();
    const description = own ?? t('shopText');
    // First: what follows says it anew
    useEffect(forgetServed, []);
    useEffect(() => {
        document.title = title ? `${title} – ${SHOP}` : SHOP;
    }, [title]);
    useEffect(() => tell('meta', 'name', 'description', 'content', description), [description]);
    useEffect(() => tell('meta', 'name', 'robots', 'content', noIndex ? 'noindex' : undefined), [noIndex]);
    useEffect(() => tell('meta', 'property', 'og:title', 'content', title), [title]);
    useEffect(() => tell('meta', 'property', 'og:description', 'content', description), [description]);
    useEffect(() => tell('meta', 'property', 'og:image', 'content', image && absolute(image)), [image]);
    useEffect(() => tell('link', 'rel', 'canonical', 'href', canonical && absolute(canonical)), [canonical]);
    useEffect(() => tell('meta', 'property', 'og:url', 'content', canonical && absolute(canonical)), [canonical]);
    return children;
}

/** What the gateway wrote into the head is about the page that was asked for, and not about those that are opened from it. */
function forgetServed() {
    document.head.querySelectorAll('[data-served]').forEach((served) => {
        served.remove();
    });
}

function absolute(address: string): string {
    return new URL(address, document.location.origin).href;
}

/** Says it in the head until the page is left; then it is as it was, so that what index.html says holds elsewhere. */
function tell(tag: string, key: string, name: string, attribute: string, value: string | undefined) {
    if (value === undefined) {
        return undefined;
    }
    const there = document.head.querySelector(`${tag}[${key}="${name}"]`);
    const element = there ?? document.head.appendChild(document.createElement(tag));
    const before = element.getAttribute(attribute);
    element.setAttribute(key, name);
    element.setAttribute(attribute, value);
    return () => {
        if (there && before !== null) {
            element.setAttribute(attribute, before);
        } else {
            element.remove();
        }
    };
}
