/** The rules of the house as checks that can fail; each has a fixture that breaks it. */
package io.cloudretail.testkit.rules;
