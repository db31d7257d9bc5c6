/** What people do in a shop where everything works. */
package io.cloudretail.system.scenarios;
