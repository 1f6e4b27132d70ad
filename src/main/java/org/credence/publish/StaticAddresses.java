package org.credence.publish;

import java.nio.charset.StandardCharsets;

/**
 * How the addresses of things, which are neither pages nor data, answer on a plain web host: by a folder of that name
 * whose index leads to the page; on Apache, which most plain hosts run, by a redirect to what the client accepts.
 */
final class StaticAddresses {
    static final String INDEX = "/index.html";

    private StaticAddresses() {}

    /** The address of what a document is about, below the base. */
    static String of(Document document) {
        return (document.isTerm() || document.isOntology() || document.isGraph() ? "" : "id/") + document.name();
    }

    /** A page that leads to another. */
    static byte[] leadingTo(String target) {
        return """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>See the page about it</title>
            <meta http-equiv="refresh" content="0; url=%1$s"><link rel="canonical" href="%1$s"></head>
            <body><p>There is <a href="%1$s">a page about this</a>.</p></body></html>
            """.formatted(Html.escape(target)).getBytes(StandardCharsets.UTF_8);
    }

    /** The file {@code .htaccess}. */
    static String forApache() {
        StringBuilder rules = new StringBuilder("Header always set Access-Control-Allow-Origin \"*\"\n");
        for (DataFormat format : DataFormat.values()) {
            rules.append("AddType ").append(format.mediaType()).append(" .").append(format.ending()).append('\n');
        }
        rules.append("<Files \"void\">\nForceType text/turtle\n</Files>\nRewriteEngine On\n");
        for (DataFormat format : DataFormat.values()) {
            String accepted = format.mediaType().replace("+", "\\+").replace(".", "\\.");
            for (String things : new String[] {"id/(.+?)", "(ontology(?:/.+?)?|graph/.+?)"}) {
                rules.append("RewriteCond %{HTTP:Accept} ").append(accepted).append('\n');
                rule(rules, things, "data/$1." + format.ending());
            }
        }
        rule(rules, "id/(.+?)", "page/$1.html");
        rule(rules, "(ontology(?:/.+?)?|graph/.+?)", "page/$1.html");
        return rules.toString();
    }

    private static void rule(StringBuilder rules, String things, String target) {
        rules.append("RewriteRule ^").append(things).append("(?:/|/index\\.html)?$ ").append(target).append(" [R=303,L]\n");
    }
}
