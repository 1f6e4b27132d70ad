package org.credence.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives things their addresses by the book. A thing has the oldest address of what it is made of; when two things turn
 * out to be one, the younger address retires in favour of the older, and comes back if they are parted again; what has
 * no address yet gets a new one that nothing ever had.
 */
final class Naming {
    /**
     * Something to be named.
     *
     * @param members what it is made of; nothing else has any of them
     * @param wish the address it gets if it has none yet and nothing has had that
     * @param isFixed whether it gets that address and no other
     */
    record Thing(List<String> members, String wish, boolean isFixed) {
        Thing {
            members = List.copyOf(members);
        }
    }

    /**
     * What came of it.
     *
     * @param keys the address of each thing, in the order of the things
     * @param retired the addresses no longer in use whose things live on under another, with that other
     * @param entries the book as it is now
     */
    record Named(List<String> keys, SortedMap<String, String> retired, List<AddressBook.Entry> entries) {}

    private final List<Thing> things;
    private final List<String> keys = new ArrayList<>();
    private final List<Set<String>> members = new ArrayList<>();
    private final Map<String, Integer> entryOfKey = new HashMap<>();
    private final Map<String, Integer> home = new HashMap<>();
    private final Map<String, Integer> thingOf = new HashMap<>();
    private final @Nullable Integer[] entryOfThing;
    private final Set<String> fixed = new HashSet<>();
    private final Set<String> taken;
    private final SortedMap<String, String> retired = new TreeMap<>();

    private Naming(List<AddressBook.Entry> before, List<Thing> things, Set<String> reserved) {
        this.things = things;
        this.entryOfThing = new Integer[things.size()];
        this.taken = new HashSet<>(reserved);
        before.forEach(entry -> enter(entry.key(), entry.members()));
        for (int thing = 0; thing < things.size(); thing++) {
            for (String member : things.get(thing).members()) {
                thingOf.put(member, thing);
            }
        }
    }

    /**
     * @param before the book so far
     * @param reserved addresses that may not be given to things without one
     */
    static Named name(List<AddressBook.Entry> before, List<Thing> things, Set<String> reserved) {
        Naming naming = new Naming(before, things, reserved);
        naming.nameFixed();
        naming.nameByFounders();
        naming.nameNew();
        naming.settle();
        return naming.named();
    }

    private int enter(String key, List<String> those) {
        int entry = keys.size();
        keys.add(key);
        members.add(new LinkedHashSet<>(those));
        entryOfKey.put(key, entry);
        taken.add(key);
        those.forEach(member -> home.put(member, entry));
        return entry;
    }

    private void nameFixed() {
        for (int thing = 0; thing < things.size(); thing++) {
            String wish = things.get(thing).wish();
            if (things.get(thing).isFixed()) {
                fixed.add(wish);
                Integer known = entryOfKey.get(wish);
                entryOfThing[thing] = known == null ? Integer.valueOf(enter(wish, List.of())) : known;
            }
        }
    }

    private void nameByFounders() {
        for (int entry = 0; entry < keys.size(); entry++) {
            Integer thing = founded(entry);
            if (thing != null && entryOfThing[thing] == null && !isOwned(entry)) {
                entryOfThing[thing] = entry;
            }
        }
    }

    /** Whether a thing has the address already because it must. */
    private boolean isOwned(int entry) {
        return fixed.contains(keys.get(entry));
    }

    /** The thing that has the first member of the entry that still is there. */
    private @Nullable Integer founded(int entry) {
        for (String member : members.get(entry)) {
            Integer thing = thingOf.get(member);
            if (thing != null) {
                return thing;
            }
        }
        return null;
    }

    private void nameNew() {
        for (int thing = 0; thing < things.size(); thing++) {
            if (entryOfThing[thing] == null) {
                String wish = things.get(thing).wish();
                String key = wish;
                for (int number = 2; taken.contains(key); number++) {
                    key = wish + "-" + number;
                }
                entryOfThing[thing] = enter(key, List.of());
            }
        }
    }

    /**
     * Notes which addresses retire, and brings home what has none, or one that went with another part of what was one
     * thing before.
     */
    private void settle() {
        Map<Integer, Integer> retiredTo = new HashMap<>();
        for (int entry = 0; entry < keys.size(); entry++) {
            Integer thing = founded(entry);
            if (thing != null && entryOf(thing) != entry && !isOwned(entry)) {
                retired.put(keys.get(entry), keys.get(entryOf(thing)));
                retiredTo.put(entry, thing);
            }
        }
        for (int thing = 0; thing < things.size(); thing++) {
            int own = entryOf(thing);
            for (String member : things.get(thing).members()) {
                Integer before = home.get(member);
                if (before == null) {
                    members.get(own).add(member);
                } else if (before != own && !Integer.valueOf(thing).equals(retiredTo.get(before))) {
                    members.get(before).remove(member);
                    members.get(own).add(member);
                }
            }
        }
    }

    private int entryOf(int thing) {
        Integer entry = entryOfThing[thing];
        if (entry == null) {
            throw new IllegalStateException("Not named yet: " + things.get(thing));
        }
        return entry;
    }

    private Named named() {
        List<String> named = new ArrayList<>();
        for (int thing = 0; thing < things.size(); thing++) {
            named.add(keys.get(entryOf(thing)));
        }
        List<AddressBook.Entry> entries = new ArrayList<>();
        for (int entry = 0; entry < keys.size(); entry++) {
            entries.add(new AddressBook.Entry(keys.get(entry), List.copyOf(members.get(entry))));
        }
        return new Named(named, retired, entries);
    }
}
