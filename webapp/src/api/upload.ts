import { session } from '../session/session';
import { addressOf } from './api';
import type { AnswerOf, OptionsOf, PathOf } from './contract';
import { read } from './http';
import { problemOf, unreachable } from './problem';

/** How much of a file has left, from 0 to 1. */
type OnProgress = (share: number) => void;

/**
 * Sends a file and tells how far it is, which `fetch` cannot.
 *
 * @throws Problem if the answer is not good, whatever the reason
 */
export async function upload<P extends PathOf<'post'>>(
    path: P,
    file: Blob,
    onProgress: OnProgress,
    options: Omit<OptionsOf<'post', P>, 'body' | 'signal'>,
): Promise<AnswerOf<'post', P>> {
    const address = addressOf(path, options);
    const token = await session.token();
    let answer = await sent(address, file, onProgress, token);
    if (answer.status === 401 && token !== undefined) {
        answer = await sent(address, file, onProgress, await session.token({ insteadOf: token }));
    }
    if (!answer.ok) {
        throw await problemOf(answer);
    }
    return (await read(answer)) as AnswerOf<'post', P>;
}

function sent(address: string, file: Blob, onProgress: OnProgress, token: string | undefined): Promise<Response> {
    return new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.open('POST', address);
        request.setRequestHeader('Accept', 'application/json');
        request.setRequestHeader('Content-Type', file.type);
        if (token !== undefined) {
            request.setRequestHeader('Authorization', `Bearer ${token}`);
        }
        request.upload.onprogress = ({ lengthComputable, loaded, total }) => {
            if (lengthComputable) {
                onProgress(loaded / total);
            }
        };
        request.onload = () => resolve(answerOf(request));
        request.onerror = () => reject(unreachable());
        request.send(file);
    });
}

const TOLD = ['Content-Type', 'Retry-After', 'X-Request-Id'];

function answerOf(request: XMLHttpRequest): Response {
    const headers = new Headers();
    for (const name of TOLD) {
        const value = request.getResponseHeader(name);
        if (value !== null) {
            headers.set(name, value);
        }
    }
    const body = request.responseText;
    return new Response(body === '' ? null : body, { status: request.status, headers });
}
