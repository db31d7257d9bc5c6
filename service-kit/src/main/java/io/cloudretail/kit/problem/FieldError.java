package io.cloudretail.kit.problem;

/** One wrong field of a request: its path as the caller wrote it, and what is wrong. */
public record FieldError(String field, String message) {}
