package org.credence.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.credence.vocabulary.Dip;
import org.credence.vocabulary.Terms;

/**
 * The names of all things of one state of the dataset, to be found by parts of them. Made in memory, in well under a
 * second for tens of thousands of names: bulk loading goes past any index inside the store, and one beside it would have
 * to be kept in step.
 */
final class SearchIndex {
    private static final int MOST_CANDIDATES = 300;
    private static final int MOST_WORDS = 12;
    private static final Set<Node> NAMES = Set.of(
            RDFS.label.asNode(), SKOS.altLabel.asNode(), SKOS.prefLabel.asNode(), Terms.HEADLINE, Dip.REPORTED);
    private static final Set<Node> MENTIONED = Set.of(
            Dip.INVOLVES, Dip.PARTICIPANT, Dip.AT_PLACE, Dip.SPEAKER, Dip.ABOUT, Dip.AGENT, Dip.IN_OFFICE, Dip.ADDRESSEE);

    private final IndexSearcher searcher;
    private final Analyzer analyzer;

    /**
     * Something found.
     *
     * @param name of its document, such as {@code person/xi-jinping}
     * @param label what it is called
     * @param names all that it is called
     * @param mentions how often the articles speak of it
     * @param score higher is better
     */
    record Hit(String name, String label, List<String> names, int mentions, double score) {
        public String kind() {
            return name.substring(0, Math.max(0, name.indexOf('/')));
        }

        /** The label as it is shown to people. */
        public String title() {
            return View.worded(kind(), label);
        }
    }

    private SearchIndex(IndexSearcher searcher, Analyzer analyzer) {
        this.searcher = searcher;
        this.analyzer = analyzer;
    }

    /** Reads all names, in a transaction. */
    static SearchIndex of(Facts facts, String base) {
        Map<String, SortedSet<String>> names = new HashMap<>();
        Map<String, String> labels = new HashMap<>();
        Map<String, Integer> mentions = new HashMap<>();
        String prefix = base + "id/";
        for (Node predicate : NAMES) {
            for (Triple triple : facts.triples(Node.ANY, predicate, Node.ANY)) {
                name(triple, prefix).ifPresent(name -> {
                    String text = triple.getObject().getLiteralLexicalForm();
                    names.computeIfAbsent(name, any -> new TreeSet<>()).add(text);
                    if (!predicate.equals(SKOS.altLabel.asNode())) {
                        labels.merge(name, text, (a, b) -> a.compareTo(b) <= 0 ? a : b);
                    }
                });
            }
        }
        for (Node predicate : MENTIONED) {
            for (Triple triple : facts.triples(Node.ANY, predicate, Node.ANY)) {
                if (triple.getObject().isURI() && triple.getObject().getURI().startsWith(prefix)) {
                    mentions.merge(triple.getObject().getURI().substring(prefix.length()), 1, Integer::sum);
                }
            }
        }
        return write(names, labels, mentions);
    }

    private static Optional<String> name(Triple triple, String prefix) {
        Node subject = triple.getSubject();
        return subject.isURI()
                        && subject.getURI().startsWith(prefix)
                        && subject.getURI().indexOf('#') < 0
                        && triple.getObject().isLiteral()
                ? Optional.of(subject.getURI().substring(prefix.length()))
                : Optional.empty();
    }

    private static SearchIndex write(
            Map<String, SortedSet<String>> names, Map<String, String> labels, Map<String, Integer> mentions) {
        Analyzer analyzer = new Folding();
        Directory directory = new ByteBuffersDirectory();
        try {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (Map.Entry<String, SortedSet<String>> entry : names.entrySet()) {
                    String label = labels.getOrDefault(entry.getKey(), entry.getValue().first());
                    writer.addDocument(document(
                            entry.getKey(), label, entry.getValue(), mentions.getOrDefault(entry.getKey(), 0)));
                }
            }
            return new SearchIndex(new IndexSearcher(DirectoryReader.open(directory)), analyzer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(String name, String label, Set<String> names, int mentions) {
        Document document = new Document();
        document.add(new StringField("name", name, Field.Store.YES));
        document.add(new StringField("kind", name.substring(0, Math.max(0, name.indexOf('/'))), Field.Store.NO));
        document.add(new StoredField("label", label));
        document.add(new StoredField("mentions", mentions));
        for (String each : names) {
            document.add(new TextField("names", each, Field.Store.YES));
            document.add(new StringField("exact", fold(each), Field.Store.NO));
        }
        return document;
    }

    /** A name without accents, in lower case and with single spaces. */
    static String fold(String name) {
        char[] folded = new char[name.length() * 4];
        int length = ASCIIFoldingFilter.foldToASCII(name.toCharArray(), 0, folded, 0, name.length());
        String text = new String(folded, 0, length).toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
        return text.length() > 1_000 ? text.substring(0, 1_000) : text;
    }

    /**
     * What is called like that: every word of the text must stand in a name, begin a word of it, or be a typing error
     * away from one. Whatever the articles speak of often comes first among the equally well named.
     *
     * @param kinds of which kinds; empty for all
     */
    List<Hit> find(String text, Set<String> kinds, int most) {
        List<String> words = words(text);
        if (words.isEmpty()) {
            return List.of();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(word(word), BooleanClause.Occur.MUST));
        query.add(all.build(), BooleanClause.Occur.MUST);
        query.add(
                new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term("exact", fold(text)))), 20),
                BooleanClause.Occur.SHOULD);
        if (!kinds.isEmpty()) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            kinds.forEach(kind -> any.add(new TermQuery(new Term("kind", kind)), BooleanClause.Occur.SHOULD));
            query.add(any.build(), BooleanClause.Occur.FILTER);
        }
        return hits(query.build()).stream().limit(most).toList();
    }

    private static Query word(String word) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(new BoostQuery(new TermQuery(new Term("names", word)), 3), BooleanClause.Occur.SHOULD);
        query.add(new PrefixQuery(new Term("names", word)), BooleanClause.Occur.SHOULD);
        if (word.length() > 4) {
            query.add(
                    new BoostQuery(new FuzzyQuery(new Term("names", word), 1, 2), 0.5f), BooleanClause.Occur.SHOULD);
        }
        return query.build();
    }

    private List<Hit> hits(Query query) {
        try {
            List<Hit> hits = new ArrayList<>();
            for (ScoreDoc found : searcher.search(query, MOST_CANDIDATES).scoreDocs) {
                Document document = searcher.storedFields().document(found.doc);
                int mentions = document.getField("mentions").numericValue().intValue();
                hits.add(new Hit(
                        document.get("name"),
                        document.get("label"),
                        List.of(document.getValues("names")),
                        mentions,
                        found.score * (1 + Math.log1p(mentions))));
            }
            hits.sort(Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::name));
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> words(String text) {
        List<String> words = new ArrayList<>();
        String bounded = text.length() > 500 ? text.substring(0, 500) : text;
        try (TokenStream tokens = analyzer.tokenStream("names", bounded)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken() && words.size() < MOST_WORDS) {
                words.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** Words in lower case and without accents: names are typed as the keyboard at hand allows. */
    private static final class Folding extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, new ASCIIFoldingFilter(new LowerCaseFilter(words)));
        }
    }
}
