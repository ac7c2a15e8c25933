package io.domicile.advisor.advice;

/**
 * Which code gave an advice. It is raised by hand with every change after which the same question, facts and rules could be
 * answered otherwise, be it in one word: what was kept is given again only by the version that gave it. The golden records
 * in {@code contracts/golden} fail until it is raised.
 */
public final class EngineVersion {

    public static final String CURRENT = "2026.11.2";

    private EngineVersion() {}
}
