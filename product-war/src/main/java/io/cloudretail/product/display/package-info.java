/** What is read most, kept ready to be sent beside the products; the database itself does so at each change. */
package io.cloudretail.product.display;
