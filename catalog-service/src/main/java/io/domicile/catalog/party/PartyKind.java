package io.domicile.catalog.party;

/** What an organisation mainly is; its part in one deal is the role that a claim gives it. */
public enum PartyKind {
    NATIONAL_CHAMPION,
    TECHNOLOGY_VENDOR,
    OPERATOR,
    GOVERNMENT,
    INVESTOR,
    HYPERSCALER,
    RESEARCH_BODY,
    MODEL_DEVELOPER,
    ENERGY
}
