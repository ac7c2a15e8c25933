package io.domicile.advisor.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.domicile.advisor.advice.Verdict;
import io.domicile.advisor.workload.Criterion;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final Pattern FILLED_IN = Pattern.compile("\\{(\\d)");

    @Test
    void everySentenceIsThereInEachLanguageAndNeedsNothingElse() {
        var english = bundle("sentences.properties");
        var korean = bundle("sentences_ko.properties");

        assertThat(korean.keySet()).isEqualTo(english.keySet());
        english.forEach((key, sentence) -> {
            var translated = Objects.requireNonNull(korean.get(key));
            assertThat(new MessageFormat(translated, Locale.KOREAN)).isNotNull();
            assertThat(filledIn(sentence)).as(key).containsAll(filledIn(translated));
        });
    }

    /** Only the number of facts may be left out, which Korean has no forms for. */
    @Test
    void aTranslationLosesNothing() {
        var korean = bundle("sentences_ko.properties");
        bundle("sentences.properties").forEach((key, sentence) -> {
            var lost = new TreeSet<>(filledIn(sentence));
            lost.removeAll(filledIn(Objects.requireNonNull(korean.get(key))));
            assertThat(lost).as(key).isSubsetOf(key.equals("verdict.UNDECIDED") ? Set.of("2") : Set.of());
        });
    }

    @Test
    void thereIsASentenceForEachVerdictAndANameForEachCriterion() {
        var keys = bundle("sentences.properties").keySet();

        assertThat(keys)
                .containsAll(Arrays.stream(Verdict.values())
                        .map(verdict -> "verdict." + verdict)
                        .toList());
        assertThat(keys)
                .containsAll(Arrays.stream(Criterion.values())
                        .map(criterion -> "criterion." + criterion.word())
                        .toList());
    }

    @Test
    void phrasesAreSaidInsideOfPhrases() {
        var phrase = Phrase.of("capacity.stated-for", Phrase.of("capacity.of", "0", "55 MW"), "2027-H1");

        assertThat(Wording.ENGLISH.say(phrase)).isEqualTo("0 of 55 MW delivered, stated for 2027-H1");
        assertThat(Wording.KOREAN.say(phrase)).isEqualTo("55 MW 중 0 제공됨, 2027-H1 예정으로 발표");
    }

    @Test
    void numbersAndWordsOfOthersStandAsTheyAre() {
        assertThat(Wording.ENGLISH.say("measure.brands", 1)).isEqualTo("1 brand of models");
        assertThat(Wording.ENGLISH.say("measure.brands", 1200)).isEqualTo("1200 brands of models");
        assertThat(Wording.KOREAN.say(Phrase.verbatim("it's {0} as said"))).isEqualTo("it's {0} as said");
        assertThat(Wording.ENGLISH.say("warning", "'{1}'", List.of("a", "b"))).isEqualTo("'{1}' (a, b)");
    }

    @Test
    void whoTakesNoneOfTheLanguagesGetsEnglish() {
        assertThat(Wording.best(List.of(Locale.FRENCH, Locale.KOREA))).isSameAs(Wording.KOREAN);
        assertThat(Wording.best(List.of(Locale.US, Locale.KOREA))).isSameAs(Wording.ENGLISH);
        assertThat(Wording.best(List.of(Locale.FRENCH))).isSameAs(Wording.ENGLISH);
        assertThat(Wording.KOREAN.pick(Map.of("en", "law", "ko", "법"), "rule")).isEqualTo("법");
        assertThat(Wording.KOREAN.pick(Map.of("en", "law"), "rule")).isEqualTo("law");
    }

    @Test
    void aLanguageThatThereIsNotIsNamed() {
        assertThatThrownBy(() -> Wording.in("fr")).hasMessageContaining("'fr'");
    }

    private static Set<String> filledIn(String sentence) {
        return FILLED_IN
                .matcher(sentence)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> bundle(String name) {
        var read = new Properties();
        try (var file = new InputStreamReader(
                Objects.requireNonNull(Wording.class.getResourceAsStream("/wording/" + name)),
                StandardCharsets.UTF_8)) {
            read.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, read::getProperty));
    }
}
