package io.domicile.gateway.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** A path of a contract, such as {@code /api/v1/deals/{id}/claims}. Compared as text, letter by letter. */
public final class PathTemplate {
    /** The one that says more about a path comes first: {@code /deals/latest} before {@code /deals/{id}}. */
    public static final Comparator<PathTemplate> MOST_SPECIFIC_FIRST =
            Comparator.comparing((PathTemplate template) -> template.rank).thenComparing(template -> template.text);

    private static final Pattern PARAMETER = Pattern.compile("\\{[^{}]+}");

    private final String text;
    private final List<Pattern> segments = new ArrayList<>();
    /** One letter for each segment: a for a fixed one, b for a partly fixed one, c for a parameter. */
    private final String rank;

    public PathTemplate(String text) {
        this.text = text;
        var letters = new StringBuilder();
        for (var segment : text.substring(1).split("/", -1)) {
            segments.add(pattern(segment));
            letters.append(PARAMETER.matcher(segment).matches() ? 'c' : segment.contains("{") ? 'b' : 'a');
        }
        this.rank = letters.toString();
    }

    public boolean matches(List<String> path) {
        if (path.size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < path.size(); i++) {
            if (!segments.get(i).matcher(path.get(i)).matches()) {
                return false;
            }
        }
        return true;
    }

    /** Two templates of one shape match the same paths, however their parameters are called. */
    public String shape() {
        return PARAMETER.matcher(text).replaceAll("{}");
    }

    private static Pattern pattern(String segment) {
        var regex = new StringBuilder();
        var parameters = PARAMETER.matcher(segment);
        int end = 0;
        while (parameters.find()) {
            regex.append(Pattern.quote(segment.substring(end, parameters.start())))
                    .append(".+");
            end = parameters.end();
        }
        return Pattern.compile(
                regex.append(Pattern.quote(segment.substring(end))).toString());
    }

    @Override
    public String toString() {
        return text;
    }
}
