package io.domicile.gateway.pages;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * What {@code templates/LandingPage.html} shows; Qute escapes all of it but the style.
 *
 * @param cells this one first
 */
record LandingPage(List<Cell> cells, List<Part> parts, Facts facts, String version, String style)
        implements TemplateInstance {

    /**
     * @param country in English
     * @param jurisdiction its code
     */
    record Cell(String country, String jurisdiction, String home) {}

    /**
     * Something that runs in the cell.
     *
     * @param answers what one can ask it
     * @param state in words
     * @param ready for the eye; the words say it too
     */
    record Part(String name, String answers, String state, boolean ready) {}

    /**
     * How old the facts are.
     *
     * @param today the day from which the days are counted, in UTC
     * @param time when the parts were asked, in UTC
     */
    record Facts(String attribution, String licence, String asOf, long daysOld, String today, String time) {}
}
