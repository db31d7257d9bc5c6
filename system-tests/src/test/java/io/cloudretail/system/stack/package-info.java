/** The running shop that all tests share. */
package io.cloudretail.system.stack;
