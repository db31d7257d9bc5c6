/** The pages behind their own nginx. */
package io.cloudretail.deploy.web;
