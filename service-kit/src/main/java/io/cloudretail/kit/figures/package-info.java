/** What a service holds for each order, in a form in which two services can compare it without telling all of it. */
package io.cloudretail.kit.figures;
