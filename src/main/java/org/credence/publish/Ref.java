package org.credence.publish;

/**
 * Something named on a page.
 *
 * @param href where it leads; empty for plain text
 * @param text what stands there
 * @param kind of what kind it is: the first part of its name, {@code out} for another site, {@code text} for a literal
 */
record Ref(String href, String text, String kind) {
    static Ref text(String text) {
        return new Ref("", text, "text");
    }

    public boolean leads() {
        return !href.isEmpty();
    }

    public boolean isOutside() {
        return kind.equals("out");
    }
}
