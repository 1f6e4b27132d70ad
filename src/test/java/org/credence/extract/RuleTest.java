package org.credence.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.credence.article.Span;
import org.credence.fact.ArticleFacts;
import org.credence.fact.Evidence;
import org.credence.fact.Fact;
import org.credence.fact.Status;
import org.credence.language.Sentence;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule on sentences annotated by hand: where it must fire, and where it nearly does and must not. */
class RuleTest {
    private static final Path CASES = Path.of("src/test/resources/org/credence/extract/rules");

    @TestFactory
    Stream<DynamicContainer> whatIsReadIsWhatACarefulReaderTakes() throws IOException {
        List<DynamicContainer> files = new ArrayList<>();
        for (Path file : files()) {
            files.add(DynamicContainer.dynamicContainer(
                    file.getFileName().toString(),
                    RuleFile.read(file).stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> check(each)))));
        }
        return files.stream();
    }

    private static void check(RuleCase each) {
        ArticleFacts facts = RuleReader.read(each.annotated());
        facts.facts().forEach(fact -> fact.evidence().forEach(evidence -> restsOnItsWords(each, evidence)));
        facts.events().forEach(event -> {
            wasNotHeldInTheFuture(each, event);
            event.links().forEach(link -> restsOnItsWords(each, link.evidence()));
        });
        RuleCase.Difference difference = each.compare(FactLine.of(facts));
        if (!difference.isNone()) {
            fail("\n" + each.annotated().article().text().strip() + "\n" + difference);
        }
    }

    /** What a fact rests on is some words of one sentence, or, with a quotation that goes over several, all of these. */
    private static void restsOnItsWords(RuleCase each, Evidence evidence) {
        List<Span> sentences = each.annotated().sentences().stream().map(Sentence::span).toList();
        boolean within = sentences.stream().anyMatch(sentence -> sentence.contains(evidence.span()));
        boolean whole = !each.annotated().quotations().isEmpty()
                && sentences.stream().anyMatch(sentence -> sentence.begin() == evidence.span().begin())
                && sentences.stream().anyMatch(sentence -> sentence.end() == evidence.span().end());
        assertTrue(
                within || whole,
                () -> "no sentence holds the evidence: " + evidence.span().of(each.annotated().article().text()));
        assertFalse(evidence.span().of(each.annotated().article().text()).isBlank());
    }

    /** Whatever is published as held was over, or going on, when the text was written; the day after is today elsewhere. */
    private static void wasNotHeldInTheFuture(RuleCase each, Fact.Event event) {
        boolean ahead = event.status() == Status.HELD
                && event.date()
                        .flatMap(date -> each.annotated().article().metadata().published()
                                .map(day -> date.earliest().isAfter(day.plusDays(1))))
                        .orElse(false);
        assertFalse(ahead, () -> "held after the day of writing: " + event);
    }

    @Test
    void aNearMissDiffersFromTheCaseItIsNear() throws IOException {
        for (Path file : files()) {
            List<RuleCase> cases = RuleFile.read(file);
            Set<String> names = new HashSet<>();
            for (RuleCase each : cases) {
                assertTrue(names.add(each.name()), () -> file + ": two cases are named " + each.name());
                assertFalse(each.annotated().sentences().isEmpty(), () -> file + ": no sentence in " + each.name());
            }
            for (RuleCase each : cases) {
                each.unlike().ifPresent(near -> {
                    List<RuleCase> others = cases.stream().filter(other -> other.name().equals(near)).toList();
                    assertEquals(1, others.size(), () -> file + ": " + each.name() + " is unlike no case " + near);
                    assertFalse(
                            others.getFirst().expected().equals(each.expected()),
                            () -> file + ": " + each.name() + " expects the same as " + near);
                });
            }
        }
    }

    /** A comparison that accepted anything would let every rule pass. */
    @Test
    void whatIsMissingAndWhatIsSurplusIsTold() {
        RuleCase.Expectation wanted =
                RuleCase.Expectation.of(RuleCase.Kind.EVENT, RuleCase.Times.ONCE, "Meeting or Summit | Held | * | Accra");
        RuleCase.Expectation fair = RuleCase.Expectation.of(RuleCase.Kind.EVENT, RuleCase.Times.ONCE_OR_NEVER, "Visit");
        FactLine summit = new FactLine(RuleCase.Kind.EVENT, List.of("Summit", "Held", "2031", "Accra", "GH NO"));
        FactLine planned = new FactLine(RuleCase.Kind.EVENT, List.of("Summit", "Planned", "2031", "Accra", "GH NO"));
        FactLine visit = new FactLine(RuleCase.Kind.EVENT, List.of("Visit", "Held", "-", "-", "-"));
        FactLine office = new FactLine(RuleCase.Kind.OFFICE, List.of("A B", "minister", "GH", "current"));

        assertTrue(compare(List.of(summit, office), wanted, fair).isNone());
        assertTrue(compare(List.of(visit, summit), wanted, fair).isNone());
        assertEquals(List.of(visit), compare(List.of(summit, visit), wanted).surplus());
        assertEquals(List.of(wanted), compare(List.of(planned), wanted).missing());
        assertEquals(List.of(planned), compare(List.of(planned), wanted).surplus());
        assertEquals(List.of(summit), compare(List.of(summit, summit), wanted).surplus());

        RuleCase.Expectation ahead = RuleCase.Expectation.of(RuleCase.Kind.EVENT, RuleCase.Times.ANY, "* | not Held");
        assertTrue(compare(List.of(planned, planned), ahead).isNone());
        assertEquals(List.of(summit), compare(List.of(planned, summit), ahead).surplus());
    }

    private static RuleCase.Difference compare(List<FactLine> read, RuleCase.Expectation... expected) {
        return new RuleCase(
                        "",
                        java.util.Optional.empty(),
                        new org.credence.language.AnnotatedArticle(
                                RuleFile.article(List.of()), List.of(), List.of(), List.of()),
                        List.of(expected))
                .compare(read);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        }
    }
}
