package io.cloudretail.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private static final int HELD = 10;

    private final Intake intake = new Intake(HELD, Duration.ofSeconds(10), 1, HELD);
    private final Map<Object, Object> attributes = new HashMap<>();

    @Test
    void a_body_whose_reading_could_not_begin_keeps_no_place() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> intake.receive(
                            request(new LateBody(), () -> {
                                throw new IllegalStateException("no asynchronous requests here");
                            }),
                            null))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void what_comes_in_while_the_deadline_ends_its_reception_is_not_held() throws IOException {
        LateBody body = new LateBody();
        HttpServletRequest request = request(body, () -> proxy(AsyncContext.class, (self, method, values) -> null));
        Reception reception = intake.receive(request, null);
        body.meanwhile = reception::close;
        reception.read();

        body.listener.onDataAvailable();

        assertThat(intake.hold(HELD)).as("all the room there is").isTrue();
    }

    /** One block, during whose reading something happens. */
    private static final class LateBody extends ServletInputStream {
        private ReadListener listener;
        private Runnable meanwhile;
        private boolean read;

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] into) {
            read = true;
            meanwhile.run();
            return 1;
        }

        @Override
        public boolean isReady() {
            return !read;
        }

        @Override
        public boolean isFinished() {
            return read;
        }

        @Override
        public void setReadListener(ReadListener reader) {
            listener = reader;
        }
    }

    private interface Start {
        AsyncContext async();
    }

    private HttpServletRequest request(ServletInputStream body, Start start) {
        return proxy(HttpServletRequest.class, (self, method, values) -> switch (method.getName()) {
            case "getInputStream" -> body;
            case "startAsync" -> start.async();
            case "setAttribute" -> attributes.put(values[0], values[1]);
            case "getAttribute" -> attributes.get(values[0]);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
