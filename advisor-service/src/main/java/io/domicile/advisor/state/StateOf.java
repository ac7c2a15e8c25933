package io.domicile.advisor.state;

/** One kind of thing that a tenant has or sees. */
public interface StateOf {

    /**
     * An SQL expression of type text: whatever is different about the things of the current tenant makes it different, whoever
     * changed it. It costs the database far less than reading them.
     */
    String sql();

    /**
     * Such an expression, of rows that are alike. Two 64-bit hashes of each, in no order: enough to notice a change, not to
     * vouch for content.
     *
     * @param line an expression that tells one row from every other and from what it was before
     */
    static String ofRows(String line, String table) {
        return """
                (select concat_ws(' ', bit_xor(hashtextextended(line, 0)), bit_xor(hashtextextended(line, 1)))
                from (select %s as line from %s) as lines)""".formatted(line, table);
    }
}
