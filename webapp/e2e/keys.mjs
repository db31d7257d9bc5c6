import assert from 'node:assert/strict';

/** More than any page has: whoever has not got there by then is going in circles. */
const MOST_STOPS = 120;

/** Whether it has the focus. */
export async function has(page, target) {
    return (await target.and(page.locator(':focus')).count()) > 0;
}

/** Goes on by Tab until it has the focus, and can be seen to have it. */
export async function tabTo(page, target, key = 'Tab') {
    await target.first().waitFor();
    for (let stops = 0; stops < MOST_STOPS; stops++) {
        if (await has(page, target)) {
            return seesFocus(page);
        }
        await page.keyboard.press(key);
    }
    return assert.fail(`the ${key} key never reaches ${target}`);
}

/** Goes on to a field and types into it. */
export async function typeInto(page, field, text) {
    await tabTo(page, field);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(text);
}

/** Goes on to a button or link and uses it. */
export async function use(page, target, key = 'Tab') {
    await tabTo(page, target, key);
    await page.keyboard.press('Enter');
}

/** Goes round in what is open over the page, without getting out of it. */
export async function staysIn(page, dialog) {
    await dialog.and(page.locator(':has(:focus)')).waitFor();
    for (let stops = 0; stops < 12; stops++) {
        await page.keyboard.press('Tab');
        // Between its end and its beginning there may be the browser's own bar
        const isOut = await page.evaluate(
            () => document.activeElement !== document.body && !document.activeElement.closest('dialog'),
        );
        assert.ok(!isOut, 'the Tab key leads to the page below');
    }
}

/** Something has the focus, and looks so. It may follow a moment later what was taken away. */
export async function seesFocus(page) {
    await page
        .waitForFunction(() => ![null, document.body].includes(document.activeElement))
        .catch(() => assert.fail('nothing has the focus any more'));
    assert.equal(await page.evaluate(whyUnseen), undefined);
}

function whyUnseen() {
    const focused = document.activeElement;
    const name = `${focused.tagName.toLowerCase()} “${(focused.ariaLabel ?? focused.textContent).trim().slice(0, 40)}”`;
    // A page or a part of it that has just been opened is read from its beginning
    if (focused.tabIndex < 0) {
        return undefined;
    }
    const { top, bottom } = focused.getBoundingClientRect();
    if (bottom <= 0 || top >= window.innerHeight) {
        return `${name} has the focus, out of sight`;
    }
    // Of a frame of which two sides are cut off there is hardly more to see than of none
    const isCut = (element, { outlineWidth, outlineOffset }) => {
        const reach = parseFloat(outlineWidth) + parseFloat(outlineOffset) - 1;
        const box = element.getBoundingClientRect();
        for (let around = element.parentElement; around && around !== document.body; around = around.parentElement) {
            if (getComputedStyle(around).overflow !== 'visible') {
                const room = around.getBoundingClientRect();
                const cut = ['left', 'top'].filter((side) => box[side] - reach < room[side]).length;
                if (cut + ['right', 'bottom'].filter((side) => box[side] + reach > room[side]).length > 1) {
                    return true;
                }
            }
        }
        return false;
    };
    const isOutlined = (element, part) => {
        const style = element ? getComputedStyle(element, part) : {};
        const isDrawn = parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== 'none' && style.opacity !== '0';
        return isDrawn && !isCut(element, style);
    };
    const { nextElementSibling, parentElement } = focused;
    const places = [[focused], [focused, '::after'], [nextElementSibling], [parentElement], [focused.closest('label')]];
    return places.some(([element, part]) => isOutlined(element, part)) ? undefined : `${name} does not look focused`;
}
