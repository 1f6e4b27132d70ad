package org.credence.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.credence.extract.NameScanner.Known;
import org.credence.gazetteer.Entry;
import org.credence.language.Sentence;
import org.credence.language.TimeExpression;
import org.credence.language.Token;
import org.jspecify.annotations.Nullable;

/** Finds people's names in one sentence: known ones, those after a title, those the name recogniser sees. */
final class PersonNames {
    private static final int LONGEST = 13;

    private final OfficeWords words;
    private final Sentence sentence;
    private final List<Known> known;
    private final List<OfficePhrase> offices;

    PersonNames(OfficeWords words, Sentence sentence, List<Known> known, List<OfficePhrase> offices) {
        this.words = words;
        this.sentence = sentence;
        this.known = known;
        this.offices = offices;
    }

    /**
     * A person's name.
     *
     * @param title the office right before it
     * @param sharesTitle whether others of a list share the title: "Advisors Owusu, Naulu and Boateng"
     * @param owner the state named as a possessive right before the name: "Estonia's X"
     */
    record Name(
            int begin,
            int end,
            String text,
            Optional<Entry.Person> known,
            @Nullable OfficePhrase title,
            boolean sharesTitle,
            Optional<Entry.State> owner) {}

    List<Name> find() {
        List<Name> names = new ArrayList<>();
        for (OfficePhrase office : offices) {
            addAfterTitle(office, names);
        }
        for (Known name : known) {
            if (name.senses().getFirst().entry() instanceof Entry.Person) {
                int end = isShortForm(name) ? nameEnd(name.begin()) : name.end();
                add(name.begin(), Math.max(end, suffixEnd(end)), null, false, names);
            }
        }
        for (int i = 0; i < sentence.size(); i++) {
            if (startsRecognised(i)) {
                add(i, nameEnd(i), null, false, names);
            }
        }
        names.sort(Comparator.comparingInt(Name::begin));
        return names;
    }

    /** "Ana Maria", of a known Ana Maria Rojas: a family name behind, however it is spelt, belongs to it. */
    private static boolean isShortForm(Known name) {
        return name.entry(Entry.Person.class)
                .map(person -> person.label().split(" ", -1).length > name.end() - name.begin() && name.end() - name.begin() > 1)
                .orElse(false);
    }

    private void addAfterTitle(OfficePhrase office, List<Name> names) {
        int at = afterTitle(office.end());
        if (office.plural() && at + 1 < sentence.size() && sentence.token(at).text().matches("[,:–—]|--")) {
            addListed(office, at + 1, names);
            return;
        }
        if (!canStart(at) || office.kind() == OfficePhrase.Kind.SOURCE) {
            return;
        }
        int end = nameEnd(at);
        if (end <= at) {
            return;
        }
        add(at, end, office, false, names);
        // "Foreign Ministers Wang, Park and Hayashi"
        while (office.plural() && end < sentence.size()) {
            end = pastState(end);
            int next = separated(end);
            if (next == end || !canStart(next) || nameEnd(next) <= next) {
                break;
            }
            end = nameEnd(next);
            add(next, end, office, true, names);
        }
    }

    /** "The foreign ministers, Latvia's X and Y of Estonia,": a list of two names or more, each told by its state or not. */
    private void addListed(OfficePhrase office, int from, List<Name> names) {
        List<Listed> list = new ArrayList<>();
        int at = from;
        boolean more = true;
        while (more) {
            Optional<Known> owner = knownAt(at)
                    .filter(name -> name.end() < sentence.size()
                            && sentence.token(name.end()).tag().equals("POS")
                            && name.is(Entry.State.class));
            int begin = owner.map(name -> name.end() + 1).orElse(at);
            int end = canStart(begin) ? nameEnd(begin) : begin;
            more = end > begin;
            if (more) {
                list.add(new Listed(begin, end, owner.flatMap(name -> name.entry(Entry.State.class))));
                int past = pastState(end);
                at = separated(past);
                more = at > past;
            }
        }
        if (list.size() > 1) {
            for (int i = 0; i < list.size(); i++) {
                Listed each = list.get(i);
                boolean inOrder = office.states().size() == list.size();
                add(each.begin, each.end, office, true, inOrder ? Optional.of(office.states().get(i)) : each.owner, names);
            }
        }
    }

