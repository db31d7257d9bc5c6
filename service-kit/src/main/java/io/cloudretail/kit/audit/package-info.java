/** What admins do in any service, told to the one that keeps the audit log. */
package io.cloudretail.kit.audit;
