/** Hands a file to whoever is in front of the browser. */
export function download(name: string, file: Blob): void {
    const address = URL.createObjectURL(file);
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    // The browser needs it until it has begun to save
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
