package io.domicile.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CleanPathTest {
    @ParameterizedTest
    @MethodSource("io.domicile.gateway.running.EvilPaths#unclean")
    void whatCouldBeReadInTwoWaysIsRefused(String path) {
        assertThatThrownBy(() -> CleanPath.of(path)).isInstanceOf(UncleanPath.class);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/deals, /api/v1/deals",
        "/api/v1/deals/kr-naver-gak-sejong, /api/v1/deals/kr-naver-gak-sejong",
        "/api/v1/deals/%6br-naver, /api/v1/deals/kr-naver",
        "/api/v1/deals/a%7eb, /api/v1/deals/a~b",
        "/api/v1/workloads/a%20b, /api/v1/workloads/a%20b",
        "/api/v1/workloads/%ed%95%9c, /api/v1/workloads/%ED%95%9C",
        "/api/v1/workloads/a+b:c@d, /api/v1/workloads/a+b:c@d",
        "/, /",
    })
    void whatIsReadIsWrittenInOneForm(String raw, String written) throws UncleanPath {
        assertThat(CleanPath.of(raw).encoded()).isEqualTo(written);
    }

    @Test
    void segmentsAreDecodedOnce() throws UncleanPath {
        assertThat(CleanPath.of("/api/%ED%95%9C%EA%B5%AD/a%20b").segments()).isEqualTo(List.of("api", "한국", "a b"));
    }

    @ParameterizedTest
    @CsvSource({"/a/b%20c/%ED%95%9C", "/a/b+c", "/a/b!c"})
    void whatWasWrittenIsReadAlike(String path) throws UncleanPath {
        var once = CleanPath.of(path);
        assertThat(CleanPath.of(once.encoded())).isEqualTo(once);
    }
}
