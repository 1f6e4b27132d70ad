package org.credence.vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of other vocabularies. */
public final class Terms {
    public static final String NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
    public static final String PROV = "http://www.w3.org/ns/prov#";
    public static final String SCHEMA = "https://schema.org/";
    public static final String FOAF = "http://xmlns.com/foaf/0.1/";
    public static final String SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/";
    public static final String GEO = "http://www.w3.org/2003/01/geo/wgs84_pos#";
    public static final String WIKIDATA = "http://www.wikidata.org/entity/";

    public static final Node PROV_ENTITY = NodeFactory.createURI(PROV + "Entity");
    public static final Node PROV_ACTIVITY = NodeFactory.createURI(PROV + "Activity");
    public static final Node WAS_DERIVED_FROM = NodeFactory.createURI(PROV + "wasDerivedFrom");

    public static final Node OFFSET_BASED_STRING = NodeFactory.createURI(NIF + "OffsetBasedString");
    public static final Node BEGIN_INDEX = NodeFactory.createURI(NIF + "beginIndex");
    public static final Node END_INDEX = NodeFactory.createURI(NIF + "endIndex");
    public static final Node ANCHOR_OF = NodeFactory.createURI(NIF + "anchorOf");

    public static final Node NEWS_ARTICLE = NodeFactory.createURI(SCHEMA + "NewsArticle");
    public static final Node MENTIONS = NodeFactory.createURI(SCHEMA + "mentions");
    public static final Node HEADLINE = NodeFactory.createURI(SCHEMA + "headline");
    public static final Node DATE_PUBLISHED = NodeFactory.createURI(SCHEMA + "datePublished");
    public static final Node PUBLISHER = NodeFactory.createURI(SCHEMA + "publisher");
    public static final Node AUTHOR = NodeFactory.createURI(SCHEMA + "author");
    public static final Node IN_LANGUAGE = NodeFactory.createURI(SCHEMA + "inLanguage");
    public static final Node URL = NodeFactory.createURI(SCHEMA + "url");
    public static final Node SCHEMA_NAME = NodeFactory.createURI(SCHEMA + "name");
    public static final Node SCHEMA_PERSON = NodeFactory.createURI(SCHEMA + "Person");
    public static final Node SCHEMA_PLACE = NodeFactory.createURI(SCHEMA + "Place");
    public static final Node SCHEMA_COUNTRY = NodeFactory.createURI(SCHEMA + "Country");
    public static final Node FOAF_PERSON = NodeFactory.createURI(FOAF + "Person");
    public static final Node ORG_ORGANIZATION = NodeFactory.createURI("http://www.w3.org/ns/org#Organization");

    private Terms() {}
}
