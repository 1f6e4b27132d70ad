package org.credence.publish;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** What the reconciliation service says of itself. */
final class ReconciliationManifest {
    private ReconciliationManifest() {}

    static JsonObject of(String base) {
        JsonObject manifest = new JsonObject();
        JsonArray versions = new JsonArray();
        versions.add("0.1");
        versions.add("0.2");
        manifest.add("versions", versions);
        manifest.addProperty("name", "Credence: people, states, organisations, places and events of diplomacy");
        manifest.addProperty("identifierSpace", base + "id/");
        manifest.addProperty("schemaSpace", base + "ontology/");
        manifest.addProperty("documentation", base + "about");
        manifest.add("defaultTypes", types());
        manifest.add("view", url("url", base + "id/{{id}}"));
        manifest.add("preview", preview(base));
        JsonObject suggest = new JsonObject();
        for (String what : new String[] {"entity", "type", "property"}) {
            JsonObject service = url("service_url", base + "reconcile");
            service.addProperty("service_path", "/suggest/" + what);
            suggest.add(what, service);
        }
        manifest.add("suggest", suggest);
        JsonObject extend = new JsonObject();
        JsonObject propose = url("service_url", base + "reconcile");
        propose.addProperty("service_path", "/properties");
        extend.add("propose_properties", propose);
        extend.add("property_settings", new JsonArray());
        manifest.add("extend", extend);
        return manifest;
    }

    private static JsonArray types() {
        JsonArray types = new JsonArray();
        Reconciliation.TYPES.forEach((id, name) -> {
            JsonObject type = new JsonObject();
            type.addProperty("id", id);
            type.addProperty("name", name);
            types.add(type);
        });
        return types;
    }

    private static JsonObject preview(String base) {
        JsonObject preview = url("url", base + "reconcile/preview?id={{id}}");
        preview.addProperty("width", 400);
        preview.addProperty("height", 160);
        return preview;
    }

    private static JsonObject url(String name, String address) {
        JsonObject object = new JsonObject();
        object.addProperty(name, address);
        return object;
    }
}
