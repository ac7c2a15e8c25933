package io.domicile.advisor.plan;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Ids of plans, ordered by time; a run has its plan's from the beginning. */
@Singleton
class PlanIds {

    private final TimeOrderedEpochFactory ids;

    PlanIds(Clock clock) {
        this.ids = TimeOrderedEpochFactory.builder().withClock(clock).build();
    }

    UUID next() {
        return ids.create();
    }
}
