package org.credence.evaluate;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * The scores as one JSON object: the keys of the reference scorer first, as it writes them, then finer ones. Shares are
 * rounded to three places; those of nothing are null in what is finer, and what the reference scorer makes of them in
 * what is its own.
 */
public final class ScoreJson {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create();

    private ScoreJson() {}

    /**
     * Writes the object, indented.
     *
     * @param withMisses whether what went wrong is listed under {@code misses}
     */
    public static String of(Evaluation.Result result, boolean withMisses) {
        Scores scores = new Scores(result.articles());
        JsonObject json = headline(scores);
        json.add("events_by_type", tallies(scores.eventsByType()));
        json.add("event_fields", eventFields(scores));
        json.add("status_confusion", GSON.toJsonTree(scores.statusConfusion()));
        json.add("statements_by_kind", tallies(scores.statementsByKind()));
        json.add("statement_fields", statementFields(scores));
        json.add("offices", offices(scores));
        json.add("skipped", problems(result.skipped()));
        json.add("doubts", problems(result.doubts()));
        if (withMisses) {
            json.add("misses", GSON.toJsonTree(Misses.of(result.articles())));
        }
        return GSON.toJson(json);
    }

    private static JsonObject headline(Scores scores) {
        JsonObject json = new JsonObject();
        json.addProperty("articles", scores.articles());
        json.addProperty("articles_found", scores.articlesPublished());
        shares(json, "event_", scores.events());
        share(json, "type_accuracy", scores.event(EventComparison::type).accuracy());
        share(json, "date_accuracy", scores.event(EventComparison::date).accuracy());
        share(json, "status_accuracy", scores.event(EventComparison::status).accuracy());
        share(json, "status_near", scores.statusNear());
        json.addProperty("false_held", scores.falselyHeld());
        share(json, "place_accuracy", scores.event(EventComparison::place).accuracy());
        share(json, "state_f1", scores.eventList(EventComparison::states).f1());
        share(json, "person_f1", scores.eventList(EventComparison::persons).f1());
        shares(json, "statement_", scores.statements());
        share(json, "direct_accuracy", scores.statement(Finding.StatementFound::direct).accuracy());
        share(json, "kind_accuracy", scores.statement(Finding.StatementFound::kind).accuracy());
        share(json, "office_recall", Shares.of(scores.offices().found(), scores.offices().gold()));
        share(json, "office_current_accuracy", scores.officeCurrent().accuracy());
        return json;
    }

    private static void shares(JsonObject json, String prefix, Tally tally) {
        share(json, prefix + "precision", tally.precision());
        share(json, prefix + "recall", tally.recall());
        share(json, prefix + "f1", tally.f1());
    }

    private static void share(JsonObject json, String key, double share) {
        json.addProperty(key, Shares.rounded(share).doubleValue());
    }

    private static JsonObject eventFields(Scores scores) {
        JsonObject fields = new JsonObject();
        fields.add("type", field(scores.event(EventComparison::type)));
        fields.add("date", field(scores.event(EventComparison::date)));
        fields.add("status", field(scores.event(EventComparison::status)));
        fields.add("place", field(scores.event(EventComparison::place)));
        fields.add("states", tally(scores.eventList(EventComparison::states)));
        fields.add("persons", tally(scores.eventList(EventComparison::persons)));
        return fields;
    }

    private static JsonObject statementFields(Scores scores) {
        JsonObject fields = new JsonObject();
        fields.add("direct", field(scores.statement(Finding.StatementFound::direct)));
        fields.add("kind", field(scores.statement(Finding.StatementFound::kind)));
        return fields;
    }

    private static JsonObject offices(Scores scores) {
        JsonObject offices = tally(scores.offices());
        List.of("wrong", "precision", "f1").forEach(offices::remove);
        offices.addProperty("extra", scores.officesExtra());
        offices.addProperty("current_right", scores.officeCurrent().right());
        return offices;
    }

    private static JsonObject tallies(Map<String, Tally> tallies) {
        JsonObject json = new JsonObject();
        tallies.forEach((name, tally) -> json.add(name, tally(tally)));
        return json;
    }

    private static JsonObject tally(Tally tally) {
        JsonObject json = new JsonObject();
        json.addProperty("gold", tally.gold());
        json.addProperty("found", tally.found());
        json.addProperty("missed", tally.missed());
        json.addProperty("wrong", tally.wrong());
        measured(json, tally);
        return json;
    }

    private static JsonObject field(FieldScore field) {
        JsonObject json = new JsonObject();
        json.addProperty("asked", field.asked());
        json.addProperty("right", field.right());
        share(json, "accuracy", field.accuracy());
        measured(json, field.tally());
        return json;
    }

    private static void measured(JsonObject json, Tally tally) {
        shares(json, "", tally);
        if (tally.published() == 0) {
            json.add("precision", JsonNull.INSTANCE);
        }
        if (tally.gold() == 0) {
            json.add("recall", JsonNull.INSTANCE);
        }
        if (!tally.isMeasured()) {
            json.add("f1", JsonNull.INSTANCE);
        }
    }

    private static JsonArray problems(List<Problem> problems) {
        JsonArray list = new JsonArray();
        problems.forEach(problem -> list.add(GSON.toJsonTree(problem)));
        return list;
    }
}
