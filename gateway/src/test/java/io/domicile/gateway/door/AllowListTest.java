package io.domicile.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.domicile.gateway.contract.Operation;
import io.domicile.gateway.contract.PathTemplate;
import io.domicile.gateway.contract.Service;
import io.domicile.gateway.door.AllowList.Match;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AllowListTest {
    private final AllowList allowList = new AllowList(List.of(
            operation(Service.CATALOG, "GET", "/api/v1/deals/{id}"),
            operation(Service.CATALOG, "DELETE", "/api/v1/deals/{deal}"),
            operation(Service.CATALOG, "GET", "/api/v1/deals/latest"),
            operation(Service.ADVISOR, "POST", "/api/v1/deals/{id}/advice"),
            operation(Service.CATALOG, "GET", "/api/v1/exports/{name}.csv"),
            new Operation(Service.WATCH, "GET", new PathTemplate("/api/v1/alerts/stream"), true, false)));

    @Test
    void methodAndPathTogetherAreAllowed() {
        assertThat(route("GET", "/api/v1/deals/kr-naver")).isEqualTo("/api/v1/deals/{id}");
        assertThat(route("POST", "/api/v1/deals/kr-naver/advice")).isEqualTo("/api/v1/deals/{id}/advice");
    }

    @Test
    void aFixedSegmentComesBeforeAParameter() {
        assertThat(route("GET", "/api/v1/deals/latest")).isEqualTo("/api/v1/deals/latest");
    }

    @Test
    void partOfASegmentMayBeAParameter() {
        assertThat(route("GET", "/api/v1/exports/deals.csv")).isEqualTo("/api/v1/exports/{name}.csv");
        assertThat(find("GET", "/api/v1/exports/deals.json")).isInstanceOf(Match.Unknown.class);
        assertThat(find("GET", "/api/v1/exports/.csv")).isInstanceOf(Match.Unknown.class);
    }

    @Test
    void templatesOfOneShapeShareTheirMethods() {
        assertThat(find("PUT", "/api/v1/deals/kr-naver"))
                .isEqualTo(new Match.WrongMethod(Set.of("GET", "HEAD", "DELETE")));
    }

    @Test
    void headIsAllowedWhereGetIs() {
        assertThat(route("HEAD", "/api/v1/deals/kr-naver")).isEqualTo("/api/v1/deals/{id}");
        assertThat(find("HEAD", "/api/v1/deals/kr-naver/advice")).isInstanceOf(Match.WrongMethod.class);
    }

    @Test
    void aStreamHasNoHead() {
        assertThat(find("HEAD", "/api/v1/alerts/stream")).isEqualTo(new Match.WrongMethod(Set.of("GET")));
    }

    @Test
    void lettersOfAnotherCaseAreAnotherPath() {
        assertThat(find("GET", "/api/v1/DEALS/kr-naver")).isInstanceOf(Match.Unknown.class);
        assertThat(find("get", "/api/v1/deals/kr-naver")).isInstanceOf(Match.WrongMethod.class);
    }

    @Test
    void lessOrMoreThanATemplateIsUnknown() {
        assertThat(find("GET", "/api/v1/deals/kr-naver/claims")).isInstanceOf(Match.Unknown.class);
        assertThat(find("GET", "/api/v1")).isInstanceOf(Match.Unknown.class);
        assertThat(find("GET", "/")).isInstanceOf(Match.Unknown.class);
    }

    @Test
    void oneOperationOfTwoServicesStopsTheStart() {
        var operations = List.of(
                operation(Service.CATALOG, "GET", "/api/v1/deals/{id}"),
                operation(Service.WATCH, "GET", "/api/v1/deals/{deal}"));
        assertThatThrownBy(() -> new AllowList(operations))
                .hasMessageContaining("CATALOG")
                .hasMessageContaining("WATCH");
    }

    private String route(String method, String path) {
        return find(method, path) instanceof Match.Allowed(var operation)
                ? operation.template().toString()
                : "none";
    }

    private Match find(String method, String path) {
        try {
            return allowList.find(method, CleanPath.of(path));
        } catch (UncleanPath e) {
            throw new AssertionError(e);
        }
    }

    private static Operation operation(Service service, String method, String path) {
        return new Operation(service, method, new PathTemplate(path), false, false);
    }
}
