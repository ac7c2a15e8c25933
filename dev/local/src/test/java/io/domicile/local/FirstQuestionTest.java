package io.domicile.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstQuestionTest {
    @Test
    void theAnswerCountsVerdictsAndNamesTheFirstPlaceAndTheFactory() throws JsonProcessingException {
        assertThat(answer("""
                        {"places": [
                          {"place": "a", "name": "A", "verdict": "ALLOWED_WITH", "rank": 1, "artifacts": ["X", "Y"]},
                          {"place": "kr-naver-gak-sejong", "name": "GAK", "verdict": "UNDECIDED",
                           "missing": ["place.controlPlane"], "capacity": "0 of 55 MW delivered"},
                          {"place": "b", "name": "B", "verdict": "FORBIDDEN"},
                          {"place": "c", "name": "C", "verdict": "FORBIDDEN"}]}
                        """))
                .containsExactly(
                        "4 places: 2 FORBIDDEN, 1 ALLOWED_WITH, 1 UNDECIDED",
                        "first  A: ALLOWED_WITH, with X, Y",
                        "and    GAK: UNDECIDED, not known: place.controlPlane; 0 of 55 MW delivered");
    }

    @Test
    void whereNothingIsAllowedTheAnswerJustCounts() throws JsonProcessingException {
        assertThat(answer("{\"places\": [{\"place\": \"b\", \"name\": \"B\", \"verdict\": \"FORBIDDEN\"}]}"))
                .containsExactly("1 places: 1 FORBIDDEN");
    }

    @Test
    void theQuestionIsJson() throws JsonProcessingException {
        assertThat(new ObjectMapper()
                        .readTree(FirstQuestion.question())
                        .at("/workload/sector")
                        .asText())
                .isEqualTo("BANKING");
    }

    private static List<String> answer(String advice) throws JsonProcessingException {
        return FirstQuestion.answer(new ObjectMapper().readTree(advice));
    }
}
