package org.credence.wikidata;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says what speaks for and against an item being one of our things. */
final class Scoring {
    /** Articles tell of somebody in office a few days before or after the office is taken on paper. */
    private static final Period MARGIN = Period.ofDays(45);

    private static final double NEAR_KM = 40;
    private static final double FAR_KM = 200;

    private Scoring() {}

    static List<Reason> reasons(Subject subject, Item item) {
        List<Reason> reasons = new ArrayList<>();
        name(subject, item).ifPresent(reasons::add);
        if (item.is(subject.kind())) {
            reasons.add(Reason.needed(0.15, "it is a " + subject.kind()));
        }
        switch (subject.kind()) {
            case PERSON -> person(subject, item, reasons);
            case PLACE -> {
                country(subject, item, 0.2, reasons);
                kindOfPlace(subject, item).ifPresent(reasons::add);
                position(subject, item, reasons);
            }
            case ORGANIZATION -> {
                country(subject, item, 0.2, reasons);
                jurisdiction(subject, item, reasons);
            }
            case OFFICE -> {
                country(subject, item, 0.2, reasons);
                jurisdiction(subject, item, reasons);
                holders(subject, item, reasons);
            }
            case STATE -> code(subject, item, reasons);
        }
        existence(subject, item).ifPresent(reasons::add);
        return reasons;
    }

    /** One word is no full name of a person: it would agree with every bearer of the family name. */
    private static Optional<Reason> name(Subject subject, Item item) {
        Collection<String> ours = subject.names();
        if (subject.kind() == Kind.PERSON) {
            ours = ours.stream().filter(name -> Names.words(name).size() > 1).toList();
        }
        Optional<String> same = Names.same(ours, item.names());
        if (same.isPresent()) {
            return Optional.of(Reason.needed(0.4, "the name is the same, " + same.get()));
        }
        return subject.kind() == Kind.PERSON
                ? Names.variant(ours, item.names()).map(name -> Reason.needed(0.35, "the name is a variant, " + name))
                : Optional.empty();
    }

    private static void country(Subject subject, Item item, double weight, List<Reason> reasons) {
        if (subject.states().isEmpty() || item.countries().isEmpty()) {
            return;
        }
        Set<String> common = new TreeSet<>(subject.states());
        common.retainAll(item.countries());
        reasons.add(
                common.isEmpty()
                        ? Reason.against("another country, " + String.join(" ", item.countries()))
                        : Reason.supporting(weight, "the country is the same, " + String.join(" ", common)));
    }

    /** A ministry of a part of the state lies in the state, too. */
    private static void jurisdiction(Subject subject, Item item, List<Reason> reasons) {
        Set<String> others = new TreeSet<>(item.jurisdictions());
        others.removeAll(subject.states());
        if (!subject.states().isEmpty() && !others.isEmpty() && others.size() == item.jurisdictions().size()) {
            reasons.add(Reason.against("of another jurisdiction, " + String.join(" ", others)));
        }
    }

    /** A predecessor of the name was dissolved before, a successor founded after what is told. */
    private static Optional<Reason> existence(Subject subject, Item item) {
        if (subject.seen().isEmpty()) {
            return Optional.empty();
        }
        Optional<Reason> ended = item.ended()
                .filter(day -> day.isBefore(subject.seen().get().first()))
                .map(day -> Reason.against("was no more, ended " + day));
        return ended.or(() -> item.founded()
                .filter(day -> day.isAfter(subject.seen().get().last()))
                .map(day -> Reason.against("was not yet, founded " + day)));
    }

    private static void person(Subject subject, Item item, List<Reason> reasons) {
        country(subject, item, 0.15, reasons);
        office(subject, item).ifPresent(reasons::add);
        occupation(subject, item).ifPresent(reasons::add);
        born(subject, item).ifPresent(reasons::add);
        life(subject, item).ifPresent(reasons::add);
    }

