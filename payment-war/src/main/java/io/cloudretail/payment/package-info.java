/** The payment service: takes the money of an order once, and gives it back once. */
package io.cloudretail.payment;
