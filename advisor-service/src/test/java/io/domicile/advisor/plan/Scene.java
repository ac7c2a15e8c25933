package io.domicile.advisor.plan;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.domicile.advisor.place.Capacity;
import io.domicile.advisor.place.KnownPlace;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceBook;
import io.domicile.advisor.place.PlaceChanged.Citation;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.place.PlaceOrigin;
import io.domicile.outbox.Cause;
import io.domicile.outbox.Causes;
import io.domicile.tenancy.CurrentTenant;
import io.domicile.testparts.TestParts;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Places and portfolios of a test beside all those that the service ships with. Each test takes a name of its own: its
 * workloads ask for three models of which no other place has heard, and weigh nothing else. So a place that offers them all
 * comes first, one that offers two comes second, and a place of which nobody knows the models scores the middle and comes
 * after both.
 */
@ApplicationScoped
public class Scene {

    public static final String ANALYST = "analyst@demo-bank";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration GLANCE = Duration.ofMillis(30);

    private final PlaceBook book;
    private final CurrentTenant tenant;
    private final AgroalDataSource fanout;
    private final AgroalDataSource relay;
    private final Set<String> places = new LinkedHashSet<>();
    private final Map<String, String> portfolios = new LinkedHashMap<>();

    Scene(
            PlaceBook book,
            CurrentTenant tenant,
            @DataSource("fanout") AgroalDataSource fanout,
            @DataSource("relay") AgroalDataSource relay) {
        this.book = book;
        this.tenant = tenant;
        this.fanout = fanout;
        this.relay = relay;
    }

    /** A place in Korea that offers all models that the workloads of this name ask for. */
    public static Place best(String id, String name, Capacity capacity) {
        return offering(id, Set.of(name + "-one", name + "-two", name + "-three"), capacity);
    }

    /** A place in Korea with room for all and two of the three models. */
    public static Place cloud(String name) {
        return offering(
                name + "-cloud", Set.of(name + "-one", name + "-two"), Capacity.unlimited("nobody publishes it"));
    }

    /** A place in Korea with all three models. */
    public static Place factory(String name, Capacity capacity) {
        return best(name + "-factory", name, capacity);
    }

    private static Place offering(String id, Set<String> models, Capacity capacity) {
        return Made.with(Made.place(id, id + "-operator", "stack", "kr", 0.99, capacity), PlaceFact.MODELS, models);
    }

    /** The cloud has room; the factory would be better, and nothing of it stands yet. */
    public void twoPlaces(String name) {
        put(cloud(name), factory(name, Made.announced(55_000)));
        awaitQuiet();
    }

    /** As a consumer does it: for nobody, all in one transaction. */
    public void put(Place... known) {
        tenant.open(() -> QuarkusTransaction.requiringNew().call(() -> {
            for (var place : known) {
                places.add(place.id());
                book.put(new KnownPlace(place, PlaceOrigin.DEAL, null, null), steps());
            }
            return places;
        }));
    }

    /** The same because of an event that is the third of its chain. */
    public void putInChain(Place place) {
        Causes.as(new Cause("chain-of-" + place.id(), "event-of-" + place.id(), 3), () -> put(place));
    }

    public void remove(String place) {
        tenant.open(() -> QuarkusTransaction.requiringNew().call(() -> {
            book.remove(place);
            return places.remove(place);
        }));
    }

    private static Map<String, List<Citation>> steps() {
        return Map.of("phase", List.of(new Citation("It says so", "https://source.example", null, null)));
    }

    /** A portfolio with one workload, and a proven plan for it. */
    public String planned(String name) {
        return planned(ANALYST, name);
    }

    public String planned(String account, String name) {
        var id = added(account, portfolio(name));
        as(account)
                .post("/api/v1/portfolios/" + id + "/plans")
                .then()
                .statusCode(201)
                .body("status", equalTo("OPTIMAL"))
                .body("revision", equalTo(1));
        return id;
    }

    public String added(String portfolio) {
        return added(ANALYST, portfolio);
    }

    public String added(String account, String portfolio) {
        String id = as(account)
                .contentType("application/json")
                .body(portfolio)
                .post("/api/v1/portfolios")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        portfolios.put(id, account);
        return id;
    }

    public static String portfolio(String name) {
        return "{\"name\": \"Of a test\", \"workloads\": [%s], \"limits\": {}}".formatted(workload("w", name));
    }

    /** Map data of a Korean shop: the law lets them go anywhere, abroad with an export licence. */
    public static String workload(String id, String name) {
        return """
                {"id": "%1$s", "sector": "RETAIL", "established": "kr", "subjects": [],
                 "parts": [{"name": "all", "verbs": ["INFER"], "data": ["SPATIAL"]}],
                 "need": {"powerKw": 100, "models": ["%2$s-one", "%2$s-two", "%2$s-three"]}, "weights": {"models": 1}}
                """.formatted(id, name);
    }

    public JsonPath awaitRevision(String portfolio, int revision) {
        await().atMost(PATIENCE)
                .pollInterval(GLANCE)
                .until(() -> plans(portfolio).size() >= revision);
        return current(portfolio);
    }

    public JsonPath current(String portfolio) {
        return as(ANALYST)
                .get("/api/v1/plans/" + plans(portfolio).getFirst())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public List<String> plans(String portfolio) {
        return plans(ANALYST, portfolio);
    }

    public List<String> plans(String account, String portfolio) {
        return as(account)
                .get("/api/v1/portfolios/" + portfolio + "/plans")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    /** Until nothing is left to fan out or to work on. */
    public void awaitQuiet() {
        await().atMost(PATIENCE)
                .pollInterval(GLANCE)
                .until(() -> number(
                                fanout,
                                "select (select count(*) from place_change)"
                                        + " + (select count(*) from plan_work where due_at < timestamptz '2100-01-01')")
                        == 0);
    }

    /** How many plans of a portfolio were handed to the relay. */
    public int sent(String portfolio) {
        return number(
                relay,
                "select count(*) from outbox_state where topic = 'resident.advisor.plan' and starts_with(key, '"
                        + portfolio + "')");
    }

    private static int number(AgroalDataSource from, String query) {
        try (var connection = from.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes away what a test put there, and leaves nothing to do. */
    public void clear() {
        portfolios.forEach((id, account) -> as(account)
                .header("If-Match", "*")
                .delete("/api/v1/portfolios/" + id)
                .then()
                .statusCode(204));
        portfolios.clear();
        var gone = new ArrayList<>(places);
        places.clear();
        tenant.open(() -> QuarkusTransaction.requiringNew().call(() -> {
            gone.forEach(book::remove);
            return gone;
        }));
        awaitQuiet();
    }

    public static RequestSpecification as(String account) {
        return given().auth().oauth2(TestParts.attach().keycloak().token(account));
    }
}
