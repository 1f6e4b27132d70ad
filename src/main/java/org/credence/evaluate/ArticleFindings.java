package org.credence.evaluate;

import java.util.List;

/**
 * What came of holding one article against its gold.
 *
 * @param article the name of its file
 * @param published whether the data hold the article at all
 * @param findings in order of gold, then what only the data hold; events, statements, offices
 */
record ArticleFindings(String article, boolean published, ArticleText text, List<Finding> findings) {
    ArticleFindings {
        findings = List.copyOf(findings);
    }
}
