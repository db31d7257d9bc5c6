package io.cloudretail.kit.client;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** Lies around the fault-tolerance interceptors (priority 4010) and sees what they answer. */
@Circuit
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER)
class CircuitInterceptor {
    private final Circuits circuits;

    @Inject
    CircuitInterceptor(Circuits circuits) {
        this.circuits = circuits;
    }

    @AroundInvoke
    Object observe(InvocationContext call) throws Exception {
        String upstream = call.getInterceptorBinding(Circuit.class).value();
        try {
            Object answer = call.proceed();
            circuits.record(upstream, "closed");
            return answer;
        } catch (Refusal answer) {
            circuits.record(upstream, "closed");
            throw answer;
        } catch (CircuitBreakerOpenException open) {
            circuits.record(upstream, "open");
            throw open;
        } catch (BulkheadException full) {
            throw full;
        } catch (Exception failure) {
            circuits.record(upstream, "failing");
            throw failure;
        }
    }
}
