package io.cloudretail.gateway.storefront;

/** The web UI's page, in three parts: between two marks stands what it says of itself where nobody knows better. */
record Template(String before, String own, String after) {
    static final String BEGIN = "<!--page-->";
    static final String END = "<!--/page-->";

    static Template of(String page) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException("The web UI's page has no place for what the gateway writes: " + BEGIN);
        }
        return new Template(
                page.substring(0, begin),
                page.substring(begin + BEGIN.length(), end),
                page.substring(end + END.length()));
    }

    String with(Head head) {
        return before + head.html().orElse(own) + after;
    }
}
