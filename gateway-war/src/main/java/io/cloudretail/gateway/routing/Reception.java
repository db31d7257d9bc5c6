package io.cloudretail.gateway.routing;

import io.cloudretail.gateway.shield.BodyTooLarge;
import io.cloudretail.gateway.shield.BodyTooSlow;
import io.cloudretail.gateway.shield.BodyUnreadable;
import io.cloudretail.kit.problem.Problem;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/** One body on its way in. */
final class Reception implements ReadListener, AsyncListener, AutoCloseable {
    private static final String KEY = Reception.class.getName();
    private static final int CHUNK = 4096;

    private final Intake intake;
    private final Passage passage;
    private final AsyncContext waiting;
    private final ServletInputStream in;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile Problem refusal;
    private boolean closed;

    private Reception(Intake intake, HttpServletRequest request, Passage passage) throws IOException {
        this.intake = intake;
        this.passage = passage;
        this.in = request.getInputStream();
        this.waiting = request.startAsync();
    }

    static Reception begin(Intake intake, HttpServletRequest request, Passage passage) throws IOException {
        Reception reception = new Reception(intake, request, passage);
        request.setAttribute(KEY, reception);
        reception.waiting.setTimeout(intake.deadline().toMillis());
        reception.waiting.addListener(reception);
        return reception;
    }

    /** The request comes back to its servlet, as an asynchronous dispatch, when its body is there or will not be. */
    void read() {
        in.setReadListener(this);
    }

    static Reception of(ServletRequest request) {
        return (Reception) request.getAttribute(KEY);
    }

    Passage passage() {
        return passage;
    }

    /** The whole body, or the reason why there is none. */
    byte[] body() {
        if (refusal != null) {
            throw refusal;
        }
        return received.toByteArray();
    }

    @Override
    public void onDataAvailable() throws IOException {
        byte[] chunk = new byte[CHUNK];
        while (!over.get() && in.isReady()) {
            int read = in.read(chunk);
            if (read < 0) {
                return;
            }
            if (received.size() + read > intake.limit()) {
                end(new BodyTooLarge(intake.limit()));
            } else if (!keep(chunk, read)) {
                end(new TooManyBodies());
            }
        }
    }

    /** Whether there is room for it. What comes in while the deadline ends the reception is not held any more. */
    private synchronized boolean keep(byte[] chunk, int length) {
        if (closed) {
            return true;
        }
        if (!intake.hold(length)) {
            return false;
        }
        received.write(chunk, 0, length);
        return true;
    }

    @Override
    public void onAllDataRead() {
        end(null);
    }

    @Override
    public void onError(Throwable brokenOff) {
        end(new BodyUnreadable(brokenOff));
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end(new BodyTooSlow(intake.deadline()));
    }

    @Override
    public void onError(AsyncEvent event) {
        end(new BodyUnreadable(event.getThrowable()));
    }

    @Override
    public void onComplete(AsyncEvent event) {
        // whoever ends the exchange closes the reception
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // nothing here waits twice
    }

    /** Forgets the body. */
    @Override
    public synchronized void close() {
        closed = true;
        intake.letGo(received.size());
        received.reset();
    }

    private void end(Problem reason) {
        if (over.compareAndSet(false, true)) {
            refusal = reason;
            intake.ended();
            waiting.dispatch();
        }
    }
}
