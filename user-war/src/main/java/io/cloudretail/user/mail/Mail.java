package io.cloudretail.user.mail;

/** A mail in plain text. Whoever can open an account writes to any address, so nothing in it is of their choosing. */
public record Mail(String to, String subject, String text) {}
