package io.cloudretail.kit.metrics;

/** Something that is looked up whenever operators ask for numbers, such as what waits in the database. Every bean of this kind is asked. */
public interface Reading {
    void take(Gauges gauges);
}
