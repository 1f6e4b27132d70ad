package org.credence.extract;

import org.credence.article.Span;
import org.credence.fact.Fact.EventLink.Kind;

/**
 * Words that tie one telling of an event to another.
 *
 * @param evidence both tellings and what stands between them
 * @param rule how it was read
 */
record LinkMention(Kind kind, EventMention from, EventMention to, Span evidence, String rule) {
    static LinkMention of(Kind kind, EventMention from, EventMention to, String rule) {
        Span one = from.evidence;
        Span other = to.evidence;
        Span both = new Span(Math.min(one.begin(), other.begin()), Math.max(one.end(), other.end()));
        return new LinkMention(kind, from, to, both, rule);
    }
}
