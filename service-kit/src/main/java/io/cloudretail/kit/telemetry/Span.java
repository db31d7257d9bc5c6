package io.cloudretail.kit.telemetry;

/** A piece of work of this thread, from its making to its closing. */
public interface Span extends AutoCloseable {
    Span NONE = new Span() {
        @Override
        public void failed(Throwable fault) {
            // nobody is told
        }

        @Override
        public void close() {
            // nothing was begun
        }
    };

    void failed(Throwable fault);

    @Override
    void close();
}
