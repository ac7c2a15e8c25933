package io.domicile.advisor.rule;

/** How sure we are that the law says so. */
public enum Confidence {
    /** Primary text, or two independent sources. */
    H,
    /** One decent secondary source. */
    M,
    /** Doubtful: a weak source, or general knowledge that nobody looked up; can be switched off by a setting. */
    L
}
