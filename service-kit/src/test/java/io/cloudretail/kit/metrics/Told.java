package io.cloudretail.kit.metrics;

import java.lang.management.ManagementFactory;
import java.util.Map;
import javax.management.Attribute;
import javax.management.AttributeList;
import javax.management.AttributeNotFoundException;
import javax.management.DynamicMBean;
import javax.management.JMException;
import javax.management.MBeanInfo;
import javax.management.ObjectName;

/** A bean that says by JMX what a test wants, until it is closed. */
final class Told implements DynamicMBean, AutoCloseable {
    private final ObjectName name;
    private final Map<String, Object> values;

    private Told(ObjectName name, Map<String, Object> values) {
        this.name = name;
        this.values = values;
    }

    static Told as(String name, Map<String, Object> values) throws JMException {
        Told told = new Told(new ObjectName(name), values);
        ManagementFactory.getPlatformMBeanServer().registerMBean(told, told.name);
        return told;
    }

    @Override
    public void close() throws JMException {
        ManagementFactory.getPlatformMBeanServer().unregisterMBean(name);
    }

    @Override
    public Object getAttribute(String attribute) throws AttributeNotFoundException {
        if (!values.containsKey(attribute)) {
            throw new AttributeNotFoundException(attribute);
        }
        return values.get(attribute);
    }

    @Override
    public void setAttribute(Attribute attribute) {
        throw new UnsupportedOperationException();
    }

    @Override
    public AttributeList getAttributes(String[] attributes) {
        return new AttributeList();
    }

    @Override
    public AttributeList setAttributes(AttributeList attributes) {
        return new AttributeList();
    }

    @Override
    public Object invoke(String action, Object[] given, String[] types) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MBeanInfo getMBeanInfo() {
        return new MBeanInfo(getClass().getName(), "for a test", null, null, null, null);
    }
}
