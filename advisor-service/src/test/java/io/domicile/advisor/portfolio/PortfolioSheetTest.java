package io.domicile.advisor.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.domicile.advisor.place.Capacity;
import io.domicile.advisor.sheet.Csv;
import io.domicile.advisor.sheet.Fault;
import io.domicile.advisor.sheet.SheetUnfit;
import io.domicile.advisor.sheet.Xlsx;
import io.domicile.advisor.workload.DataCategory;
import io.domicile.advisor.workload.Need;
import io.domicile.advisor.workload.Part;
import io.domicile.advisor.workload.Sector;
import io.domicile.advisor.workload.Verb;
import io.domicile.advisor.workload.Workload;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PortfolioSheetTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private static final String HEADER = "id,sector,established,subjects,part,verbs,data,powerKw,start,weights\n";

    @Test
    void whatGoesOutComesInAsItWas() throws IOException {
        var portfolio = full();

        assertThat(csv(written(portfolio, Csv.TYPE), null)).isEqualTo(portfolio);
        assertThat(PortfolioSheet.xlsx(written(portfolio, Xlsx.TYPE), null, VALIDATOR))
                .isEqualTo(portfolio);
    }

    @Test
    void aStandbyOfManyIsOneLimitAgain() throws IOException {
        var workloads = IntStream.range(0, 1500)
                .mapToObj(i -> plain("workload-with-a-rather-long-name-" + i))
                .toList();
        var standby = new Limits.Failover(workloads.stream().map(Workload::id).toList(), null, 0.5);
        var limits = new Limits(null, null, null, null, null, null, null, null, null, null, List.of(standby), null);
        var portfolio = new NewPortfolio("Many", workloads, limits);

        assertThat(PortfolioSheet.xlsx(written(portfolio, Xlsx.TYPE), null, VALIDATOR))
                .isEqualTo(portfolio);
    }

    @Test
    void whatPeopleWriteIsUnderstood() {
        var read = csv(bytes("""
                        ID;Sector;established;subjects;verbs;data;powerKw;availability;start;generative;weights
                        a;banking;KR;"kr;FR";INFER;personal;12,5;99,9%;46447;TRUE;"cost=2;latency=0,5"
                        """.replace("\n", "\r\n")), "Named");

        assertThat(read.name()).isEqualTo("Named");
        var workload = read.workloads().getFirst();
        assertThat(workload.sector()).isEqualTo(Sector.BANKING);
        assertThat(workload.established()).isEqualTo("kr");
        assertThat(workload.subjects()).containsExactly("kr", "fr");
        assertThat(workload.needs().powerKw()).isEqualTo(12.5);
        assertThat(workload.needs().availability()).isEqualTo(0.999);
        assertThat(workload.needs().start()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(workload.generative()).isTrue();
        assertThat(workload.weights()).isEqualTo(Map.of("cost", 2.0, "latency", 0.5));
        assertThat(workload.parts().getFirst().name()).isEqualTo(WorkloadRows.ONLY_PART);
    }

    @Test
    void everyFaultyRowIsNamed() {
        var faults = faults(HEADER
                + "a,BANKNG,kr,kr,,INFER,PERSONAL,ten,2027-02-30,\n"
                + "fine,BANKING,kr,kr,,INFER,PERSONAL,10,2027-03-01,cost=1\n"
                + ",BANKING,kr,kr,,INFER,PERSONAL,10,,\n"
                + "no spaces,BANKING,kr,kr,,INFER,PERSONAL,10,,\n"
                + "\n"
                + "b,BANKING,Korea,kr,,,PERSONAL,-1,,\n"
                + "c,BANKING,kr,kr,,INFER,PERSONAL,-1,,\n"
                + "fine,RETAIL,,,second,STORE,PUBLIC,,,\n"
                + "fine,,,,,STORE,PUBLIC,,,\n");

        assertThat(faults)
                .extracting(Fault::row, Fault::column)
                .containsExactly(
                        tuple(2, "sector"),
                        tuple(2, "powerKw"),
                        tuple(2, "start"),
                        tuple(4, "id"),
                        tuple(5, "id"),
                        tuple(7, "established"),
                        tuple(7, "verbs"),
                        tuple(8, "powerKw"),
                        tuple(9, "sector"),
                        tuple(10, "id"));
        assertThat(faults.getFirst().detail()).contains("Did you mean 'BANKING'?");
    }

    @Test
    void anUnknownColumnIsSaidWithTheOneThatWasMeant() {
        var faults = faults(HEADER.replace("powerKw", "power kW") + "a,BANKING,kr,kr,,INFER,PERSONAL,1,,\n");

        assertThat(faults).extracting(Fault::row, Fault::column).containsExactly(tuple(1, "power kW"));
        assertThat(faults.getFirst().detail()).contains("Did you mean 'powerKw'?");
    }

    @Test
    void aColumnThatIsNeededAndMisspelledIsBoth() {
        assertThat(faults("id,sektor,established,verbs,data\na,BANKING,kr,INFER,PUBLIC\n"))
                .extracting(Fault::column)
                .containsExactly("sektor", "sector");
    }

    @Test
    void whatDoesNotFitTogetherIsSaidOfItsRow() {
        var faults = faults("""
                id,sector,established,verbs,data,powerKw,limit,of,value
                a,RETAIL,kr,INFER,PUBLIC,1,,,
                b,RETAIL,kr,INFER,PUBLIC,,,,
                ,,,,,,minimumShares,kr,0.7
                ,,,,,,minimumShares,fr,120%
                ,,,,,,apart,a;z,
                ,,,,,,unplacedPenalties,nobody,5
                ,,,,,,operators,kr,3
                ,,,,,,minimumShare,kr,3
                c,,,,,,capacity,,CREDIBLE
                """);

        assertThat(faults)
                .extracting(Fault::row, Fault::column)
                .containsExactlyInAnyOrder(
                        tuple(3, "powerKw"),
                        tuple(5, "value"),
                        tuple(6, "of"),
                        tuple(7, "value"),
                        tuple(8, "of"),
                        tuple(9, "limit"),
                        tuple(10, "limit"),
                        tuple(null, null));
    }

    @Test
    void faultsBeyondAHundredAreCounted() {
        var text = new StringBuilder(HEADER);
        IntStream.range(0, 150).forEach(i -> text.append("w").append(i).append(",NONE,kr,kr,,INFER,PUBLIC,,,\n"));
        var unfit = unfit(text.toString());

        assertThat(unfit.faults()).hasSize(100);
        assertThat(unfit.more()).isEqualTo(50);
    }

    @Test
    void aFileWithoutWorkloadsOrNameIsRefused() {
        assertThat(faults(HEADER).getFirst().detail()).contains("no workload");
        var unnamed = catchThrowableOfType(
                SheetUnfit.class, () -> csv(bytes(HEADER + "a,RETAIL,kr,,,INFER,PUBLIC,,,\n"), null));
        assertThat(unnamed.faults().getFirst().detail()).contains("no name");
        assertThat(faults("").getFirst().detail()).contains("empty");
    }

    private static List<Fault> faults(String text) {
        return unfit(text).faults();
    }

    private static SheetUnfit unfit(String text) {
        return catchThrowableOfType(SheetUnfit.class, () -> csv(bytes(text), "Test"));
    }

    private static NewPortfolio csv(byte[] body, @Nullable String name) {
        return PortfolioSheet.csv(body, StandardCharsets.UTF_8, name, VALIDATOR);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] written(NewPortfolio portfolio, String type) throws IOException {
        var view = new PortfolioView(
                UUID.randomUUID(),
                portfolio.name(),
                0,
                portfolio.workloads(),
                portfolio.limitsOrNone(),
                Instant.EPOCH,
                Instant.EPOCH);
        var out = new ByteArrayOutputStream();
        PortfolioSheet.write(view, type.equals(Xlsx.TYPE))
                .write(MediaType.valueOf(type), new MultivaluedHashMap<>(), out);
        return out.toByteArray();
    }

    private static Workload plain(String id) {
        var part = new Part("all", Set.of(Verb.INFER), Set.of(DataCategory.PUBLIC));
        return new Workload(
                id, null, Sector.RETAIL, "kr", Set.of(), List.of(part), null, null, null, null, null, null, null, null);
    }

    /** With everything that can be said, and what spreadsheets like to spoil. */
    private static NewPortfolio full() {
        var parts = List.of(
                new Part("answers, \"live\"", Set.of(Verb.INFER, Verb.STORE), Set.of(DataCategory.PERSONAL)),
                new Part("-archive", Set.of(Verb.BACK_UP), Set.of(DataCategory.TELEMETRY, DataCategory.PERSONAL)));
        var need = new Need(
                0.1 + 0.2,
                16,
                Set.of("ko", "pt-BR"),
                Set.of("=Model;One", "back\\slash", "HyperCLOVA X"),
                120,
                "kr",
                0.9995,
                LocalDate.of(2027, 3, 1),
                LocalDate.of(2026, 12, 31),
                LocalDate.of(2031, 6, 30));
        var whole = new Workload(
                "credit-assistant",
                "=신용 상담\nzwei Zeilen; 'so'",
                Sector.BANKING,
                "kr",
                Set.of("kr", "fr"),
                parts,
                true,
                false,
                true,
                false,
                true,
                Set.of("SCC", "SANDBOX_APPROVAL"),
                need,
                Map.of("cost", 3.0, "data-sovereignty", 0.25));
        var other = new Workload(
                "0123",
                null,
                Sector.OTHER,
                "fr",
                Set.of(),
                plain("x").parts(),
                null,
                null,
                null,
                null,
                null,
                null,
                new Need(null, 8, null, null, null, null, null, null, null, LocalDate.of(2030, 12, 31)),
                null);
        var limits = new Limits(
                Capacity.Basis.PROMISED,
                3,
                Map.of("kr", 0.6, "eu", 0.1),
                0.5,
                0.75,
                12.0,
                List.of(List.of(whole.id(), other.id())),
                null,
                new Limits.Budget(1_250_000.5, 4.0),
                Map.of("us", 0.0),
                List.of(
                        new Limits.Failover(List.of("0123"), Limits.Failover.Apart.PLACE, 0.25),
                        new Limits.Failover(List.of("credit-assistant"), null, null)),
                Map.of("credit-assistant", 100.0));
        return new NewPortfolio("@Portfolio of \"all\"", List.of(whole, other), limits);
    }
}
