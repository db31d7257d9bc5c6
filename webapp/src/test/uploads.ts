import { vi } from 'vitest';

/** Lets uploads, which are no fetch, ask the fake shop too. Each is halfway there before it arrives. */
export function uploadsToo() {
    vi.stubGlobal(
        'XMLHttpRequest',
        class {
            upload: { onprogress?: (event: object) => void } = {};
            onload = () => {};
            onerror = () => {};
            status = 0;
            responseText = '';
            #address = '';
            #headers = new Headers();
            #answer = new Headers();
            open(_: string, address: string) {
                this.#address = address;
            }
            setRequestHeader(name: string, value: string) {
                this.#headers.set(name, value);
            }
            getResponseHeader(name: string) {
                return this.#answer.get(name);
            }
            send(body: Blob) {
                this.upload.onprogress?.({ lengthComputable: true, loaded: 1, total: 2 });
                void this.#arrive(body).then(
                    () => this.onload(),
                    () => this.onerror(),
                );
            }
            async #arrive(body: Blob) {
                const answer = await fetch(this.#address, { method: 'POST', headers: this.#headers, body });
                this.status = answer.status;
                this.#answer = answer.headers;
                this.responseText = await answer.text();
            }
        },
    );
}
