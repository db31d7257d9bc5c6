/** What every server can be told, read from the sources, and the page that lists it. */
package io.cloudretail.deploy.configuration;
