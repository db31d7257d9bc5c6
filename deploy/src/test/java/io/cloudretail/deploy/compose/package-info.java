/** The shop on containers, as compose.yaml has it. */
package io.cloudretail.deploy.compose;
