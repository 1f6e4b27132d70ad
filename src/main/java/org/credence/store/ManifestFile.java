package org.credence.store;

import static java.util.Objects.requireNonNull;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * The file {@code manifest.json} of a generation: the manifest and what the store notes for itself.
 *
 * @param format the store format, {@value #FORMAT} for now: raised when an older Credence could no longer read a store
 * @param packedBytes how many bytes the database had after it was last loaded in bulk, 0 where nobody has counted yet
 * @param manifest what the generation was made from
 */
record ManifestFile(int format, long packedBytes, Manifest manifest) {
    static final int FORMAT = 1;

    private static final Gson JSON = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .registerTypeAdapter(Instant.class, new InstantAdapter().nullSafe())
            .create();

    ManifestFile {
        requireNonNull(manifest);
    }

    ManifestFile(long packedBytes, Manifest manifest) {
        this(FORMAT, packedBytes, manifest);
    }

    static ManifestFile read(Path file) {
        try {
            JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
            requireKnown(json.get("format").getAsInt(), file);
            return JSON.fromJson(json, ManifestFile.class);
        } catch (IOException e) {
            throw StoreException.of(e, file);
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException e) {
            // Gson has no one exception for text that is no JSON, JSON of another kind, and values the records refuse.
            throw new StoreException(
                    file + " is damaged: " + e.getMessage() + ".", "Delete the store's folder and build it anew.");
        }
    }

    /** Writes the file down to the disk. */
    void write(Path file) throws IOException {
        Disk.write(file, JSON.toJson(this) + "\n");
    }

    private static void requireKnown(int format, Path file) {
        if (format > FORMAT) {
            throw new StoreException(
                    "The store of " + file + " was built by a newer Credence (store format " + format
                            + ", this one knows " + FORMAT + ").",
                    "Update Credence, or build into another folder with --store.");
        }
    }

    /** Times as ISO 8601 in UTC. */
    private static final class InstantAdapter extends TypeAdapter<Instant> {
        @Override
        public void write(JsonWriter out, Instant value) throws IOException {
            out.value(value.toString());
        }

        @Override
        public Instant read(JsonReader in) throws IOException {
            return Instant.parse(in.nextString());
        }
    }
}
