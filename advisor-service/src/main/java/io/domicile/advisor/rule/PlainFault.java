package io.domicile.advisor.rule;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What CEL's compiler says of the commonest faults, for people who know rules and no parser. The rest stays as it is. */
final class PlainFault {

    private static final Pattern ENDS = Pattern.compile("(mismatched|extraneous) input '<EOF>'.*");
    private static final Pattern UNEXPECTED = Pattern.compile("(?:mismatched|extraneous) input '(.+?)' expecting.*");
    private static final Pattern NO_SUCH_SIGN = Pattern.compile("token recognition error at: '(.+?)\\s*'.*");
    private static final Pattern NO_OVERLOAD =
            Pattern.compile("found no matching overload for '(.+?)' applied to '(.*)' \\(candidates.*");
    private static final Pattern WRONG_TYPE = Pattern.compile("expected type 'bool' but found '(.+)'");
    private static final Pattern RECEIVER = Pattern.compile("(.+?)\\.\\((.*)\\)");

    private PlainFault() {}

    static String of(String message) {
        var told = ENDS.matcher(message);
        if (told.matches()) {
            return "ends where something is expected: a fact, a word, or a bracket that closes";
        }
        told = UNEXPECTED.matcher(message);
        if (told.matches()) {
            return "'" + told.group(1) + "' is not expected here";
        }
        told = NO_SUCH_SIGN.matcher(message);
        if (told.matches()) {
            return "'" + told.group(1) + "' is not expected here";
        }
        told = WRONG_TYPE.matcher(message);
        if (told.matches()) {
            return "must be true or false, and is " + a(told.group(1)) + "; compare it with something";
        }
        told = NO_OVERLOAD.matcher(message);
        return told.matches() ? noOverload(told) : message;
    }

    private static String noOverload(Matcher told) {
        var function = told.group(1).replace("_", "").replace("@", "");
        var of = RECEIVER.matcher(told.group(2));
        var types = of.matches()
                ? of.group(1) + (of.group(2).isEmpty() ? "" : ", " + of.group(2))
                : told.group(2).substring(1, told.group(2).length() - 1);
        return "'%s' does not go %s %s"
                .formatted(
                        function,
                        types.contains(", ") ? "between" : "with",
                        Arrays.stream(types.split(", ")).map(PlainFault::a).collect(Collectors.joining(" and ")));
    }

    /** The type in the words of the packs. */
    private static String a(String type) {
        if (type.startsWith("list(")) {
            return "a list of " + plural(type.substring("list(".length(), type.length() - 1));
        }
        return switch (type) {
            case "string" -> "a jurisdiction";
            case "bool" -> "true or false";
            case "int" -> "a number";
            default -> "a " + type;
        };
    }

    private static String plural(String type) {
        return type.equals("string") ? "jurisdictions" : type;
    }
}
