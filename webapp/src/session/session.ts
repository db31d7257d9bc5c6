import { read, send } from '../api/http';
import { Problem } from '../api/problem';
import { memberOf, type Member } from './token';

/**
 * Whether somebody is logged in: `restoring` until a session from before was looked for, `away` while nobody can tell
 * because the shop does not answer.
 */
export type SessionState =
    | { status: 'restoring' | 'guest'; member?: undefined; problem?: undefined }
    | { status: 'member'; member: Member; problem?: undefined }
    | { status: 'away'; member?: undefined; problem: unknown };

interface Issued {
    accessToken: string;
    expiresIn: number;
}

const HINT = 'cloudretail.member';
const EARLY = 30_000;
const RESTORING: SessionState = { status: 'restoring' };
const GUEST: SessionState = { status: 'guest' };

/**
 * The session of this browser. The access token is kept in memory alone, where a script that is smuggled in finds it no
 * longer than the page is open; the refresh token is a cookie that no script can read. The cookie is good for one use:
 * tabs take turns, or the session would end.
 */
class Session {
    #token: string | undefined;
    #goodUntil = 0;
    #state: SessionState = GUEST;
    #refreshing: Promise<string | undefined> | undefined;
    readonly #listeners = new Set<() => void>();
    readonly #tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('cloudretail.session') : undefined;

    constructor() {
        this.startOver();
        this.#tabs?.addEventListener('message', ({ data }) => {
            if (data === 'out') {
                this.#leave();
            } else if (data === 'in') {
                this.#token = undefined;
                void this.restore();
            }
        });
    }

    /** As when the page was just loaded. */
    startOver(): void {
        this.#token = undefined;
        this.#become(remembers() ? RESTORING : GUEST);
    }

    readonly state = (): SessionState => this.#state;

    readonly subscribe = (listener: () => void): (() => void) => {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
    };

    /** Goes on with a session from before, if there is one. */
    readonly restore = async (): Promise<void> => {
        if (remembers() && !this.#token) {
            await this.token().catch((problem: unknown) => this.#become({ status: 'away', problem }));
        }
    };

    /**
     * A token that is good for a while yet, or none for a guest.
     *
     * @param options.insteadOf one that was turned away
     * @throws Problem if that cannot be found out
     */
    async token({ insteadOf }: { insteadOf?: string } = {}): Promise<string | undefined> {
        if (!remembers()) {
            return undefined;
        }
        if (this.#token !== undefined && this.#token !== insteadOf && Date.now() < this.#goodUntil - EARLY) {
            return this.#token;
        }
        this.#refreshing ??= oneTabAtATime(() => this.#refresh()).finally(() => (this.#refreshing = undefined));
        return this.#refreshing;
    }

    /** @throws Problem `totp-required` if a code is needed too */
    async logIn(email: string, password: string, totp?: string): Promise<void> {
        await oneTabAtATime(async () => this.#enter(await issued('login', { email, password, totp })));
        this.#tabs?.postMessage('in');
    }

    /** @throws Problem if the session may go on because the shop was not told */
    async logOut(): Promise<void> {
        await oneTabAtATime(async () => {
            try {
                await send('/api/v1/auth/logout', { method: 'POST' });
            } catch (error) {
                if (!(error instanceof Problem && error.status === 401)) {
                    throw error;
                }
            }
        });
        this.#leave();
        this.#tabs?.postMessage('out');
    }

    /** The session was ended elsewhere, by a new password or an erasure. */
    readonly end = (): void => {
        this.#leave();
        this.#tabs?.postMessage('out');
    };

    async #refresh(): Promise<string | undefined> {
        try {
            this.#enter(await issued('refresh'));
        } catch (error) {
            if (!(error instanceof Problem && (error.status === 401 || error.status === 403))) {
                throw error;
            }
            this.#leave();
        }
        return this.#token;
    }

    #enter({ accessToken, expiresIn }: Issued): void {
        const member = memberOf(accessToken);
        this.#token = accessToken;
        this.#goodUntil = Date.now() + expiresIn * 1000;
        remember(true);
        const before = this.#state.member;
        const same = before?.id === member.id && before.roles.join() === member.roles.join();
        this.#become(same && before ? { status: 'member', member: before } : { status: 'member', member });
    }

    #leave(): void {
        this.#token = undefined;
        remember(false);
        this.#become(GUEST);
    }

    #become(state: SessionState): void {
        if (state.status !== this.#state.status || state.member !== this.#state.member) {
            this.#state = state;
            this.#listeners.forEach((listener) => listener());
        }
    }
}

/** Outlives the page: whoever reloads it meanwhile would lose the next cookie, and with the last one, used up, the session. */
async function issued(how: 'login' | 'refresh', body?: object): Promise<Issued> {
    const answer = await send(`/api/v1/auth/${how}`, {
        method: 'POST',
        headers: { Accept: 'application/json', ...(body && { 'Content-Type': 'application/json' }) },
        body: body && JSON.stringify(body),
        keepalive: true,
    });
    return (await read(answer)) as Issued;
}

/** Where a browser knows no locks, as without TLS, at least this tab takes turns with itself. */
function oneTabAtATime<T>(work: () => Promise<T>): Promise<T> {
    return 'locks' in navigator ? navigator.locks.request('cloudretail.session', work) : work();
}

/** Says that there was a session, and nothing else: so that guests are not asked for one at every visit. */
function remember(member: boolean): void {
    if (member) {
        localStorage.setItem(HINT, 'yes');
    } else {
        localStorage.removeItem(HINT);
    }
}

function remembers(): boolean {
    return localStorage.getItem(HINT) !== null;
}

export const session = new Session();
