package io.domicile.advisor.deal;

import java.util.SortedMap;

/**
 * How far a topic was followed. Positions are the producer's own, given in the order in which it publishes, as
 * {@code epoch-n}.
 *
 * @param position the highest that was applied
 * @param partitions the highest of each partition; what is before it in its partition was applied, too
 */
public record FollowedTopic(String topic, String position, SortedMap<String, String> partitions) {

    /** Where deals come from. */
    public static final String CATALOG = "open.catalog.deal";
}
