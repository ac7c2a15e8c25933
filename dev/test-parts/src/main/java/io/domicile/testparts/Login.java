package io.domicile.testparts;

/** A database role and its password. */
public record Login(String username, String password) {}
