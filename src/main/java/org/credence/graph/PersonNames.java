package org.credence.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;
import org.credence.fuse.PersonIdentity;
import org.credence.vocabulary.Dip;

/**
 * The addresses of people whom the reference data do not know, by the book of those given before.
 *
 * @param keys the published key of each person, by the key of their identity
 * @param retired keys out of use, with those that took their place
 * @param entries the book's entries as they are now
 */
record PersonNames(
        Map<String, String> keys, SortedMap<String, String> retired, List<AddressBook.Entry> entries) {
    static final String KIND = "person";

    static PersonNames of(PersonIdentity people, AddressBook book, Model reference) {
        List<PersonIdentity.Someone> those = people.people();
        List<Naming.Thing> things = those.stream()
                .map(person -> new Naming.Thing(
                        List.copyOf(person.namings().reversed()), person.key(), person.isOfReference()))
                .toList();
        Naming.Named named = Naming.name(book.entries(KIND), things, known(reference));
        Map<String, String> keys = new HashMap<>();
        for (int i = 0; i < those.size(); i++) {
            keys.put(those.get(i).key(), named.keys().get(i));
        }
        return new PersonNames(keys, named.retired(), named.entries());
    }

    /** The keys of the reference data are for its people alone. */
    private static Set<String> known(Model reference) {
        Set<String> keys = new HashSet<>();
        reference
                .listSubjectsWithProperty(RDF.type, ResourceFactory.createResource(Dip.PERSON.getURI()))
                .forEach(person -> keys.add(person.getURI().substring(person.getURI().lastIndexOf('/') + 1)));
        return keys;
    }
}
