/** What products look like: pictures of vendors, made safe and small, and kept by the hash of their content. */
package io.cloudretail.product.picture;
