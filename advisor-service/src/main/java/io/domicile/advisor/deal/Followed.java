package io.domicile.advisor.deal;

import io.domicile.advisor.place.PlaceBook;
import io.domicile.outbox.StateTopic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** How far this service has followed what places are made from, by the positions that its producers give. */
@ApplicationScoped
public class Followed {

    private final StateTopic states;
    private final PlaceBook book;
    private final DealFeed deals;
    private final MilestoneFeed milestones;

    Followed(StateTopic states, PlaceBook book, DealFeed deals, MilestoneFeed milestones) {
        this.states = states;
        this.book = book;
        this.deals = deals;
        this.milestones = milestones;
    }

    /**
     * What was known of the places is of these positions, until the transaction ends: meanwhile no place is derived anew. A
     * topic that has brought no position yet is left out.
     */
    @Transactional(TxType.MANDATORY)
    public List<FollowedTopic> now() {
        book.holdStill();
        var followed = new ArrayList<FollowedTopic>();
        for (var topic : List.of(deals.topic(), milestones.topic())) {
            var partitions = new TreeMap<String, String>();
            states.positions(Factories.CONSUMER, topic)
                    .forEach((partition, position) -> partitions.put(partition.toString(), position.toString()));
            partitions.values().stream()
                    .max(String::compareTo)
                    .ifPresent(highest -> followed.add(new FollowedTopic(topic, highest, partitions)));
        }
        return List.copyOf(followed);
    }
}
