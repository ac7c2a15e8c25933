package io.domicile.advisor.rule;

import org.jspecify.annotations.Nullable;

/**
 * Something that days do to law, without anybody's doing.
 *
 * @param says what turned with which day, in words
 * @param source address of a document that says so; null when there is none
 */
public record LawTurn(String says, @Nullable String source) {}
