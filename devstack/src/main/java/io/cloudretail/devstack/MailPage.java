package io.cloudretail.devstack;

import java.util.List;
import java.util.regex.Pattern;

/** Mails as a page for people. */
final class MailPage {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>&\"]+");
    private static final String HEAD = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mail</title>
            <meta name="viewport" content="width=device-width, initial-scale=1"><style>
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
            article { border-top: 1px solid #bbb; padding: 1rem 0; }
            h2 { font-size: 1.1rem; margin: 0; } p { margin: .2rem 0; color: #555; }
            pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; }
            </style></head><body><h1>Mail the shop sent</h1>
            """;

    private MailPage() {}

    static String of(List<ReceivedMail> mails) {
        StringBuilder page = new StringBuilder(HEAD);
        if (mails.isEmpty()) {
            page.append("<p>None yet.</p>");
        }
        mails.forEach(mail -> page.append("<article><h2>")
                .append(escaped(mail.subject()))
                .append("</h2><p>to ")
                .append(escaped(mail.to()))
                .append(", ")
                .append(mail.sentAt())
                .append("</p><pre>")
                .append(LINK.matcher(escaped(mail.text())).replaceAll("<a href=\"$0\">$0</a>"))
                .append("</pre></article>\n"));
        return page.append("</body></html>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
