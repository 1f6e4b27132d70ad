package org.credence.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Addresses by the book, told by letters: things are made of members and wish for an address. */
class NamingTest {
    private static Naming.Thing thing(String wish, String... members) {
        return new Naming.Thing(List.of(members), wish, false);
    }

    private static Naming.Named name(List<AddressBook.Entry> before, Naming.Thing... things) {
        return Naming.name(before, List.of(things), Set.of());
    }

    @Test
    void anAddressStaysWhateverTheThingWouldBeCalledNow() {
        Naming.Named first = name(List.of(), thing("meeting", "a"));
        Naming.Named later = name(first.entries(), thing("summit", "b", "a"));

        assertEquals(List.of("meeting"), later.keys());
        assertEquals(Map.of(), later.retired());
    }

    @Test
    void noAddressIsGivenTwice() {
        Naming.Named first = name(List.of(), thing("meeting", "a"), thing("meeting", "b"));
        assertEquals(List.of("meeting", "meeting-2"), first.keys());

        Naming.Named withoutBoth = name(first.entries());
        Naming.Named another = name(withoutBoth.entries(), thing("meeting", "c"));
        assertEquals(List.of("meeting-3"), another.keys());
    }

    @Test
    void ofTwoThatAreOneTheYoungerRetiresAndComesBack() {
        Naming.Named two = name(List.of(), thing("x", "a"), thing("y", "b"));
        Naming.Named one = name(two.entries(), thing("z", "b", "c", "a"));
        assertEquals(List.of("x"), one.keys());
        assertEquals(Map.of("y", "x"), one.retired());

        Naming.Named again = name(one.entries(), thing("z", "b"), thing("z", "a"));
        assertEquals(List.of("y", "x"), again.keys());
        assertEquals(Map.of(), again.retired());
    }

    @Test
    void aRetiredAddressLeadsStraightToTheLivingOne() {
        Naming.Named three = name(List.of(), thing("x", "a"), thing("y", "b"), thing("z", "c"));
        Naming.Named two = name(three.entries(), thing("n", "a"), thing("n", "b", "c"));
        assertEquals(Map.of("z", "y"), two.retired());
        Naming.Named one = name(two.entries(), thing("n", "a", "b", "c"));
        assertEquals(Map.of("y", "x", "z", "x"), one.retired());
    }

    @Test
    void whatIsPartedKeepsItsNewAddress() {
        Naming.Named one = name(List.of(), thing("x", "a", "b"));
        Naming.Named parted = name(one.entries(), thing("n", "b"), thing("n", "a"));
        assertEquals(List.of("n", "x"), parted.keys());

        Naming.Named still = name(parted.entries(), thing("m", "b"), thing("m", "a"));
        assertEquals(List.of("n", "x"), still.keys());
    }

    @Test
    void whatMustHaveAnAddressHasIt() {
        Naming.Named first = name(List.of(), thing("john-hill", "a"));
        Naming.Named known = Naming.name(
                first.entries(), List.of(new Naming.Thing(List.of("a"), "john-hill-minister", true)), Set.of("john-hill-minister"));

        assertEquals(List.of("john-hill-minister"), known.keys());
        assertEquals(Map.of("john-hill", "john-hill-minister"), known.retired());
    }

    @Test
    void reservedAddressesAreNotGiven() {
        assertEquals(
                List.of("john-hill-2"),
                Naming.name(List.of(), List.of(thing("john-hill", "a")), Set.of("john-hill")).keys());
    }

    @Test
    void theBookComesBackAsItWas() {
        AddressBook book = AddressBook.EMPTY.with("event", name(List.of(), thing("x", "a \"quoted\""), thing("y", "b")).entries());
        assertEquals(book, AddressBook.ofJson(book.asJson()));
    }
}
