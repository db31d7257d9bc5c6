/** The files of the web UI that its page is made of, as small as whoever asks can take them. */
package io.cloudretail.gateway.asset;
