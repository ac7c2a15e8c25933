package io.domicile.advisor;

/** How many random cases a test tries: enough for every build, and ten times as many in a long run. */
public final class RandomCases {

    private static final int LONG = 10;

    private RandomCases() {}

    public static int of(int everyBuild) {
        return Boolean.getBoolean("domicile.long") ? LONG * everyBuild : everyBuild;
    }
}
