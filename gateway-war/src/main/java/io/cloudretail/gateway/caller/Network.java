package io.cloudretail.gateway.caller;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** A block of addresses in CIDR notation, such as {@code 10.0.0.0/8}. */
record Network(byte[] start, int bits) {

    static Network of(String cidr) {
        String[] parts = cidr.trim().split("/", 2);
        byte[] start = address(parts[0])
                .orElseThrow(() -> new IllegalArgumentException("Not a network: " + cidr))
                .getAddress();
        int bits = parts.length == 1 ? start.length * 8 : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > start.length * 8) {
            throw new IllegalArgumentException("Not a network: " + cidr);
        }
        return new Network(start, bits);
    }

    /** Reads an address, and never asks anybody for a name; an IPv4 address in the form of an IPv6 one is an IPv4 address. */
    static Optional<InetAddress> address(String literal) {
        int zone = literal.indexOf('%');
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(zone < 0 ? literal : literal.substring(0, zone));
        try {
            return bytes == null ? Optional.empty() : Optional.of(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException wrongLength) {
            throw new IllegalStateException(wrongLength);
        }
    }

    boolean contains(InetAddress address) {
        byte[] other = address.getAddress();
        if (other.length != start.length) {
            return false;
        }
        int whole = bits / 8;
        for (int i = 0; i < whole; i++) {
            if (start[i] != other[i]) {
                return false;
            }
        }
        int rest = bits % 8;
        return rest == 0 || (start[whole] & 0xff) >> 8 - rest == (other[whole] & 0xff) >> 8 - rest;
    }
}
