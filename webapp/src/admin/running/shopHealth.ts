import { problemOf, unreachable, unreadable } from '../../api/problem';

/** How a part of the shop is: itself, its own checks, and its circuits to others. */
export interface Part {
    name: string;
    up: boolean;
    checks: [name: string, value: string][];
    circuits: [to: string, state: string][];
}

interface Told {
    checks: { name: string; status: string; data?: Record<string, unknown> }[];
}

const CIRCUIT = 'circuits.';

/** Asks the gateway, which tells it as MicroProfile Health does: also with 503, when a part is down. */
export async function shopHealth(signal: AbortSignal): Promise<Part[]> {
    let answer;
    try {
        answer = await fetch('/health', { headers: { Accept: 'application/json' }, signal });
    } catch (error) {
        throw signal.aborted ? error : unreachable();
    }
    const copy = answer.clone();
    const told: unknown = await answer.json().catch(() => undefined);
    if (!isTold(told)) {
        throw copy.ok ? unreadable(copy) : await problemOf(copy);
    }
    return told.checks.map(partOf);
}

function partOf({ name, status, data = {} }: Told['checks'][number]): Part {
    const lines = Object.entries(data).map(([key, value]): [string, string] => [key, String(value)]);
    return {
        name,
        up: status === 'UP',
        checks: lines.filter(([key]) => key !== 'circuits' && !key.startsWith(CIRCUIT)),
        circuits: lines
            .filter(([key]) => key.startsWith(CIRCUIT))
            .map(([key, value]) => [key.slice(CIRCUIT.length), value]),
    };
}

function isTold(told: unknown): told is Told {
    return typeof told === 'object' && told !== null && 'checks' in told && Array.isArray(told.checks);
}
