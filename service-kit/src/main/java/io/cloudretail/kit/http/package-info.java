/** Manners of every endpoint: strict JSON, request ids, pages by cursor. */
package io.cloudretail.kit.http;
