/** Numbers for operators: what is counted here, and what is looked up when they ask. */
package io.cloudretail.kit.metrics;
