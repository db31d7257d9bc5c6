package io.cloudretail.kit.database;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * EclipseLink's own hook around each statement. By its names alone: an application of Open Liberty sees no class of
 * EclipseLink, unless it gives up the global library or loads that a second time.
 */
final class Profiler implements InvocationHandler {
    private static final String PACKAGE = "org.eclipse.persistence.";
    private static final String EXECUTION = "Timer:StatementExecute";

    private final Statements statements;
    private final Method text;
    private final Method execute;

    private Profiler(Statements statements, ClassLoader eclipseLink) throws ReflectiveOperationException {
        this.statements = statements;
        Class<?> query = eclipseLink.loadClass(PACKAGE + "queries.DatabaseQuery");
        text = query.getMethod("getSQLString");
        execute = eclipseLink
                .loadClass(PACKAGE + "internal.sessions.AbstractSession")
                .getMethod(
                        "internalExecuteQuery",
                        query,
                        eclipseLink.loadClass(PACKAGE + "internal.sessions.AbstractRecord"));
    }

    static void install(EntityManager entityManager, Statements statements) {
        try {
            ClassLoader eclipseLink =
                    entityManager.getCriteriaBuilder().getClass().getClassLoader();
            Class<?> profiler = eclipseLink.loadClass(PACKAGE + "sessions.SessionProfiler");
            Object session = entityManager
                    .getEntityManagerFactory()
                    .unwrap(eclipseLink.loadClass(PACKAGE + "sessions.server.ServerSession"));
            eclipseLink
                    .loadClass(PACKAGE + "sessions.Session")
                    .getMethod("setProfiler", profiler)
                    .invoke(
                            session,
                            Proxy.newProxyInstance(
                                    eclipseLink, new Class<?>[] {profiler}, new Profiler(statements, eclipseLink)));
        } catch (ReflectiveOperationException otherEclipseLink) {
            throw new IllegalStateException("No statement can be traced", otherEclipseLink);
        }
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] given) throws Throwable {
        switch (method.getName()) {
            case "profileExecutionOfQuery":
                return call(execute, given[2], given[0], given[1]);
            case "startOperationProfile":
                if (given[0].equals(EXECUTION)) {
                    statements.begin(given.length < 2 || given[1] == null ? null : (String) call(text, given[1]));
                }
                return null;
            case "endOperationProfile":
                if (given[0].equals(EXECUTION)) {
                    statements.end();
                }
                return null;
            case "getProfileWeight":
                return Integer.MAX_VALUE;
            case "hashCode":
                return System.identityHashCode(proxy);
            case "equals":
                return proxy == given[0];
            default:
                return null;
        }
    }

    private static Object call(Method method, Object on, Object... with) throws Throwable {
        try {
            return method.invoke(on, with);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }
}
