package io.domicile.advisor.table;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A file of the table, read node by node, as only nodes know their lines. Scalars stay texts until somebody wants something
 * else of them: {@code no} is Norway.
 */
final class YamlFile {

    private final String name;
    private final Node root;

    private YamlFile(String name, Node root) {
        this.name = name;
        this.root = root;
    }

    static YamlFile resource(String name) {
        var stream = Objects.requireNonNull(
                YamlFile.class.getResourceAsStream("/places/" + name), () -> "No resource places/" + name);
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return read(name, reader);
        } catch (IOException e) {
            throw new UncheckedIOException("places/" + name + " does not read", e);
        }
    }

    static YamlFile read(String name, Reader text) {
        try {
            var root = new Yaml(new LoaderOptions()).compose(text);
            if (root == null) {
                throw new TableError(name, 1, "is empty");
            }
            return new YamlFile(name, root);
        } catch (MarkedYAMLException e) {
            throw new TableError(name, e.getProblemMark().getLine() + 1, "is no YAML: " + e.getProblem());
        }
    }

    Fields fields() {
        return fields(root);
    }

    TableError error(Node at, String detail) {
        return new TableError(name, at, detail);
    }

    private Fields fields(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            throw error(node, "is to be a mapping");
        }
        var values = new LinkedHashMap<String, Node>();
        for (var pair : mapping.getValue()) {
            if (values.put(text(pair.getKeyNode()), pair.getValueNode()) != null) {
                throw error(pair.getKeyNode(), "'" + text(pair.getKeyNode()) + "' is there twice");
            }
        }
        return new Fields(mapping, values);
    }

    private String text(Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw error(node, "is to be a text");
    }

    /** A mapping. Whoever has taken all that it knows asks that nothing is left, so that a misspelt name is found. */
    final class Fields {

        private final Node node;
        private final Map<String, Node> values;
        private final Set<String> taken = new TreeSet<>();

        private Fields(Node node, Map<String, Node> values) {
            this.node = node;
            this.values = values;
        }

        Node node() {
            return node;
        }

        Set<String> names() {
            return values.keySet();
        }

        Node need(String name) {
            taken.add(name);
            var value = values.get(name);
            if (value == null) {
                throw error(node, "lacks '" + name + "'");
            }
            return value;
        }

        @Nullable
        Node find(String name) {
            taken.add(name);
            return values.get(name);
        }

        String text(String name) {
            return YamlFile.this.text(need(name));
        }

        @Nullable
        String textOrNull(String name) {
            var value = find(name);
            return value == null ? null : YamlFile.this.text(value);
        }

        LocalDate date(String name) {
            var value = need(name);
            try {
                return LocalDate.parse(YamlFile.this.text(value));
            } catch (DateTimeException e) {
                throw error(value, "'" + name + "' is to be a day such as 2026-08-31");
            }
        }

        Fields fields(String name) {
            return YamlFile.this.fields(need(name));
        }

        Fields fieldsOrNone(String name) {
            var value = find(name);
            return value == null ? new Fields(node, Map.of()) : YamlFile.this.fields(value);
        }

        List<Fields> list(String name) {
            return items(need(name)).stream().map(YamlFile.this::fields).toList();
        }

        void nothingElse() {
            for (var name : values.keySet()) {
                if (!taken.contains(name)) {
                    throw error(
                            Objects.requireNonNull(values.get(name)),
                            "'" + name + "' is not known here; known are " + taken);
                }
            }
        }
    }

    private List<Node> items(Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw error(node, "is to be a list");
    }

    /** Texts of a list. */
    List<String> texts(Node node) {
        return items(node).stream().map(this::text).toList();
    }

    /** Numbers of a list. */
    List<Double> numbers(Node node) {
        return items(node).stream().map(this::number).toList();
    }

    /** A number. */
    double number(Node node) {
        try {
            return Double.parseDouble(text(node));
        } catch (NumberFormatException e) {
            throw error(node, "'" + text(node) + "' is to be a number");
        }
    }

    /** A flag, in one spelling. */
    boolean flag(Node node) {
        return switch (text(node)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw error(node, "'" + text(node) + "' is to be true or false");
        };
    }

    /** The text of a scalar. */
    String scalar(Node node) {
        return text(node);
    }
}