    /**
     * The best that the positions say: an office at its time, or the same office at no time or at another. Where all are
     * other positions, it may be a namesake.
     */
    private static Optional<Reason> office(Subject subject, Item item) {
        Optional<Reason> best = Optional.empty();
        for (Subject.Held held : subject.offices()) {
            for (Item.Position position : item.positions()) {
                Optional<Reason> reason = office(held, position);
                if (reason.isPresent()
                        && (best.isEmpty() || reason.get().weight() > best.get().weight())) {
                    best = reason;
                }
            }
        }
        if (best.isEmpty() && !subject.offices().isEmpty() && !item.positions().isEmpty()) {
            return Optional.of(Reason.hint(-0.15, "other positions are known, not this one"));
        }
        return best;
    }

    private static Optional<Reason> office(Subject.Held held, Item.Position position) {
        boolean same = held.item().filter(position.item()::equals).isPresent();
        Likeness likeness = same ? Likeness.SAME : likeness(held.title(), position.label());
        if (likeness == Likeness.OTHER) {
            return Optional.empty();
        }
        String words = (position.label().isEmpty() ? position.item() : position.label());
        if (position.from().isEmpty() && position.until().isEmpty()) {
            // Fathers and sons hold one office, one after the other.
            return Optional.of(Reason.hint(0.15, "the office is the same, " + words + ", its time unknown"));
        }
        if (overlaps(held, position, Period.ZERO)) {
            return Optional.of(inOffice(held, position, likeness, same ? 0.35 : 0.3, words));
        }
        if (overlaps(held, position, MARGIN)) {
            return Optional.of(Reason.hint(0.1, "in the same office shortly before or after, " + words + " " + term(position)));
        }
        return same
                ? Optional.of(Reason.against("in the office at another time, " + words + " " + term(position)))
                : Optional.empty();
    }

    private static Reason inOffice(
            Subject.Held held, Item.Position position, Likeness likeness, double weight, String words) {
        if (likeness == Likeness.NEAR) {
            return Reason.hint(0.1, "in an office of a like title at the time, " + words + " " + term(position));
        }
        if (Knowledge.isHeldByMany(held.title())) {
            return Reason.hint(0.15, "in the same office at the time, which many hold, " + words + " " + term(position));
        }
        return Reason.deciding(weight, "in the same office at the time, " + words + " " + term(position));
    }

    private static boolean overlaps(Subject.Held held, Item.Position position, Period margin) {
        LocalDate begun = position.from().orElse(LocalDate.MIN.plus(MARGIN)).minus(margin);
        LocalDate ended = position.until().orElse(LocalDate.MAX.minus(MARGIN)).plus(margin);
        boolean begunInTime = held.until().or(held::from).map(day -> !day.isBefore(begun)).orElse(true);
        boolean lastedUntil = held.former() || held.from().map(day -> !day.isAfter(ended)).orElse(true);
        return begunInTime && lastedUntil;
    }

    private static String term(Item.Position position) {
        return position.from().map(LocalDate::toString).orElse("") + "–"
                + position.until().map(LocalDate::toString).orElse("");
    }

    /** How like two titles are. */
    private enum Likeness {
        SAME,
        NEAR,
        OTHER
    }

    /**
     * Every telling word of one title, at least two, stands in the other, which has no rank beside. They are the same
     * only where what one has more says nothing.
     */
    private static Likeness likeness(String ours, String theirs) {
        Set<String> shorter = Knowledge.tellingWords(ours);
        Set<String> longer = Knowledge.tellingWords(theirs);
        if (shorter.size() > longer.size()) {
            Set<String> swapped = shorter;
            shorter = longer;
            longer = swapped;
        }
        if (shorter.size() < 2 || !longer.containsAll(shorter)) {
            return Likeness.OTHER;
        }
        longer.removeAll(shorter);
        if (Knowledge.tellsApart(longer)) {
            return Likeness.OTHER;
        }
        return Knowledge.isPadding(longer) ? Likeness.SAME : Likeness.NEAR;
    }

