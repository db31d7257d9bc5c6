/** The shop on Kubernetes, as the overlays below deploy/kubernetes have it. */
package io.cloudretail.deploy.kubernetes;
