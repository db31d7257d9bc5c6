import { screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { jsdomsComputedStyle } from './computedStyle';
import { fakeShop } from './fakeShop';
import { open } from './open';

afterEach(() => document.body.replaceChildren());

function expectAllAsJsdomSays() {
    for (const element of document.querySelectorAll('*')) {
        expect(shown(element, getComputedStyle), element.outerHTML).toEqual(shown(element, jsdomsComputedStyle));
    }
}

function shown(element: Element, ask: typeof getComputedStyle) {
    const style = ask(element);
    return {
        display: style.display,
        visibility: style.visibility,
        opacity: style.opacity,
        pointerEvents: style.pointerEvents,
        byName: ['display', 'visibility', 'opacity', 'pointer-events'].map((name) => style.getPropertyValue(name)),
    };
}

test.each([
    '<p>Seen <b>and</b> <span hidden>not seen <b>at all</b></span></p>',
    '<p style="display: none">Gone <b>with this</b></p>',
    '<div style="visibility: hidden">Hidden <b>with this</b> <b style="visibility: visible">but not this</b></div>',
    '<div style="pointer-events: none; opacity: 0"><button>Out of reach</button></div>',
    '<style>.gone { display: none } .pale b { opacity: 0.5 }</style><p class="gone">A</p><p class="pale"><b>B</b></p>',
    '<style>@media screen { .gone { display: none } } @media print { p { display: none } }</style><p class="gone">A</p>',
    '<style>div { visibility: hidden } p { pointer-events: none }</style><div><p>A <b>b</b></p></div>',
    '<table><tbody><tr hidden><td>Folded <b>away</b></td></tr><tr><td>There</td></tr></tbody></table>',
    '<dialog><p>Closed</p></dialog><dialog open><p>Open</p></dialog><div popover="auto">A hint</div>',
    '<details><summary>First</summary><summary>Second</summary><p>More</p></details><summary>Lost</summary>',
    '<input type="hidden"><input><button>Go</button><template><p>Later</p></template><datalist><option></datalist>',
    '<svg><title>A drawing</title><g style="display: none"><path /></g></svg><ruby>A<rp>(</rp><rt>a</rt></ruby>',
])('%s is shown as jsdom says', (page) => {
    document.body.innerHTML = page;

    expectAllAsJsdomSays();
});

test('what is shown changes with a style, a sheet and an attribute', () => {
    document.body.innerHTML = '<style>.gone { display: none }</style><p>Here</p>';
    const paragraph = document.querySelector('p') as HTMLElement;
    const sheet = document.querySelector('style') as HTMLStyleElement;
    const changes = [
        () => (paragraph.className = 'gone'),
        () => (paragraph.className = ''),
        () => (paragraph.style.display = 'none'),
        () => (paragraph.style.display = ''),
        () => (paragraph.hidden = true),
        () => (paragraph.hidden = false),
        () => (sheet.textContent = 'p { visibility: hidden }'),
        () => sheet.remove(),
    ];

    const seen = changes.map((change) => {
        change();
        expectAllAsJsdomSays();
        return `${getComputedStyle(paragraph).display} ${getComputedStyle(paragraph).visibility}`;
    });

    expect(seen).toEqual([
        'none visible',
        'block visible',
        'none visible',
        'block visible',
        'none visible',
        'block visible',
        'block hidden',
        'block visible',
    ]);
});

test('a whole page is shown as jsdom says', async () => {
    fakeShop({});
    open('/login');
    await screen.findByRole('heading', { level: 1 });

    expectAllAsJsdomSays();
});

test('all else is told by jsdom', () => {
    document.body.innerHTML = '<p style="color: red; margin-top: 3px">Here</p>';
    const paragraph = document.querySelector('p') as HTMLElement;

    expect(getComputedStyle(paragraph).color).toBe('rgb(255, 0, 0)');
    expect(getComputedStyle(paragraph).getPropertyValue('margin-top')).toBe('3px');
    expect(getComputedStyle(paragraph).length).toBe(jsdomsComputedStyle(paragraph).length);
});
