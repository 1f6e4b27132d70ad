package org.credence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.credence.article.Article;
import org.credence.article.ArticleReader;
import org.credence.article.ReadOutcome;

/**
 * The articles that a command was given.
 *
 * @param articles those that could be read
 * @param rejected those that could not, and why
 */
record ArticleSelection(List<Article> articles, List<ReadOutcome.Rejected> rejected) {
    ArticleSelection {
        articles = List.copyOf(articles);
        rejected = List.copyOf(rejected);
    }

    static ArticleSelection read(List<Path> paths) {
        List<Article> articles = new ArrayList<>();
        List<ReadOutcome.Rejected> rejected = new ArrayList<>();
        new ArticleReader().readAll(paths).forEach(outcome -> {
            switch (outcome) {
                case ReadOutcome.Accepted accepted -> articles.add(accepted.article());
                case ReadOutcome.Rejected each -> rejected.add(each);
            }
        });
        return new ArticleSelection(articles, rejected);
    }
}
