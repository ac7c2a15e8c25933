package io.domicile.advisor.rule;

import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A node of a YAML file that knows where it stands, so that a fault can name file, line and column. Scalars are taken as
 * they are written: {@code no} is Norway, never false.
 */
final class Yaml {

    private final String file;
    private final Node node;
    private final List<String> lines;

    private Yaml(String file, Node node, List<String> lines) {
        this.file = file;
        this.node = node;
        this.lines = lines;
    }

    static Yaml read(String file, String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            var root = new org.yaml.snakeyaml.Yaml(options).compose(new StringReader(text));
            if (root == null) {
                throw new PackFault(file, 1, 1, "the file is empty");
            }
            return new Yaml(file, root, text.lines().toList());
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            throw new PackFault(
                    file,
                    mark == null ? 1 : mark.getLine() + 1,
                    mark == null ? 1 : mark.getColumn() + 1,
                    "is no YAML: " + e.getProblem());
        }
    }

    /** The entries of a mapping, in the order of the file. */
    Map<String, Yaml> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw fault("must be a mapping of names to values");
        }
        var entries = new LinkedHashMap<String, Yaml>();
        for (var tuple : mapping.getValue()) {
            var key = of(tuple.getKeyNode());
            if (entries.put(key.text(), of(tuple.getValueNode())) != null) {
                throw key.fault("'" + key.text() + "' stands here twice");
            }
        }
        return entries;
    }

    /** The entries of a mapping that may have only these keys. */
    Map<String, Yaml> entries(String... allowed) {
        var entries = entries();
        for (var tuple : ((MappingNode) node).getValue()) {
            var key = of(tuple.getKeyNode());
            if (!Arrays.asList(allowed).contains(key.text())) {
                throw key.fault("'" + key.text() + "' is no field here; there are: " + String.join(", ", allowed));
            }
        }
        return entries;
    }

    Yaml get(String key) {
        return find(key).orElseThrow(() -> fault("'" + key + "' is missing"));
    }

    Optional<Yaml> find(String key) {
        return Optional.ofNullable(entries().get(key));
    }

    List<Yaml> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw fault("must be a list");
        }
        var items = new ArrayList<Yaml>();
        sequence.getValue().forEach(item -> items.add(of(item)));
        return items;
    }

    /** The items of a list that must not be empty. */
    List<Yaml> someItems() {
        var items = items();
        if (items.isEmpty()) {
            throw fault("must not be empty");
        }
        return items;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw fault("must be a single value");
        }
        var text = scalar.getValue().strip();
        if (text.isEmpty()) {
            throw fault("must not be empty");
        }
        return text;
    }

    List<String> texts() {
        return items().stream().map(Yaml::text).toList();
    }

    boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw fault("must be true or false, not '" + text() + "'");
        };
    }

    LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeException e) {
            throw fault("must be a day such as 2026-11-24, not '" + text() + "'");
        }
    }

    <E extends Enum<E>> E word(Class<E> type) {
        for (var word : type.getEnumConstants()) {
            if (word.name().equals(text())) {
                return word;
            }
        }
        throw fault("'" + text() + "' is no " + type.getSimpleName() + "; there are: "
                + String.join(
                        ", ",
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()));
    }

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    PackFault fault(String what) {
        return new PackFault(file, line(), node.getStartMark().getColumn() + 1, what);
    }

    /**
     * A fault inside the text of this scalar.
     *
     * @param line line of the text, from 1
     * @param column column of that line, from 0
     */
    PackFault faultAt(int line, int column, String what) {
        var scalar = (ScalarNode) node;
        int first = node.getStartMark().getLine();
        if (scalar.getScalarStyle() == ScalarStyle.LITERAL) {
            int at = first + line;
            int indent = at < lines.size()
                    ? lines.get(at).length() - lines.get(at).stripLeading().length()
                    : 0;
            return new PackFault(file, at + 1, indent + column + 1, what);
        }
        int quote = scalar.getScalarStyle() == ScalarStyle.PLAIN ? 0 : 1;
        return new PackFault(file, first + line, node.getStartMark().getColumn() + quote + column + 1, what);
    }

    /** Text whose inside can be pointed at: on one line, or a block that keeps its line breaks. */
    String expression() {
        var text = text();
        if (node.getStartMark().getLine() != node.getEndMark().getLine()
                && ((ScalarNode) node).getScalarStyle() != ScalarStyle.LITERAL) {
            throw fault("an expression of several lines must be a block that starts with |");
        }
        return text;
    }

    private Yaml of(@Nullable Node other) {
        if (other == null) {
            throw fault("is empty");
        }
        return new Yaml(file, other, lines);
    }
}
