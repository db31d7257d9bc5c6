/** One payment per order: charged at most once, given back as a whole or in parts but never beyond, and looked up until its outcome is known. */
package io.cloudretail.payment.charge;
