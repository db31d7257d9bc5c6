package io.cloudretail.kit.client;

import io.cloudretail.kit.metrics.Gauges;
import io.cloudretail.kit.metrics.Reading;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;

/** Which neighbours are not called for the moment. */
@Shared
class CircuitReading implements Reading {
    private final Circuits circuits;

    @Inject
    CircuitReading(Circuits circuits) {
        this.circuits = circuits;
    }

    @Override
    public void take(Gauges gauges) {
        circuits.states()
                .forEach((upstream, state) -> gauges.gauge(
                        "cloudretail_circuit_open",
                        "1: the last call found the circuit open; 0: it did not",
                        "open".equals(state) ? 1 : 0,
                        "upstream",
                        upstream));
    }
}
