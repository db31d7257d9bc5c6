/** How a fault is made, noted and judged: the operator who makes it, the history of it, and the verdict. */
package io.cloudretail.system.outages.drill;
