package io.cloudretail.kit.platform;

import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Singleton;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One instance for the whole service. It is used by many threads at once, so it keeps nothing of a request. Without a
 * scope, a bean is made anew wherever it is injected: each request would build its resource, all that hangs on it, and
 * the interceptors of each.
 */
@Stereotype
@Singleton
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Shared {}
