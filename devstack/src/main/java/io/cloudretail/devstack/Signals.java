package io.cloudretail.devstack;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.List;

/** The signals of the operating system, sent and received. */
final class Signals {

    private Signals() {}

    /** Sends {@code signal}, such as STOP, as the command {@code kill} does; false where there is none. */
    static boolean send(long pid, String signal) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return kill.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Runs {@code stop} instead of ending the JVM when somebody presses Ctrl-C, closes the terminal or asks the process to end. By reflection,
     * because the class is outside the platform's standard; without it the shutdown hooks of the children do the work.
     */
    static void onRequestToEnd(Runnable stop) {
        for (String name : List.of("INT", "TERM", "HUP")) {
            try {
                Class<?> signal = Class.forName("sun.misc.Signal");
                Class<?> handler = Class.forName("sun.misc.SignalHandler");
                Object listener = Proxy.newProxyInstance(
                        handler.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                            if (method.getName().equals("handle")) {
                                stop.run();
                            }
                            return null;
                        });
                signal.getMethod("handle", signal, handler)
                        .invoke(null, signal.getConstructor(String.class).newInstance(name), listener);
            } catch (ReflectiveOperationException | RuntimeException e) {
                System.getLogger(Signals.class.getName())
                        .log(System.Logger.Level.DEBUG, "No handler for the signal " + name, e);
            }
        }
    }
}
