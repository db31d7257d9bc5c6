package io.cloudretail.system.security;

import io.cloudretail.devstack.Service;
import io.cloudretail.system.security.contract.Operation;
import io.cloudretail.system.security.wire.Call;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Requests that an operation's document asks for. */
final class Requests {
    private Requests() {}

    /** At nothing that exists, and with an empty body: whoever is let in gets no further. */
    static Call idle(Operation operation, Service door) {
        return filled(operation, call(operation, operation.address(), door), "{}");
    }

    /** At this address, with a body that has everything. */
    static Call full(Operation operation, String address) {
        Call call = call(operation, address, Service.GATEWAY);
        return operation.takesJson()
                ? filled(
                        operation,
                        call,
                        operation.schemas().sample(operation.body()).toString())
                : filled(operation, call, "");
    }

    static Call call(Operation operation, String address, Service door) {
        Call call = door == Service.GATEWAY
                ? Call.throughTheGateway(operation.method(), address)
                : Call.straightTo(door, operation.method(), address);
        operation.parameters("header").forEach(name -> call.header(name, value(name)));
        return call;
    }

    private static Call filled(Operation operation, Call call, String body) {
        return operation
                .mediaType()
                .map(type -> call.body(type, body.getBytes(StandardCharsets.UTF_8)))
                .orElse(call);
    }

    private static String value(String header) {
        return header.equals("If-Match") ? "*" : UUID.randomUUID().toString();
    }
}
