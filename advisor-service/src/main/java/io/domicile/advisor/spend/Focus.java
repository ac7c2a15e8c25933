package io.domicile.advisor.spend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.domicile.advisor.sheet.Csv;
import io.domicile.advisor.sheet.Faults;
import io.domicile.advisor.sheet.Line;
import io.domicile.advisor.sheet.Table;
import io.domicile.advisor.spend.Charges.Charge;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads an export by the FinOps Open Cost and Usage Specification (FOCUS 1.x, CSV) and sums it by workload, month and
 * currency. Credits, corrections and taxes are rows like any other, so the sums are what the provider states.
 */
final class Focus {

    /** The tags that name a workload, the first that a row has. */
    static final List<String> TAGS = List.of("domicile:workload", "workload");

    private static final String BILLED = "BilledCost";
    private static final String EFFECTIVE = "EffectiveCost";
    private static final String CURRENCY = "BillingCurrency";
    private static final String START = "ChargePeriodStart";
    private static final String TAGS_COLUMN = "Tags";

    /** Version 1.3 renames the first to the second. */
    private static final List<String> PROVIDERS = List.of("ServiceProviderName", "ProviderName");

    private static final List<String> COLUMNS =
            List.of(BILLED, EFFECTIVE, CURRENCY, START, TAGS_COLUMN, PROVIDERS.get(0), PROVIDERS.get(1));
    private static final Set<String> NEEDED = Set.of(BILLED, EFFECTIVE, CURRENCY, START, TAGS_COLUMN);

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private static final int MOST_SUMS = 12_000;
    private static final int LONGEST_WORD = 200;

    private record Key(@Nullable String workload, YearMonth month, String currency) {}

    private final ObjectMapper json;
    private final Faults faults = new Faults();
    private final Map<Key, Charge> sums = new HashMap<>();
    private final Set<String> providers = new TreeSet<>();
    private int rows;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    private Focus(ObjectMapper json) {
        this.json = json;
    }

    static Charges read(byte[] body, ObjectMapper json) {
        var focus = new Focus(json);
        var table = Table.lenient(Csv.read(body, StandardCharsets.UTF_8), COLUMNS, NEEDED, focus.faults);
        table.forEachRemaining(focus::take);
        focus.faults.require();
        return focus.charges();
    }

    private void take(Line line) {
        rows++;
        var billed = cost(line, BILLED);
        var effective = cost(line, EFFECTIVE);
        var currency = currency(line);
        var day = start(line);
        var workload = workload(line);
        if (billed.isEmpty() || effective.isEmpty() || currency.isEmpty() || day.isEmpty() || !line.isSound()) {
            return;
        }
        PROVIDERS.stream()
                .map(line::text)
                .filter(name -> !isNull(name))
                .findFirst()
                .ifPresent(
                        name -> providers.add(name.length() > LONGEST_WORD ? name.substring(0, LONGEST_WORD) : name));
        first = first == null || day.get().isBefore(first) ? day.get() : first;
        last = last == null || day.get().isAfter(last) ? day.get() : last;
        var key = new Key(workload.orElse(null), YearMonth.from(day.get()), currency.get());
        sums.merge(
                key,
                new Charge(key.workload(), key.month(), key.currency(), billed.get(), effective.get(), 1),
                Charge::plus);
        if (sums.size() > MOST_SUMS) {
            throw Faults.of(
                    "More than %,d different workloads, months and currencies. Send fewer months at once, or leave out what is not of this portfolio."
                            .formatted(MOST_SUMS));
        }
    }

    private static Optional<BigDecimal> cost(Line line, String column) {
        if (isNull(line.text(column))) {
            line.wrong(column, "There is no amount. FOCUS demands one in each row, 0 where nothing is charged.");
            return Optional.empty();
        }
        return line.number(column);
    }

    private static Optional<String> currency(Line line) {
        var text = line.text(CURRENCY);
        if (!CURRENCIES.contains(text)) {
            line.wrong(
                    CURRENCY,
                    "'%s' is no currency. Write its three letters (ISO 4217), such as USD.".formatted(shortened(text)));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** The day in UTC, which is FOCUS's time. */
    private static Optional<LocalDate> start(Line line) {
        var text = line.text(START);
        try {
            return Optional.of(OffsetDateTime.parse(text)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toLocalDate());
        } catch (DateTimeException _) {
            line.wrong(START, "'%s' is no instant. Write it such as 2026-10-01T00:00:00Z.".formatted(shortened(text)));
            return Optional.empty();
        }
    }

    /** Empty where no tag names one. */
    private Optional<String> workload(Line line) {
        var text = line.text(TAGS_COLUMN);
        if (isNull(text)) {
            return Optional.empty();
        }
        var tags = tags(text);
        if (tags.isEmpty()) {
            line.wrong(
                    TAGS_COLUMN, "The tags are no JSON object. Write them such as {\"workload\": \"credit-scoring\"}.");
        }
        return tags.flatMap(found -> TAGS.stream()
                .map(found::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(word -> !word.isBlank())
                .findFirst()
                .map(Focus::shortened));
    }

    private Optional<JsonNode> tags(String text) {
        try {
            return Optional.of(json.readTree(text)).filter(JsonNode::isObject);
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }

    /** FOCUS's exports write nothing or the word. */
    private static boolean isNull(String text) {
        return text.isEmpty() || text.equalsIgnoreCase("null");
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_WORD ? text.substring(0, LONGEST_WORD) + "…" : text;
    }

    private Charges charges() {
        if (first == null || last == null) {
            throw Faults.of("There is no charge. The first row names FOCUS's columns, each row below is a charge.");
        }
        var inOrder = new ArrayList<>(sums.values());
        inOrder.sort(Comparator.comparing((Charge charge) -> charge.workload() == null ? "" : charge.workload())
                .thenComparing(Charge::month)
                .thenComparing(Charge::currency));
        return new Charges(rows, first, last, List.copyOf(providers), inOrder);
    }
}
