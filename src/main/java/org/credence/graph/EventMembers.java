package org.credence.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.credence.fact.DateSpan;
import org.credence.fact.Fact;
import org.credence.fuse.Report;

/**
 * Knows reports again that an address was given to before: by their place in the article and what they tell, and where
 * the article or its reading has changed, by what is left of these.
 */
final class EventMembers {
    /** How the book writes a report: "stem|place|type|states|date", with a number where one article has two alike. */
    private record Member(String stem, String place, String type, String states, String date, String number) {
        static Member of(Report report) {
            Fact.Event event = report.event();
            int begin = event.evidence().getFirst().span().begin();
            return new Member(
                    report.article().stem(),
                    Integer.toString(report.article().codePointOffset(begin)),
                    event.type().term(),
                    String.join(",", event.states()),
                    event.date().map(DateSpan::toString).orElse(""),
                    "");
        }

        static Member parse(String text) {
            String[] parts = text.split("\\|", -1);
            if (parts.length != 6) {
                throw new IllegalArgumentException("Not a report of an event: " + text);
            }
            return new Member(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
        }

        Member numbered(int count) {
            return new Member(stem, place, type, states, date, count == 1 ? "" : Integer.toString(count));
        }

        String text() {
            return String.join("|", stem, place, type, states, date, number);
        }
    }

    /** What must agree, the surest first. */
    private static final List<Function<Member, List<String>>> TRAITS = List.of(
            member -> List.of(member.place, member.type, member.states),
            member -> List.of(member.type, member.states, member.date),
            member -> List.of(member.place, member.type),
            member -> List.of(member.type, member.states));

    private EventMembers() {}

    /** How the book is to write each report, and its entries with the reports known again written so. */
    record Known(Map<Report, String> members, List<AddressBook.Entry> entries) {}

    static Known know(List<Report> reports, List<AddressBook.Entry> entries) {
        Map<String, List<Member>> before = new HashMap<>();
        for (AddressBook.Entry entry : entries) {
            for (String text : entry.members()) {
                Member member = Member.parse(text);
                before.computeIfAbsent(member.stem, none -> new ArrayList<>()).add(member);
            }
        }
        Map<Report, String> members = new LinkedHashMap<>();
        Map<String, String> rewritten = new HashMap<>();
        byArticle(reports).forEach((stem, those) -> {
            List<Member> lost = new ArrayList<>(before.getOrDefault(stem, List.of()));
            Map<Report, Member> fresh = new LinkedHashMap<>();
            numbered(those).forEach((report, member) -> {
                members.put(report, member.text());
                if (!lost.remove(member)) {
                    fresh.put(report, member);
                }
            });
            TRAITS.forEach(traits -> knowBy(traits, lost, fresh, rewritten));
        });
        return new Known(members, rewrite(entries, rewritten));
    }

    private static Map<String, List<Report>> byArticle(List<Report> reports) {
        Map<String, List<Report>> articles = new LinkedHashMap<>();
        reports.forEach(report -> articles.computeIfAbsent(report.article().stem(), none -> new ArrayList<>())
                .add(report));
        return articles;
    }

    private static Map<Report, Member> numbered(List<Report> reports) {
        Map<Member, Integer> counts = new HashMap<>();
        Map<Report, Member> members = new LinkedHashMap<>();
        for (Report report : reports) {
            Member member = Member.of(report);
            members.put(report, member.numbered(counts.merge(member, 1, Integer::sum)));
        }
        return members;
    }

    private static void knowBy(
            Function<Member, List<String>> traits,
            List<Member> lost,
            Map<Report, Member> fresh,
            Map<String, String> rewritten) {
        for (Map.Entry<Report, Member> each : List.copyOf(fresh.entrySet())) {
            List<String> wanted = traits.apply(each.getValue());
            lost.stream()
                    .filter(member -> traits.apply(member).equals(wanted))
                    .findFirst()
                    .ifPresent(member -> {
                        lost.remove(member);
                        fresh.remove(each.getKey());
                        rewritten.put(member.text(), each.getValue().text());
                    });
        }
    }

    private static List<AddressBook.Entry> rewrite(List<AddressBook.Entry> entries, Map<String, String> rewritten) {
        return rewritten.isEmpty()
                ? entries
                : entries.stream()
                        .map(entry -> new AddressBook.Entry(
                                entry.key(),
                                entry.members().stream()
                                        .map(member -> rewritten.getOrDefault(member, member))
                                        .toList()))
                        .toList();
    }
}
