package org.credence.evaluate;

/** One thing that comes of holding what was published of an article against gold. */
sealed interface Finding {
    /** An event is in both. */
    record EventFound(GoldEvent gold, PublishedEvent published, EventComparison fields) implements Finding {}

    /** An event is only in gold. */
    record EventMissed(GoldEvent gold) implements Finding {}

    /** An event is only in what was published. */
    record EventWrong(PublishedEvent published) implements Finding {}

    /** A statement is in both. */
    record StatementFound(GoldStatement gold, PublishedStatement published, Verdict direct, Verdict kind)
            implements Finding {}

    /** A statement is only in gold. */
    record StatementMissed(GoldStatement gold) implements Finding {}

    /** A statement is only in what was published. */
    record StatementWrong(PublishedStatement published) implements Finding {}

    /** An office is in both. */
    record OfficeFound(GoldOffice gold, PublishedOffice published, Verdict current) implements Finding {}

    /** An office is only in gold. */
    record OfficeMissed(GoldOffice gold) implements Finding {}

    /** An office is only in what was published: gold need not name every office, so it is not held against it. */
    record OfficeExtra(PublishedOffice published) implements Finding {}
}
