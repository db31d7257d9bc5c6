package io.cloudretail.kit.logging;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

/** Open Liberty's API for fields of log lines, by its names alone: its jar is in the server and in no repository. */
final class LogRecordContext {
    private static final String NAME = "com.ibm.websphere.logging.hpel.LogRecordContext";

    private LogRecordContext() {}

    /**
     * @param value asked on the thread that writes the line; null where it has none
     * @return what has to be kept for as long as the field is wanted
     */
    static Object add(String name, Supplier<String> value) throws ReflectiveOperationException {
        Class<?> context = context();
        Class<?> extension = Class.forName(NAME + "$Extension", false, context.getClassLoader());
        Object field = Proxy.newProxyInstance(extension.getClassLoader(), new Class<?>[] {extension}, answering(value));
        context.getMethod("registerExtension", String.class, extension).invoke(null, name, field);
        return field;
    }

    static void remove(String name) {
        try {
            context().getMethod("unregisterExtension", String.class).invoke(null, name);
        } catch (ReflectiveOperationException neverAdded) {
            // then there is nothing to take away
            return;
        }
    }

    private static Class<?> context() throws ClassNotFoundException {
        return Class.forName(NAME, false, LogRecordContext.class.getClassLoader());
    }

    private static InvocationHandler answering(Supplier<String> value) {
        return (proxy, method, given) -> switch (method.getName()) {
            case "getValue" -> value.get();
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> proxy == given[0];
            default -> value.toString();
        };
    }
}
