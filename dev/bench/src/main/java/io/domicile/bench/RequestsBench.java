package io.domicile.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * Many small plans asked for at the same moment, through the gateway of the cell that runs here. All tenants that may plan
 * share them evenly.
 */
final class RequestsBench {

    private static final int AT_ONCE = 200;
    /** Workloads of a plan: the fewest show what a request costs, whatever it is about. */
    private static final List<Integer> SIZES = List.of(3, 20);

    /** The compiler, caches and connections of a cell that has just started need that many. */
    private static final int WARM = 5;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String gateway;
    private final URI tokens;
    /** An access token of each tenant. */
    private final Map<String, String> tenants = new HashMap<>();

    private RequestsBench(JsonNode cell) throws IOException, InterruptedException {
        gateway = cell.path("gateway").asText();
        tokens = URI.create(cell.path("tokenEndpoint").asText());
        for (var user : cell.path("users")) {
            if (user.path("roles").toString().contains("\"analyst\"")) {
                tenants.put(user.path("tenant").asText(), token(user));
            }
        }
    }

    private record Asked(String tenant, String portfolio) {}

    private record Answered(String tenant, int status, double seconds) {}

    static void run(Path root, boolean shortForm) throws IOException, InterruptedException {
        var file = root.resolve(".domicile/demo.json");
        if (!Files.exists(file)) {
            System.err.println("Domicile is not up here: ./domicile up");
            System.exit(1);
        }
        var bench = new RequestsBench(JSON.readTree(file.toFile()));
        for (int workloads : SIZES) {
            bench.measure(workloads, shortForm ? 1 : 5);
        }
    }

    private void measure(int workloads, int rounds) throws IOException, InterruptedException {
        var asked = portfolios(workloads);
        try {
            System.out.printf(
                    Locale.ROOT,
                    "%d plans at once, %d workloads each, of %s%n",
                    AT_ONCE,
                    workloads,
                    String.join(", ", tenants.keySet()));
            for (int warm = 0; warm < WARM; warm++) {
                all(asked);
            }
            for (int round = 0; round < rounds; round++) {
                double load = SYSTEM.getSystemLoadAverage();
                double begin = processorSeconds();
                var answers = all(asked);
                report(answers, processorSeconds() - begin, load);
            }
        } finally {
            remove(asked);
        }
    }

    private List<Asked> portfolios(int workloads) throws IOException, InterruptedException {
        var all = new ArrayList<Asked>();
        var names = List.copyOf(tenants.keySet());
        for (int i = 0; i < AT_ONCE; i++) {
            var tenant = names.get(i % names.size());
            var body = JSON.writeValueAsString(Map.of(
                    "name",
                    "Benchmark " + i,
                    "workloads",
                    Workloads.of(workloads, i),
                    "limits",
                    Map.of("operators", 5)));
            var answer = send(as(tenant, "/api/v1/portfolios")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body)));
            all.add(new Asked(
                    tenant, JSON.readTree(expected(answer, 201)).path("id").asText()));
        }
        return all;
    }

    private List<Answered> all(List<Asked> asked) {
        long begin = System.nanoTime();
        var answers = new ArrayList<CompletableFuture<Answered>>();
        for (var one : asked) {
            var request = as(one.tenant(), "/api/v1/portfolios/" + one.portfolio() + "/plans")
                    .POST(BodyPublishers.noBody())
                    .build();
            answers.add(client.sendAsync(request, BodyHandlers.discarding())
                    .thenApply(answer ->
                            new Answered(one.tenant(), answer.statusCode(), (System.nanoTime() - begin) / 1e9)));
        }
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private void remove(List<Asked> asked) throws IOException, InterruptedException {
        for (var one : asked) {
            send(as(one.tenant(), "/api/v1/portfolios/" + one.portfolio())
                    .header("If-Match", "*")
                    .DELETE());
        }
    }

    /** Of this process, which takes them from the same processors as those it asks. */
    private static double processorSeconds() {
        return SYSTEM.getProcessCpuTime() / 1e9;
    }

    private static void report(List<Answered> answers, double asking, double load) {
        double[] seconds =
                answers.stream().mapToDouble(Answered::seconds).sorted().toArray();
        var last =
                answers.stream()
                        .collect(Collectors.toMap(Answered::tenant, Answered::seconds, Math::max))
                        .entrySet()
                        .stream()
                        .map(each -> String.format(Locale.ROOT, "%s %.2f", each.getKey(), each.getValue()))
                        .sorted()
                        .collect(Collectors.joining(", "));
        System.out.printf(
                Locale.ROOT,
                "p99, s: goal 1.0; measured %.2f (median %.2f); the last of %s; answered 201: %d of %d;"
                        + " asking took %.2f s of a processor; load before %.1f on %d processors%n",
                seconds[(int) Math.ceil(.99 * seconds.length) - 1],
                seconds[seconds.length / 2],
                last,
                answers.stream().filter(answer -> answer.status() == 201).count(),
                answers.size(),
                asking,
                load,
                SYSTEM.getAvailableProcessors());
    }

    private String token(JsonNode user) throws IOException, InterruptedException {
        var form = Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "domicile-cli",
                        "username",
                        user.path("username").asText(),
                        "password",
                        user.path("password").asText())
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = send(HttpRequest.newBuilder(tokens)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        return JSON.readTree(expected(answer, 200)).path("access_token").asText();
    }

    private HttpRequest.Builder as(String tenant, String path) {
        return HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(PATIENCE)
                .header(
                        "Authorization",
                        "Bearer " + Optional.ofNullable(tenants.get(tenant)).orElseThrow());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String expected(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(
                    answer.request().uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
