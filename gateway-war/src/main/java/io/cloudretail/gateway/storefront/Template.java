package io.cloudretail.gateway.storefront;

/**
 * The web UI's page, in four parts: between two marks stands what it says of itself where nobody knows better, and behind a
 * third there is room for what goes along.
 */
record Template(String before, String own, String after, String end) {
    static final String BEGIN = "<!--page-->";
    static final String END = "<!--/page-->";
    static final String BROUGHT = "<!--brought-->";

    static Template of(String page) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        int brought = page.indexOf(BROUGHT);
        if (begin < 0 || end < begin || brought < end) {
            throw new IllegalStateException(
                    "The web UI's page has no place for what the gateway writes: " + BEGIN + END + BROUGHT);
        }
        return new Template(
                page.substring(0, begin),
                page.substring(begin + BEGIN.length(), end),
                page.substring(end + END.length(), brought),
                page.substring(brought + BROUGHT.length()));
    }

    String with(Head head) {
        String brought = head.brought()
                .map(parcel -> "<script type=\"application/json\" id=\"brought\">" + Markup.data(parcel) + "</script>")
                .orElse("");
        return before + head.html().orElse(own) + after + brought + end;
    }
}
