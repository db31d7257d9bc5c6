package io.cloudretail.gateway.logbook;

/** What the access log says of one request. */
record Line(long millis, String id, Entry entry, String method, String path, int status, long micros) {
    private static final String HEX = "0123456789abcdef";

    void appendTo(StringBuilder out, TimeStamp time) {
        out.append("{\"time\":\"");
        time.appendTo(out, millis);
        out.append('"');
        text(out, "id", id);
        text(out, "client", entry.client());
        text(out, "user", entry.user());
        text(out, "method", method);
        text(out, "path", path);
        number(out, "status", status);
        number(out, "bytes", entry.bytes());
        number(out, "ms", micros / 1000);
        String thousandths = String.valueOf(1000 + micros % 1000);
        out.append('.').append(thousandths, 1, thousandths.length());
        text(out, "route", entry.route());
        text(out, "refusal", entry.refusal());
        out.append("}\n");
    }

    private static void number(StringBuilder out, String name, long value) {
        out.append(",\"").append(name).append("\":").append(value);
    }

    /** A path is as its sender wrote it, and nothing of it may end the text or the line. */
    private static void text(StringBuilder out, String name, String value) {
        out.append(",\"").append(name).append("\":\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c >= ' ' && c < 0x7f) {
                out.append(c);
            } else {
                out.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append(HEX.charAt(c >> shift & 0xf));
                }
            }
        }
        out.append('"');
    }
}