    private static Optional<Reason> occupation(Subject subject, Item item) {
        Set<String> telling = new TreeSet<>(item.occupations());
        telling.retainAll(occupations(subject, Knowledge::tellingOccupationsOf));
        if (!telling.isEmpty()) {
            String words = "the occupation fits, " + String.join(" ", telling);
            return Optional.of(
                    Knowledge.namesAreShared(item.countries()) ? Reason.hint(0.15, words) : Reason.supporting(0.15, words));
        }
        Set<String> fitting = new TreeSet<>(item.occupations());
        fitting.retainAll(occupations(subject, Knowledge::occupationsOf));
        return fitting.isEmpty()
                ? Optional.empty()
                : Optional.of(Reason.hint(0.1, "the occupation may fit, " + String.join(" ", fitting)));
    }

    private static Set<String> occupations(Subject subject, Function<String, Set<String>> ofTitle) {
        return subject.offices().stream()
                .flatMap(held -> ofTitle.apply(held.title()).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<Reason> born(Subject subject, Item item) {
        if (subject.born().isEmpty() || item.born().isEmpty()) {
            return Optional.empty();
        }
        String ours = subject.born().get();
        String theirs = item.born().get().toString();
        if (theirs.equals(ours)) {
            return Optional.of(Reason.deciding(0.35, "born on the same day, " + theirs));
        }
        if (!theirs.startsWith(ours.substring(0, 4))) {
            return Optional.of(Reason.against("born in another year, " + theirs));
        }
        // The first of January is how Wikidata writes that only the year is known.
        return Optional.of(
                ours.length() == 10 && !theirs.endsWith("-01-01")
                        ? Reason.doubt("born on another day of the year, " + theirs)
                        : Reason.supporting(0.15, "born in the same year, " + theirs.substring(0, 4)));
    }

    /** Nobody acts before the age of eighteen, after that of a hundred, or after death. */
    private static Optional<Reason> life(Subject subject, Item item) {
        if (subject.seen().isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = subject.seen().get().first();
        LocalDate last = subject.seen().get().last();
        if (item.died().filter(day -> day.isBefore(first)).isPresent()) {
            return Optional.of(Reason.against("died before, " + item.died().get()));
        }
        return item.born()
                .filter(day -> day.getYear() + 18 > first.getYear() || day.getYear() + 100 < last.getYear())
                .map(day -> Reason.against("not of an age to act then, born " + day));
    }

    private static Optional<Reason> kindOfPlace(Subject subject, Item item) {
        Set<String> types = new TreeSet<>(Knowledge.typesOfPlace(subject.place()));
        boolean known = !types.isEmpty();
        types.retainAll(item.types());
        Set<String> others = new TreeSet<>(Knowledge.otherTypesOfPlace(subject.place()));
        others.retainAll(item.types());
        if (!types.isEmpty()) {
            return Optional.of(Reason.hint(0.05, "it is a " + subject.place()));
        }
        return known || !others.isEmpty() ? Optional.of(Reason.doubt("it is no " + subject.place())) : Optional.empty();
    }

    /** The middle of a region or a sea is anywhere. */
    private static void position(Subject subject, Item item, List<Reason> reasons) {
        if (subject.point().isEmpty() || item.point().isEmpty()) {
            return;
        }
        double apart = subject.point().get().kilometresTo(item.point().get());
        boolean wide = Set.of("region", "sea", "island").contains(subject.place());
        if (apart <= NEAR_KM) {
            reasons.add(Reason.deciding(0.3, "in the same place, " + Math.round(apart) + " km apart"));
        } else if (!wide) {
            String words = Math.round(apart) + " km apart";
            reasons.add(apart > FAR_KM ? Reason.against(words) : Reason.doubt(words));
        }
    }

    private static void holders(Subject subject, Item item, List<Reason> reasons) {
        Set<String> common = new TreeSet<>(subject.holders());
        common.retainAll(item.holders());
        if (!common.isEmpty()) {
            reasons.add(Reason.deciding(0.25, "a holder is the same, " + String.join(" ", common)));
        }
    }

    private static void code(Subject subject, Item item, List<Reason> reasons) {
        if (subject.isoCode().isPresent() && item.isoCode().isPresent()) {
            String theirs = item.isoCode().get();
            reasons.add(
                    subject.isoCode().get().equals(theirs)
                            ? Reason.deciding(0.35, "the code is the same, " + theirs)
                            : Reason.against("another code, " + theirs));
        }
    }
}
