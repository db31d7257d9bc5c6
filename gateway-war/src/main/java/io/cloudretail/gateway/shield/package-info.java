/** What a request must look like to be let in, and what every answer carries to keep browsers safe. */
package io.cloudretail.gateway.shield;