    private record Listed(int begin, int end, Optional<Entry.State> owner) {}

    private int separated(int at) {
        int next = at;
        while (next < sentence.size() && sentence.token(next).text().matches("[,;&]|and")) {
            next++;
        }
        return next;
    }

    /** Behind "of Latvia" after a name of a list; the same place where none stands there. */
    private int pastState(int at) {
        if (at + 1 >= sentence.size() || !sentence.token(at).is("of")) {
            return at;
        }
        int from = sentence.token(at + 1).is("the") ? at + 2 : at + 1;
        return knownAt(from).filter(name -> name.is(Entry.State.class)).map(Known::end).orElse(at);
    }

    /** Where the name begins: "Director of National Intelligence (DNI) X", "Prime Minister Dr. X". */
    private int afterTitle(int end) {
        int at = end;
        if (at + 2 < sentence.size()
                && sentence.token(at).text().equals("(")
                && sentence.token(at + 2).text().equals(")")) {
            at += 3;
        }
        while (at + 1 < sentence.size() && OfficeWords.HONORIFICS.contains(stripped(sentence.token(at)))) {
            at++;
        }
        return at;
    }

    private void add(int begin, int end, @Nullable OfficePhrase title, boolean shared, List<Name> names) {
        add(begin, end, title, shared, Optional.empty(), names);
    }

    private void add(
            int begin,
            int end,
            @Nullable OfficePhrase title,
            boolean shared,
            Optional<Entry.State> owner,
            List<Name> names) {
        boolean taken = names.stream().anyMatch(name -> name.begin() < end && begin < name.end());
        boolean inOffice = offices.stream().anyMatch(office -> office.begin() < end && begin < office.end());
        if (end > begin && !taken && !inOffice) {
            Optional<Entry.Person> person = known.stream()
                    .filter(name -> name.begin() <= begin && begin < name.end() && name.end() <= end)
                    .flatMap(name -> name.entry(Entry.Person.class).stream())
                    .findFirst();
            names.add(new Name(begin, end, MentionFinder.words(sentence, begin, end).replaceAll("[\\[\\]]", ""), person, title, shared, owner));
        }
    }

    private boolean startsRecognised(int i) {
        Token token = sentence.token(i);
        return token.nameClass() == Token.NameClass.PERSON
                && token.isCapitalized()
                && token.text().length() > 1
                && canStart(i)
                && !OfficeWords.HONORIFICS.contains(stripped(token));
    }

    private boolean canStart(int i) {
        if (i >= sentence.size()) {
            return false;
        }
        Token token = sentence.token(i);
        Optional<Known> name = knownAt(i);
        boolean otherwiseKnown = name.isPresent() && !name.get().is(Entry.Person.class);
        if (otherwiseKnown && isLongerName(i, name.get())) {
            otherwiseKnown = false;
        }
        return token.isCapitalized()
                && (token.isProperNoun() || token.nameClass() == Token.NameClass.PERSON || isAfterTitle(i) || isKnownPerson(i))
                && !otherwiseKnown
                && (!isTime(i) || isKnownPerson(i) || isNamedLikeATime(i))
                && (!words.notName.contains(stripped(token)) || isKnownPerson(i))
                && !token.isPunctuation();
    }

    /** "To Lam": a known name whatever its words. */
    private boolean isKnownPerson(int i) {
        return knownAt(i).filter(name -> name.begin() == i && name.is(Entry.Person.class)).isPresent();
    }

    /** "Jan Aas", "April Holm": a first name that could be a month, before a family name. */
    private boolean isNamedLikeATime(int i) {
        return sentence.token(i).nameClass() == Token.NameClass.PERSON
                && i + 1 < sentence.size()
                && sentence.token(i + 1).nameClass() == Token.NameClass.PERSON
                && !isTime(i + 1);
    }

    private boolean isAfterTitle(int i) {
        return offices.stream().anyMatch(office -> office.end() == i && office.head() == i - 1)
                && sentence.token(i).tag().matches("JJ|NN.*|FW|VB[GDN]?");
    }

