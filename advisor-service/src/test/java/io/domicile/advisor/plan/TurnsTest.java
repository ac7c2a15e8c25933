package io.domicile.advisor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.domicile.tenancy.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final TenantId MANY = new TenantId("019a0000-0000-7000-8000-000000000002");
    private static final TenantId ONE = new TenantId("019a0000-0000-7000-8000-000000000004");

    private final List<TurnGiven> given = new ArrayList<>();
    private final Turns turns = new Turns(1, 6, 5, given::add);
    private final CountDownLatch busy = new CountDownLatch(1);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final List<String> done = new ArrayList<>();
    private final List<FutureTask<?>> waiting = new ArrayList<>();

    @BeforeEach
    void theThreadIsBusy() throws InterruptedException {
        waiting.add(turns.take(MANY, () -> {
            begun.countDown();
            busy.await();
            return "first";
        }));
        begun.await();
    }

    @AfterEach
    void stop() {
        busy.countDown();
        turns.close();
    }

    @Test
    void whoHasOneWaitsForOneOfWhoHasMany() throws Exception {
        var all = new ArrayList<FutureTask<Boolean>>();
        for (int i = 0; i < 3; i++) {
            var name = "many" + i;
            all.add(turns.take(MANY, () -> done.add(name)));
        }
        all.add(turns.take(ONE, () -> done.add("one")));
        busy.countDown();
        for (var task : all) {
            task.get();
        }

        assertThat(done).containsExactly("many0", "one", "many1", "many2");
        assertThat(given).extracting(TurnGiven::number).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(given).extracting(TurnGiven::tenant).containsExactly(MANY, MANY, ONE, MANY, MANY);
    }

    @Test
    void oneTenantCanNotTakeAllTheRoom() {
        for (int i = 0; i < 5; i++) {
            waiting.add(turns.take(MANY, () -> "waits"));
        }

        assertThatThrownBy(() -> turns.take(MANY, () -> "too many"))
                .isInstanceOfSatisfying(
                        PlanException.TooManyWait.class,
                        e -> assertThat(e.isOfOne()).isTrue());
        waiting.add(turns.take(ONE, () -> "has room"));
        assertThatThrownBy(() -> turns.take(ONE, () -> "too many"))
                .isInstanceOfSatisfying(
                        PlanException.TooManyWait.class,
                        e -> assertThat(e.isOfOne()).isFalse());
    }
}
