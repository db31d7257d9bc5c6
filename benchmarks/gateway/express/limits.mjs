import { ipKeyGenerator, rateLimit } from 'express-rate-limit';

/** So many requests a minute for a user, or for an address where there is no user; counted in this process alone. */
export function perMinute(limit) {
    return rateLimit({
        windowMs: 60_000,
        limit,
        // draft-8 would hash the key again for each request
        standardHeaders: 'draft-7',
        legacyHeaders: false,
        keyGenerator: (request) => request.user?.sub ?? ipKeyGenerator(request.ip),
    });
}
