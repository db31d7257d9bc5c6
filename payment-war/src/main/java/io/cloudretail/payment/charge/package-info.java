/**
 * One payment per order: charged at most once, confirmed by its customer where their bank asks, given back as a whole or in parts but
 * never beyond, and looked up until its outcome is known.
 */
package io.cloudretail.payment.charge;
