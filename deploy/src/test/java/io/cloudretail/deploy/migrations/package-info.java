/** Schemas on which the release before and the one that brings them run side by side. */
package io.cloudretail.deploy.migrations;
