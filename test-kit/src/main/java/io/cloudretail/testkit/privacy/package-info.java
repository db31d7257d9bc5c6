/** What the tests of every service that keeps something of a person need to see it go. */
package io.cloudretail.testkit.privacy;
