import express from 'express';
import helmet from 'helmet';
import { forwardTo } from './forward.mjs';
import { perMinute } from './limits.mjs';
import { checkToken, publicKeys, verifiedTokens } from './tokens.mjs';

const env = process.env;
const keys = await publicKeys(`${env.USER_URL}/.well-known/jwks.json`);
const standard = perMinute(Number(env.RATE_LIMIT_STANDARD));
const strict = perMinute(Number(env.RATE_LIMIT_STRICT));

const app = express();
app.use(helmet());
app.use(checkToken(keys, env.TOKEN_CACHE === 'true' ? verifiedTokens() : undefined));
route('/api/v1/auth', strict, env.USER_URL);
route('/api/v1/users', standard, env.USER_URL);
route('/api/v1/products', standard, env.PRODUCT_URL);
route('/api/v1/inventory', standard, env.INVENTORY_URL);
route('/api/v1/orders', standard, env.ORDER_URL);
route('/api/v1/payments', standard, env.PAYMENT_URL);
app.listen(Number(env.HTTP_PORT), '127.0.0.1');

function route(prefix, limit, upstream) {
    app.use(prefix, limit, forwardTo(upstream + prefix));
}
