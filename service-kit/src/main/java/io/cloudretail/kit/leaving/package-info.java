/** How a server goes without anybody noticing: first it takes no new work, then it is stopped. */
package io.cloudretail.kit.leaving;
