package io.cloudretail.payment.provider;

/** The provider did not answer, or not sensibly: what became of the request is unknown. */
public final class ProviderFailure extends RuntimeException {
    public ProviderFailure(String message) {
        super(message);
    }

    public ProviderFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
