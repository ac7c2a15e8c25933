package io.domicile.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class FirstQuestionTest {
    @Test
    void theAnswerCountsAndNamesTheDealThatEveryoneKnows() throws JsonProcessingException {
        assertThat(answer("{\"items\": [{\"name\": \"Other\"}, {\"name\": \"AI factory at GAK Sejong\"}]}"))
                .isEqualTo("2 deals, among them AI factory at GAK Sejong");
    }

    @Test
    void whereThatDealIsNotTheAnswerJustCounts() throws JsonProcessingException {
        assertThat(answer("{\"items\": [{\"name\": \"Other\"}]}")).isEqualTo("1 deal");
        assertThat(answer("{\"items\": []}")).isEqualTo("0 deals");
    }

    private static String answer(String page) throws JsonProcessingException {
        return FirstQuestion.answer(new ObjectMapper().readTree(page));
    }
}
