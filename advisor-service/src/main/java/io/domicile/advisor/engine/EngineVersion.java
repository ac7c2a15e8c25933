package io.domicile.advisor.engine;

/** Which engine this is, for the record of a plan: one of another version may find another plan for the same problem. */
public final class EngineVersion {

    /** Raised with every change that can change a plan; {@code EngineVersionTest} notices when that was forgotten. */
    private static final int NUMBER = 8;

    private static final String CP_SAT = "OR-tools 9.15.6755";

    private EngineVersion() {}

    /** The name of this engine when it solves by a method. */
    public static String of(Solution.Method method) {
        return "domicile-engine " + NUMBER
                + switch (method) {
                    case WITH_CP_SAT -> " with CP-SAT of " + CP_SAT;
                    case JAVA_ONLY -> "";
                };
    }
}
