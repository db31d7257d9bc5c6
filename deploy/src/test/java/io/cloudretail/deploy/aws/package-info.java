/** The templates for AWS. */
package io.cloudretail.deploy.aws;
