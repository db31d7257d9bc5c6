import { api } from '../../api/api';

export const SERVICES = ['order', 'payment', 'inventory', 'product', 'user'] as const;

export type Service = (typeof SERVICES)[number];

export const serviceOf = (name: string | undefined) => SERVICES.find((each) => each === name);

interface Place {
    query: { cursor: string | undefined; limit: number };
    signal: AbortSignal;
}

/** Each service keeps the messages that it could not apply. */
export const deadLetters = (service: Service, { query, signal }: Place) =>
    api.get(`/api/v1/dead-letters/${service}`, { query, signal });

export const deadLetter = (service: Service, id: string, signal: AbortSignal) =>
    api.get(`/api/v1/dead-letters/${service}/{id}`, { path: { id }, signal });

export const replay = (service: Service, id: string) =>
    api.post(`/api/v1/dead-letters/${service}/{id}/replay`, { path: { id } });
