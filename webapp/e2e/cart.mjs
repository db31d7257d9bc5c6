/** Puts what is shown into the cart. */
export async function put(page) {
    await page.getByRole('button', { name: 'Add to cart' }).click();
    await page.getByText('is in your cart.').first().waitFor();
}
