package io.cloudretail.system.stack;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.microshed.testing.jupiter.MicroShedTest;

/**
 * For tests that neither change what others see nor mind what others do: of these some run at a time, before all others run
 * alone. Whoever stops something, counts what the whole shop holds or minds how the others are is none of them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@MicroShedTest
@Execution(ExecutionMode.CONCURRENT)
public @interface SideBySide {}
