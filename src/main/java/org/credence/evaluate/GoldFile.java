package org.credence.evaluate;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The JSON of one gold file. */
final class GoldFile {
    private static final Gson GSON =
            new GsonBuilder().setStrictness(Strictness.STRICT).create();
    private static final Pattern PLACE = Pattern.compile("line (\\d+) column (\\d+)");
    private static final Pattern JOINT_SPEAKERS = Pattern.compile(" and (?=[A-Z])");

    private GoldFile() {}

    /**
     * Reads one file's content; empty where it is no gold: JSON without an {@code article}.
     *
     * @throws MalformedGoldException where it is no JSON, or gold in which a field is missing or has the wrong shape
     */
    static Optional<GoldReading> read(String file, String json) throws MalformedGoldException {
        if (!(parse(json) instanceof JsonObject object) || !object.has("article")) {
            return Optional.empty();
        }
        GoldFields gold = new GoldFields(object, "");
        List<GoldEvent> events = new ArrayList<>();
        for (GoldFields each : gold.objects("events")) {
            events.add(event(each, events.size() + 1));
        }
        List<GoldStatement> statements = new ArrayList<>();
        for (GoldFields each : gold.objects("statements")) {
            statements.add(statement(each, statements.size() + 1));
        }
        List<GoldOffice> offices = new ArrayList<>();
        for (GoldFields each : gold.objects("offices")) {
            offices.add(office(each));
        }
        Aliases aliases = aliases(gold.object("aliases"));
        return Optional.of(new GoldReading(file, gold.text("article"), events, statements, offices, aliases));
    }

    private static JsonElement parse(String json) throws MalformedGoldException {
        if (json.isBlank()) {
            throw new MalformedGoldException("it is empty.");
        }
        try {
            return GSON.fromJson(json, JsonElement.class);
        } catch (JsonParseException e) {
            Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
            String where = place.find() ? ": look at line " + place.group(1) + ", column " + place.group(2) : "";
            throw new MalformedGoldException("it is no JSON" + where + ".");
        }
    }

    private static GoldEvent event(GoldFields event, int number) throws MalformedGoldException {
        return new GoldEvent(
                event.optionalText("id").orElse("event " + number),
                event.truthOr("optional", false),
                event.answers("type"),
                new HashSet<>(event.texts("states")),
                new HashSet<>(event.texts("states_optional")),
                event.texts("persons"),
                event.texts("persons_optional"),
                event.answersOrNone("date"),
                event.answersOrNone("place"),
                event.answers("status"),
                evidence(event));
    }

    private static GoldStatement statement(GoldFields statement, int number) throws MalformedGoldException {
        Set<Boolean> direct = new HashSet<>(statement.acceptedTruths("direct"));
        direct.add(statement.truth("direct"));
        List<String> written = statement.texts("speaker");
        if (written.isEmpty()) {
            statement.text("speaker");
        }
        return new GoldStatement(
                statement.optionalText("id").orElse("statement " + number),
                statement.truthOr("optional", false),
                String.join(" and ", written),
                speakers(written, statement.texts("speaker_accept")),
                direct,
                statement.answers("kind"),
                evidence(statement));
    }

    /** "A and B" are two speakers, unless a list says already who is one. */
    private static List<String> speakers(List<String> written, List<String> accepted) {
        List<String> speakers = new ArrayList<>();
        if (written.size() == 1) {
            speakers.addAll(List.of(JOINT_SPEAKERS.split(written.getFirst())));
        } else {
            speakers.addAll(written);
        }
        accepted.forEach(each -> speakers.addAll(List.of(JOINT_SPEAKERS.split(each))));
        return speakers;
    }

    private static GoldOffice office(GoldFields office) throws MalformedGoldException {
        return new GoldOffice(
                office.truthOr("optional", false),
                office.text("person"),
                office.answers("office"),
                office.optionalText("state"),
                office.optionalText("organization"),
                office.truthOr("current", true));
    }

    private static Aliases aliases(GoldFields aliases) throws MalformedGoldException {
        Map<String, List<String>> forms = new HashMap<>();
        for (String name : aliases.names()) {
            forms.put(name, aliases.texts(name));
        }
        return new Aliases(forms);
    }

    private static List<String> evidence(GoldFields fields) throws MalformedGoldException {
        List<String> evidence = new ArrayList<>();
        evidence.add(fields.text("evidence"));
        evidence.addAll(fields.texts("also"));
        evidence.addAll(fields.texts("continues"));
        return evidence;
    }
}
