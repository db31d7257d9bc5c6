package io.cloudretail.user.session;

import io.cloudretail.user.token.Tokens;

/** What a login or a refresh gives: an access token to be held in memory, and the refresh token for the cookie. */
public record Access(Tokens.Issued issued, RefreshToken refreshToken) {}
