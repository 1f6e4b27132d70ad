package org.credence.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.credence.gazetteer.Entry;
import org.credence.gazetteer.Gazetteer;
import org.credence.gazetteer.Tenure;

/** Holds the offices that an article tells of against the terms of office that are known. */
final class TermsOfOffice {
    private final Gazetteer gazetteer;
    private final Optional<LocalDate> published;

    TermsOfOffice(Gazetteer gazetteer, Optional<LocalDate> published) {
        this.gazetteer = gazetteer;
        this.published = published;
    }

    /** How well a person's known offices fit a title: 0 not at all, 3 where the title is the same. */
    int fit(Entry.Person person, OfficePhrase office) {
        boolean ofState = office.states().isEmpty()
                || office.states().stream().anyMatch(state -> person.states().contains(state.key()));
        if (!ofState) {
            return 0;
        }
        return gazetteer.tenuresOf(person).stream()
                .filter(tenure -> office.former() || published.map(tenure::covers).orElse(true))
                .mapToInt(tenure -> titleFit(tenure, office.title()))
                .max()
                .orElse(0);
    }

    private int titleFit(Tenure tenure, String title) {
        String wanted = title.toLowerCase(Locale.ROOT);
        Optional<Entry.Office> office = gazetteer.office(tenure.office());
        if (office.isEmpty()) {
            return 0;
        }
        String own = office.get().title().toLowerCase(Locale.ROOT);
        boolean alias = office.get().names().stream().anyMatch(name -> name.equalsIgnoreCase(title));
        if (own.equals(wanted) || alias) {
            return 3;
        }
        if (own.contains(wanted) || wanted.contains(own)) {
            return 2;
        }
        boolean near = lastWord(own).equals(lastWord(wanted)) || own.startsWith(wanted.split(" ", 2)[0]);
        return near ? 1 : 0;
    }

    private static String lastWord(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    /** "President Lund", years after: the only one of that name who ever held the office. */
    Optional<Entry.Person> onlyFormer(List<Entry.Person> people, OfficePhrase office) {
        List<Entry.Person> former = people.stream()
                .filter(person -> fit(person, office.asFormer()) == 3 && hasLeft(person, office))
                .toList();
        return former.size() == 1 ? Optional.of(former.getFirst()) : Optional.empty();
    }

    /** Whether somebody held an office of that title and held it no more on the day of publication. */
    boolean hasLeft(Entry.Person person, OfficePhrase office) {
        List<Tenure> held = gazetteer.tenuresOf(person).stream()
                .filter(tenure -> titleFit(tenure, office.title()) == 3)
                .toList();
        return !held.isEmpty()
                && held.stream().allMatch(tenure -> tenure.until().isPresent()
                        && published.isPresent()
                        && tenure.until().get().isBefore(published.get()));
    }

    boolean holdsAny(Entry.Person person) {
        return gazetteer.tenuresOf(person).stream()
                .anyMatch(tenure -> published.map(tenure::covers).orElse(true));
    }

    /** "Spoke with President X", in the text of a government whose own president is known to be somebody else. */
    boolean isHeldByAnother(OfficePhrase office, Entry.State state, PersonEntry entry) {
        List<Entry.Person> holders = office.former() || published.isEmpty()
                ? List.of()
                : gazetteer.officesOf(state).stream()
                        .filter(each -> each.title().equalsIgnoreCase(office.title()))
                        .flatMap(each -> gazetteer.tenuresIn(each).stream())
                        // One that is known to have ended later: who holds an office now may have left it since.
                        .filter(tenure -> tenure.until().isPresent() && tenure.covers(published.get()))
                        .flatMap(tenure -> gazetteer.person(tenure.person()).stream())
                        .toList();
        return !holders.isEmpty() && entry.known().stream().noneMatch(holders::contains) && holders.stream()
                .noneMatch(holder -> entry.name().toLowerCase(Locale.ROOT).endsWith(holder.familyName().toLowerCase(Locale.ROOT)));
    }
}