    /** "Jordan Smith", "Chad Wolf": a state's name that the recogniser reads as the first of a person's. */
    private boolean isLongerName(int i, Known name) {
        return name.end() - name.begin() == 1
                && sentence.token(i).nameClass() == Token.NameClass.PERSON
                && i + 1 < sentence.size()
                && sentence.token(i + 1).nameClass() == Token.NameClass.PERSON
                && knownAt(i + 1).isEmpty();
    }

    /** The end of the run of capitals, particles, initials and hyphenated parts that begins at a word. */
    int nameEnd(int begin) {
        Optional<Known> start = knownAt(begin);
        int end = start.filter(name -> name.is(Entry.Person.class))
                .map(Known::end)
                .orElse(begin + 1);
        while (end < sentence.size() && end - begin < LONGEST) {
            Token token = sentence.token(end);
            if (isBracket(end) && end + 1 < sentence.size() && (continues(end + 1) || isBracketEnd(end))) {
                end++;
            } else if (token.text().equals("-") && joinsHyphen(end)) {
                end += 2;
            } else if (words.nameParticle.contains(token.lower()) && end + 2 < sentence.size()
                    && sentence.token(end + 1).text().equals("-") && sentence.token(end + 2).isCapitalized()) {
                // "Mohammed al-Haddad"
                end += 3;
            } else if (words.nameParticle.contains(token.lower()) && afterParticles(end) > end) {
                end = afterParticles(end);
            } else if (continues(end)) {
                end++;
            } else {
                break;
            }
        }
        return Math.max(end, suffixEnd(end));
    }

    /** The end of the part of a name that particles begin: "van der Linden"; the same place where none follows. */
    private int afterParticles(int at) {
        int end = at;
        while (end + 1 < sentence.size() && end - at < 3 && words.nameParticle.contains(sentence.token(end).lower())) {
            end++;
        }
        return continues(end) ? end + 1 : at;
    }

    /** A name completed by the editor: "[Kofi] Boateng", "Boateng [Kofi]". */
    private boolean isBracket(int i) {
        return sentence.token(i).text().matches("[\\[\\]]");
    }

    private boolean isBracketEnd(int i) {
        return sentence.token(i).text().equals("]");
    }

    private boolean joinsHyphen(int hyphen) {
        return hyphen + 1 < sentence.size()
                && sentence.token(hyphen).span().begin()
                        == sentence.token(hyphen - 1).span().end()
                && sentence.token(hyphen + 1).span().begin()
                        == sentence.token(hyphen).span().end()
                && knownAt(hyphen + 1).isEmpty();
    }

    private boolean continues(int i) {
        Token token = sentence.token(i);
        return token.isCapitalized()
                && !token.isPunctuation()
                && (token.tag().matches("NN.*|JJ|FW|VB[NGDP]?|RB") || token.nameClass() == Token.NameClass.PERSON)
                && (knownAt(i).isEmpty() || isSurname(i))
                && !isTime(i)
                && !words.notName.contains(stripped(token))
                && !(token.text().endsWith(".") && OfficeWords.HONORIFICS.contains(stripped(token)))
                && !isOffice(i);
    }

    /** "Beatriz Lima": a place's name that the recogniser reads as the last of a person's. */
    private boolean isSurname(int i) {
        return i > 0
                && sentence.token(i).nameClass() == Token.NameClass.PERSON
                && sentence.token(i - 1).nameClass() == Token.NameClass.PERSON
                && knownAt(i).map(name -> name.end() - name.begin() == 1 && !name.is(Entry.Person.class)).orElse(false);
    }

    private boolean isOffice(int i) {
        return offices.stream().anyMatch(office -> office.begin() <= i && i < office.end());
    }

    /** ", Jr." */
    private int suffixEnd(int end) {
        int at = end < sentence.size() && sentence.token(end).text().equals(",") ? end + 1 : end;
        return at < sentence.size() && words.nameSuffix.contains(stripped(sentence.token(at))) ? at + 1 : end;
    }

    private boolean isTime(int i) {
        for (TimeExpression time : sentence.times()) {
            if (time.begin() <= i && i < time.end()) {
                return true;
            }
        }
        return false;
    }

    private Optional<Known> knownAt(int i) {
        return known.stream().filter(name -> name.begin() <= i && i < name.end()).findFirst();
    }

    private static String stripped(Token token) {
        String lower = token.lower();
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
