/** What every service's API document says alike. */
package io.cloudretail.kit.docs;
