package org.credence.language;

import org.credence.article.Span;

/**
 * One token of a sentence.
 *
 * @param index position in its sentence, from 0
 * @param text as it stands in the article
 * @param lemma dictionary form, lower case but for proper nouns
 * @param tag Penn Treebank part of speech
 * @param nameClass what the name recogniser takes it for
 * @param span place in the article's text
 */
public record Token(int index, String text, String lemma, String tag, NameClass nameClass, Span span) {
    /** The classes of the name recogniser. */
    public enum NameClass {
        NONE,
        PERSON,
        ORGANIZATION,
        LOCATION
    }

    /** Any verb form, modals excepted. */
    public boolean isVerb() {
        return tag.startsWith("VB");
    }

    public boolean isNoun() {
        return tag.startsWith("NN");
    }

    public boolean isProperNoun() {
        return tag.startsWith("NNP");
    }

    public boolean isAdjective() {
        return tag.startsWith("JJ");
    }

    public boolean isCapitalized() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    /** The word in lower case. */
    public String lower() {
        return text.toLowerCase(java.util.Locale.ROOT);
    }

    public boolean is(String word) {
        return text.equalsIgnoreCase(word);
    }

    /** A comma, a full stop, a bracket, a dash: no word. */
    public boolean isPunctuation() {
        return !Character.isLetterOrDigit(text.codePointAt(0)) && !tag.equals("CD") && !tag.equals("$");
    }
}
