package io.cloudretail.kit.problem;

import java.util.List;

/** The request is not what the contract asks for; nothing was changed. */
public final class InvalidRequest extends Problem {
    private final transient List<FieldError> errors;

    public InvalidRequest(String detail) {
        super(400, detail);
        this.errors = List.of();
    }

    public InvalidRequest(List<FieldError> errors) {
        super(400, "The request does not validate.");
        this.errors = List.copyOf(errors);
    }

    public static InvalidRequest field(String field, String message) {
        return new InvalidRequest(List.of(new FieldError(field, message)));
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }
}
