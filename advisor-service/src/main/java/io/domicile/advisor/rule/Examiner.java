package io.domicile.advisor.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which facts look alike to conditions that read one side, the workload's or the place's. Each condition is asked
 * once of the same values. For one thread.
 */
final class Examiner {

    private record Question(Condition condition, Numbers words, Map<Numbers, Integer> answers) {}

    /** What matters to somebody: conditions and words by their numbers. */
    record Focus(Numbers conditions, Numbers words) {}

    private final Map<String, Object> groups;
    private final List<String> words = new ArrayList<>();
    private final Map<String, Integer> numbersOfWords = new HashMap<>();
    private final List<Question> questions = new ArrayList<>();
    private final Map<String, Integer> numbersOfQuestions = new HashMap<>();
    private final Map<Optional<Object>, Integer> numbersOfValues = new HashMap<>();
    private final Map<Answer, Integer> numbersOfAnswers = new HashMap<>();
    private long evaluations;

    Examiner(Map<String, Object> groups) {
        this.groups = groups;
    }

    /** To be told before any witness is called. */
    Focus on(List<Condition> conditions, Collection<String> words) {
        return new Focus(
                new Numbers(conditions.stream().mapToInt(this::question).toArray()),
                new Numbers(words.stream().mapToInt(this::word).toArray()));
    }

    Witness call(Facts facts) {
        return new Witness(facts, words.size(), questions.size());
    }

    /** What the witness looks like; the same for all that need not be told apart. */
    Numbers look(Focus focus, Witness witness) {
        return new Numbers(numbers(focus, witness, 0));
    }

    /** The same, where one thing more tells them apart. */
    Numbers look(Focus focus, Witness witness, int more) {
        var numbers = numbers(focus, witness, 1);
        numbers[numbers.length - 1] = more;
        return new Numbers(numbers);
    }

    /** How often a condition was asked. */
    long evaluations() {
        return evaluations;
    }

    int value(int word, Witness witness) {
        var values = witness.values();
        if (values[word] == Witness.NOT_ASKED) {
            values[word] = number(witness.facts().get(words.get(word)));
        }
        return values[word];
    }

    /** The same number for equal values; the unknown one has one too. */
    int number(@Nullable Object value) {
        return numbersOfValues.computeIfAbsent(Optional.ofNullable(value), _ -> numbersOfValues.size());
    }

    private int[] numbers(Focus focus, Witness witness, int more) {
        int conditions = focus.conditions().size();
        var numbers = new int[conditions + focus.words().size() + more];
        for (int i = 0; i < conditions; i++) {
            numbers[i] = answer(focus.conditions().at(i), witness);
        }
        for (int i = 0; i < focus.words().size(); i++) {
            numbers[conditions + i] = value(focus.words().at(i), witness);
        }
        return numbers;
    }

    private int answer(int number, Witness witness) {
        var answers = witness.answers();
        if (answers[number] == Witness.NOT_ASKED) {
            var question = questions.get(number);
            var values = new int[question.words().size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = value(question.words().at(i), witness);
            }
            answers[number] =
                    question.answers().computeIfAbsent(new Numbers(values), _ -> ask(question.condition(), witness));
        }
        return answers[number];
    }

    private int ask(Condition condition, Witness witness) {
        evaluations++;
        return numbersOfAnswers.computeIfAbsent(condition.ask(witness.facts(), groups), _ -> numbersOfAnswers.size());
    }

    private int question(Condition condition) {
        return numbersOfQuestions.computeIfAbsent(condition.text(), _ -> {
            var reads = condition.reads().stream().sorted().mapToInt(this::word).toArray();
            questions.add(new Question(condition, new Numbers(reads), new HashMap<>()));
            return questions.size() - 1;
        });
    }

    private int word(String word) {
        return numbersOfWords.computeIfAbsent(word, _ -> {
            words.add(word);
            return words.size() - 1;
        });
    }
}
