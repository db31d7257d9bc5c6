/** Hands a file to whoever is in front of the browser. */
export function download(name: string, content: string, type: string): void {
    const address = URL.createObjectURL(new Blob([content], { type }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    // Some browsers read it only after the click
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
