/** The examples under {@code contracts/}, for the tests of both sides. */
package io.cloudretail.testkit.contract;
