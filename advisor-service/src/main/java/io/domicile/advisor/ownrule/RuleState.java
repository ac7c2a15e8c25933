package io.domicile.advisor.ownrule;

/** How far an own rule is. It goes on and never back. */
public enum RuleState {
    /** It can be changed and deleted, and decides nothing. */
    DRAFT,
    /** It decides, and its text stays. */
    IN_FORCE,
    /** It decides nothing any more, and is kept because advice cites it. */
    WITHDRAWN
}
