package io.cloudretail.user.webhook;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/** Tells addresses in the internet from those that lead back into somebody's own network (IANA's special-purpose registries). */
final class PublicAddress {
    private static final List<Block> PRIVATE = List.of(
            Block.of(0, 0, 8),
            Block.of(10, 0, 8),
            Block.of(100, 64, 10),
            Block.of(127, 0, 8),
            // with the metadata of cloud machines
            Block.of(169, 254, 16),
            Block.of(172, 16, 12),
            Block.of(192, 0, 24),
            new Block(bits(192, 0, 2), 24),
            new Block(bits(192, 88, 99), 24),
            Block.of(192, 168, 16),
            Block.of(198, 18, 15),
            new Block(bits(198, 51, 100), 24),
            new Block(bits(203, 0, 113), 24),
            // multicast, reserved, broadcast
            Block.of(224, 0, 3));

    /** Parts of 2000::/3 that stand for an address of version 4, or for none: Teredo and its neighbours, 6to4, documentation. */
    private static final List<Block> TRANSLATED = List.of(
            new Block(0x20010000L, 23),
            new Block(0x20010db8L, 32),
            new Block(0x20020000L, 16),
            new Block(0x3fff0000L, 20));

    private static final Block GLOBAL_UNICAST = new Block(0x20000000L, 3);

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        // Java makes an address of version 4 of one that is mapped into version 6
        long first = new BigInteger(1, address.getAddress())
                .shiftRight(address instanceof Inet4Address ? 0 : 96)
                .longValueExact();
        if (address instanceof Inet4Address) {
            return PRIVATE.stream().noneMatch(block -> block.holds(first));
        }
        return GLOBAL_UNICAST.holds(first) && TRANSLATED.stream().noneMatch(block -> block.holds(first));
    }

    private static long bits(int first, int second, int third) {
        return (long) first << 24 | second << 16 | third << 8;
    }

    /** @param start the first 32 bits of an address @param length how many of them count */
    private record Block(long start, int length) {
        static Block of(int first, int second, int length) {
            return new Block(bits(first, second, 0), length);
        }

        boolean holds(long address) {
            return address >> 32 - length == start >> 32 - length;
        }
    }
}
