package io.cloudretail.kit.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A refusal or fault that a caller is told of as an RFC 9457 problem document. The class name gives type and title:
 * {@code OutOfStock} becomes {@code …/problems/out-of-stock}, "Out of stock".
 */
public abstract class Problem extends RuntimeException {
    private static final String TYPES = "https://cloudretail.example/problems/";

    private final int status;

    protected Problem(int status, String detail) {
        super(detail);
        this.status = status;
    }

    protected Problem(int status, String detail, Throwable cause) {
        super(detail, cause);
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The last part of the type, in kebab case: what programs compare. */
    public String code() {
        return words().replace(' ', '-');
    }

    public String type() {
        return TYPES + code();
    }

    public String title() {
        String words = words();
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Which fields are wrong, for a request that does not validate. */
    public List<FieldError> errors() {
        return List.of();
    }

    /** Members beside the standard ones; values that JSON-B can write. */
    public Map<String, Object> extensions() {
        return Map.of();
    }

    /** Headers the answer carries, such as Retry-After. */
    public Map<String, String> headers() {
        return Map.of();
    }

    private String words() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
