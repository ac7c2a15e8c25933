package io.domicile.bench;

import io.domicile.advisor.workload.DataCategory;
import io.domicile.advisor.workload.Need;
import io.domicile.advisor.workload.Part;
import io.domicile.advisor.workload.Sector;
import io.domicile.advisor.workload.Verb;
import io.domicile.advisor.workload.Workload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Workloads as a group of companies brings them: subsidiaries of a few sectors in a few countries, each running some of the
 * same kinds of application, which differ in what they hold, how critical they are, how large, and from when.
 */
final class Workloads {

    private static final List<String> HOMES = List.of("kr", "fr", "de", "gb", "jp", "sg", "in", "us");

    private static final List<Sector> SECTORS = List.of(Sector.BANKING, Sector.INSURANCE, Sector.HEALTH, Sector.RETAIL);

    /** What an application does with which data. */
    private static final List<List<Part>> APPLICATIONS = List.of(
            List.of(part("answers", DataCategory.PERSONAL, Verb.INFER, Verb.STORE)),
            List.of(
                    part("answers", DataCategory.PERSONAL_CREDIT, Verb.INFER),
                    part("documents", DataCategory.PERSONAL_CREDIT, Verb.STORE, Verb.RETRIEVE)),
            List.of(part("scoring", DataCategory.PERSONAL_CREDIT, Verb.INFER, Verb.STORE)),
            List.of(
                    part("training", DataCategory.PSEUDONYMISED, Verb.TRAIN, Verb.STORE),
                    part("weights", DataCategory.MODEL_WEIGHTS, Verb.STORE)),
            List.of(part("tuning", DataCategory.SENSITIVE_PERSONAL, Verb.FINE_TUNE, Verb.STORE)),
            List.of(part("records", DataCategory.HEALTH_RECORD, Verb.INFER, Verb.STORE, Verb.BACK_UP)),
            List.of(part("code", DataCategory.NON_PERSONAL, Verb.INFER)),
            List.of(part("payments", DataCategory.PAYMENT, Verb.STORE, Verb.INFER)),
            List.of(part("clients", DataCategory.BANK_CLIENT, Verb.STORE, Verb.RETRIEVE, Verb.ACCESS_REMOTELY)),
            List.of(part("telemetry", DataCategory.TELEMETRY, Verb.STORE)),
            List.of(part("translation", DataCategory.PUBLIC, Verb.INFER)),
            List.of(part("identity", DataCategory.UNIQUE_IDENTIFIER, Verb.INFER, Verb.STORE)));

    private static final List<String> LANGUAGES = List.of("ko", "fr", "de", "en", "ja");

    private static final List<String> ARTIFACTS = List.of("SCC", "TIA", "PROCESSING_CONTRACT", "ICT_CONTRACT");

    private final SplittableRandom random;

    private Workloads(long seed) {
        random = new SplittableRandom(seed);
    }

    static List<Workload> of(int count, long seed) {
        var workloads = new Workloads(seed);
        var all = new ArrayList<Workload>(count);
        for (int i = 0; i < count; i++) {
            all.add(workloads.next("w" + i));
        }
        return all;
    }

    private Workload next(String id) {
        var home = any(HOMES);
        var subjects = new TreeSet<>(Set.of(home));
        if (random.nextInt(5) == 0) {
            subjects.add(any(HOMES));
        }
        var artifacts = new TreeSet<String>();
        for (var kind : ARTIFACTS) {
            if (random.nextInt(3) == 0) {
                artifacts.add(kind);
            }
        }
        return new Workload(
                id,
                null,
                any(SECTORS),
                home,
                subjects,
                any(APPLICATIONS),
                flag(),
                flag(),
                flag(),
                null,
                flag(),
                artifacts,
                need(home),
                null);
    }

    private Need need(String home) {
        return new Need(
                null,
                8 << random.nextInt(6),
                Set.of(any(LANGUAGES)),
                null,
                null,
                home,
                null,
                LocalDate.of(2027, 1 + random.nextInt(12), 1),
                null,
                null);
    }

    /** Yes, no, or not said. */
    private @Nullable Boolean flag() {
        return switch (random.nextInt(3)) {
            case 0 -> Boolean.TRUE;
            case 1 -> Boolean.FALSE;
            default -> null;
        };
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static Part part(String name, DataCategory data, Verb... verbs) {
        return new Part(name, Set.of(verbs), Set.of(data));
    }
}
