/** A provider that moves no money: its tokens act out everything that can happen to a payment. */
package io.cloudretail.payment.sandbox;
