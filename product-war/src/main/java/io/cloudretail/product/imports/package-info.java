/** Many products at once: files are taken in as jobs that any instance can go on with, and the catalogue is given out as a file. */
package io.cloudretail.product.imports;
