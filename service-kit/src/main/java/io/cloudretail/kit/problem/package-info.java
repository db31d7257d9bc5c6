/** Refusals and faults as RFC 9457 problem documents: an exception is the problem, and nothing else ever leaves. */
package io.cloudretail.kit.problem;
