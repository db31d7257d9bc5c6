/**
 * What a service says that is away. The browser is told so in its stead, as `page.route(address, away('The orders are'))`: others
 * use the shop meanwhile.
 *
 * @param {string} who is away, as in "The orders are away."
 */
export function away(who) {
    return (route) =>
        route.fulfill({
            status: 503,
            contentType: 'application/problem+json',
            headers: { 'Retry-After': '5', 'X-Request-Id': 'r-123' },
            body: JSON.stringify({ title: 'Service away', detail: `${who} away.`, status: 503 }),
        });
}
