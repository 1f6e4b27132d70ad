package org.credence.extract;

import org.credence.language.Sentence;

/** What each reader of acts asks: the sentence, its grammar and names, and the words that tell events. */
abstract class ActReader {
    final ActSentence act;
    final Reading reading;
    final Referents referents;
    final EventWords words;
    final Syntax syntax;
    final Sentence sentence;
    final EventArguments arguments;
    final NounEvents nouns;

    ActReader(ActSentence act) {
        this.act = act;
        this.reading = act.reading();
        this.referents = act.referents();
        this.words = act.words();
        this.syntax = act.syntax();
        this.sentence = act.sentence();
        this.arguments = act.arguments();
        this.nouns = act.nouns();
    }
}
