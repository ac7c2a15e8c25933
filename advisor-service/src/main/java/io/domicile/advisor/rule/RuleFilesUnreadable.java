package io.domicile.advisor.rule;

/** Files of rules that were loaded once and that this release can't read: their form or a word in them is gone. */
public final class RuleFilesUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    RuleFilesUnreadable(RuntimeException why) {
        super(why.getMessage(), why);
    }
}
