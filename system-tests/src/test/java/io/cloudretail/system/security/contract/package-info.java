/** What the OpenAPI documents say, as material for tests: operations, who may call them, and bodies that fit. */
package io.cloudretail.system.security.contract;
