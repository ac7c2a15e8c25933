package io.domicile.advisor.wording;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Sentences in one language. Bundles in {@code /wording}, in the forms of {@link MessageFormat}. */
public final class Wording {

    public static final Wording ENGLISH = new Wording(Locale.ENGLISH);
    public static final Wording KOREAN = new Wording(Locale.KOREAN);

    private static final String BUNDLE = "wording.sentences";

    /** In the order in which they are preferred when somebody takes any. */
    private static final List<Wording> ALL = List.of(ENGLISH, KOREAN);

    private final Locale locale;
    private final ResourceBundle sentences;
    private final Map<String, MessageFormat> forms = new ConcurrentHashMap<>();

    private Wording(Locale locale) {
        this.locale = locale;
        this.sentences =
                ResourceBundle.getBundle(BUNDLE, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /**
     * The language of somebody who takes several, by what {@code Accept-Language} says; English for everyone else.
     *
     * @param acceptable from the most wanted to the least
     */
    public static Wording best(List<Locale> acceptable) {
        return acceptable.stream()
                .flatMap(wanted ->
                        ALL.stream().filter(each -> each.locale.getLanguage().equals(wanted.getLanguage())))
                .findFirst()
                .orElse(ENGLISH);
    }

    /**
     * The language of a tag.
     *
     * @throws IllegalArgumentException for a language that there is not
     */
    public static Wording in(String tag) {
        return ALL.stream()
                .filter(each -> each.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There are no sentences in '" + tag + "'"));
    }

    /** BCP 47. */
    public String tag() {
        return locale.getLanguage();
    }

    public String say(Phrase phrase) {
        return phrase.isVerbatim()
                ? phrase.with().getFirst().toString()
                : say(phrase.key(), phrase.with().toArray());
    }

    public String say(String key, Object... with) {
        var filled = Arrays.stream(with).map(this::fill).toArray();
        return form(key).format(filled);
    }

    /** Reading a form costs far more than filling it in; one form is not for several threads. */
    private MessageFormat form(String key) {
        return (MessageFormat) forms.computeIfAbsent(key, _ -> new MessageFormat(sentences.getString(key), locale))
                .clone();
    }

    /** The text in this language, or in English where nobody wrote it in this one. */
    public String pick(Map<String, String> texts, String otherwise) {
        return texts.getOrDefault(tag(), texts.getOrDefault(ENGLISH.tag(), otherwise));
    }

    private Object fill(Object value) {
        return switch (value) {
            case Phrase phrase -> say(phrase);
            case Integer number -> number;
            case Long number -> number;
            case Collection<?> many ->
                many.stream().map(each -> fill(each).toString()).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }
}
