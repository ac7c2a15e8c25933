package io.domicile.advisor.table;

import org.yaml.snakeyaml.nodes.Node;

/** Something in the shipped table is wrong: says in which file, in which line, and how to mend it. */
final class TableError extends RuntimeException {

    private static final long serialVersionUID = 1;

    TableError(String file, int line, String detail) {
        super("places/" + file + ":" + line + ": " + detail);
    }

    TableError(String file, Node node, String detail) {
        this(file, node.getStartMark().getLine() + 1, detail);
    }
}
