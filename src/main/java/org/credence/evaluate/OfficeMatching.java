package org.credence.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds which published office is which of gold: the same person, half of the title's words, and gold's state. Gold's
 * required offices choose first, each the first that fits.
 */
final class OfficeMatching {
    private final List<GoldOffice> gold;
    private final List<PublishedOffice> left;
    private final Aliases aliases;

    OfficeMatching(List<GoldOffice> gold, List<PublishedOffice> published, Aliases aliases) {
        this.gold = gold;
        this.left = new ArrayList<>(published);
        this.aliases = aliases;
    }

    /** To be asked once. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        gold.stream().filter(office -> !office.optional()).forEach(office -> findings.add(take(office)
                .<Finding>map(match ->
                        new Finding.OfficeFound(office, match, Verdict.of(match.current() == office.current())))
                .orElseGet(() -> new Finding.OfficeMissed(office))));
        gold.stream().filter(GoldOffice::optional).forEach(this::take);
        left.forEach(office -> findings.add(new Finding.OfficeExtra(office)));
        return findings;
    }

    private Optional<PublishedOffice> take(GoldOffice wanted) {
        for (int i = 0; i < left.size(); i++) {
            if (fits(wanted, left.get(i))) {
                return Optional.of(left.remove(i));
            }
        }
        return Optional.empty();
    }

    private boolean fits(GoldOffice wanted, PublishedOffice office) {
        return office.holders().stream().anyMatch(names -> aliases.match(wanted.person(), names))
                && wanted.office().named().stream().anyMatch(title -> isTitle(title, office.titles()))
                && wanted.state().filter(state -> !office.states().contains(state)).isEmpty();
    }

    private static boolean isTitle(String wanted, List<String> titles) {
        int half = Math.max(1, Names.words(wanted).size() / 2);
        return titles.stream().anyMatch(title -> Names.shared(wanted, title) >= half);
    }
}
