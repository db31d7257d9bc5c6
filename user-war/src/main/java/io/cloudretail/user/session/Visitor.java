package io.cloudretail.user.session;

/** Where a login came from, so that its owner recognises it in the list of sessions. Either may be unknown. */
public record Visitor(String userAgent, String address) {
    private static final int LONGEST_AGENT = 200;
    private static final int LONGEST_ADDRESS = 45;

    /** @param address the client's address as the gateway passes it on */
    public static Visitor of(String userAgent, String address) {
        return new Visitor(cut(userAgent, LONGEST_AGENT), cut(address, LONGEST_ADDRESS));
    }

    private static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
