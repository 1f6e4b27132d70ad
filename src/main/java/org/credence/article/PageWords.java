package org.credence.article;

/**
 * All that is known of how pages look, read once from the resource files.
 *
 * @param furniture what is no part of an article
 * @param bylines lines that name authors
 * @param dateLines lines that give the date
 * @param english the words that tell languages
 */
record PageWords(Furniture furniture, Byline.Reader bylines, DateLine.Reader dateLines, EnglishText english) {
    static PageWords load() {
        WordFile heads = WordFile.load("heads.txt");
        Byline.Reader bylines = new Byline.Reader(heads);
        return new PageWords(
                Furniture.load(), bylines, new DateLine.Reader(heads, bylines), EnglishText.load());
    }
}
