package io.domicile.system;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;

/** A portfolio that is too large to be planned while somebody waits, and what its owner does with it, through the gateway. */
final class LargePortfolio {

    static final String ANALYST = "analyst@demo-bank";

    private static final List<String> HOMES = List.of("kr", "kr", "kr", "fr", "de", "gb", "jp", "sg");
    private static final List<String> SECTORS = List.of("BANKING", "INSURANCE", "HEALTH", "RETAIL");
    private static final List<String> APPLICATIONS = List.of(
            "INFER;STORE,PERSONAL",
            "INFER,PERSONAL_CREDIT",
            "TRAIN;STORE,PSEUDONYMISED",
            "INFER,NON_PERSONAL",
            "INFER,SPATIAL",
            "STORE;RETRIEVE,BANK_CLIENT",
            "INFER,PUBLIC",
            "STORE,TELEMETRY");
    private static final List<String> LANGUAGES = List.of("ko", "fr", "de", "en", "ja");

    private final RunningCell cell;

    LargePortfolio(RunningCell cell) {
        this.cell = cell;
    }

    /**
     * As a group of companies would bring it: a few kinds of application, each with needs and weights of its own. Which
     * operators to choose, and how to fill them, is a question; what finds no room stays without a place.
     */
    static String csv(int workloads, long seed) {
        return workloads(workloads, seed)
                + ",,,,,,,,,operators,,6\n,,,,,,,,,operatorShare,,18%\n,,,,,,,,,stackShare,,40%\n";
    }

    /** The same where only two operators may be chosen, which no price expresses: a plan is found and never proven. */
    static String hard(int workloads, long seed) {
        return workloads(workloads, seed)
                + ",,,,,,,,,operators,,2\n,,,,,,,,,operatorShare,,60%\n,,,,,,,,,stackShare,,40%\n";
    }

    private static String workloads(int workloads, long seed) {
        var random = new SplittableRandom(seed);
        var sheet = new StringBuilder(
                "id,sector,established,subjects,verbs,data,powerKw,languages,weights,limit,of,value\n");
        for (int i = 0; i < workloads; i++) {
            var home = any(HOMES, random);
            sheet.append(String.format(
                    Locale.ROOT,
                    "w%05d,%s,%s,%s,%s,%d,%s,cost=%d;latency=%d;data-sovereignty=%d;delivery=%d,,,%n",
                    i,
                    any(SECTORS, random),
                    home,
                    home,
                    any(APPLICATIONS, random),
                    20 + random.nextInt(400),
                    any(LANGUAGES, random),
                    1 + random.nextInt(100),
                    1 + random.nextInt(100),
                    1 + random.nextInt(100),
                    1 + random.nextInt(100)));
        }
        return sheet.toString();
    }

    private static String any(List<String> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }

    String add(String csv) {
        return bank().header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("text/csv")
                .body(csv)
                .post("/api/v1/portfolios?name=Large")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Where its plan will stand. */
    String order(String id) {
        return bank().post("/api/v1/portfolios/" + id + "/plans")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    JsonPath read(String plan) {
        return bank().get(plan).then().statusCode(200).extract().jsonPath();
    }

    void stop(String plan) {
        bank().delete(plan + "/run").then().statusCode(200);
    }

    List<String> plansOf(String id) {
        return bank().get("/api/v1/portfolios/" + id + "/plans")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    /** The ids of all workloads of a plan, page by page. */
    List<String> workloadsOf(String plan) {
        var ids = new ArrayList<String>();
        String cursor = null;
        do {
            var page = bank().get(plan + "/workloads?limit=200" + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("items.workload"));
            cursor = page.getString("next");
        } while (cursor != null);
        return ids;
    }

    /** All placements as one sheet. */
    String placements(String plan) {
        return bank().accept("text/csv")
                .get(plan + "/placements")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    void delete(String id) {
        bank().header("If-Match", "*").delete("/api/v1/portfolios/" + id).then().statusCode(204);
    }

    boolean isReached() {
        return bank().get("/api/v1/portfolios?limit=1").statusCode() == 200;
    }

    private RequestSpecification bank() {
        return cell.as(ANALYST).baseUri(cell.gateway());
    }
}
