package io.domicile.advisor.place;

import java.util.Arrays;
import java.util.Optional;

/**
 * What can be known of a place, with the word by which rules and requests name it. A fact that is not there is unknown.
 */
public enum PlaceFact {
    /** Where the data sit. */
    COUNTRY("country", Form.JURISDICTION),
    /** Legal seat of who operates it. */
    OPERATOR_SEAT("operatorSeat", Form.JURISDICTION),
    /** Legal seat of the operator's ultimate parent. */
    PARENT_SEAT("parentSeat", Form.JURISDICTION),
    /** From where it is controlled and administered; all of them. */
    CONTROL_PLANE("controlPlane", Form.JURISDICTIONS),
    /** From where people reach into it for support; all of them. */
    SUPPORT("support", Form.JURISDICTIONS),
    /** Certifications and assessments held, by the words that rules use, such as {@code SECNUMCLOUD} or {@code HDS}; complete as far as known. */
    CERTIFICATIONS("certifications", Form.WORDS),
    /** How far a model endpoint sold there may move the processing: {@code REGIONAL DATA_ZONE CROSS_REGION GLOBAL}; all that are sold. */
    ENDPOINTS("endpoints", Form.WORDS),
    /** Brands of models that are offered. */
    MODELS("models", Form.WORDS),
    /** BCP 47 tags of the languages that models offered there are made for. */
    LANGUAGES("languages", Form.WORDS),
    /** Availability a month that the provider commits to, as a fraction. */
    AVAILABILITY("availability", Form.NUMBER),
    /** List price of one high-end accelerator for an hour, in US dollars. */
    ACCELERATOR_HOUR_USD("acceleratorHourUsd", Form.NUMBER),
    /** Whether prices are published. */
    PUBLISHED_PRICES("publishedPrices", Form.FLAG),
    /** Carbon intensity of the grid it draws on, grams of CO2 equivalent for a kWh. */
    CARBON("carbon", Form.NUMBER),
    /** Latitude in degrees, WGS 84. */
    LATITUDE("latitude", Form.NUMBER),
    /** Longitude in degrees, WGS 84. */
    LONGITUDE("longitude", Form.NUMBER),
    /** Kinds of managed tooling that are offered: {@code MODEL_ENDPOINTS ML_PLATFORM MANAGED_KUBERNETES SLURM NOTEBOOKS}. */
    TOOLING("tooling", Form.WORDS);

    /** The forms of values; in Java: String, Set of String, Set of String, Double, Boolean. */
    public enum Form {
        JURISDICTION,
        JURISDICTIONS,
        WORDS,
        NUMBER,
        FLAG
    }

    private final String word;
    private final Form form;

    PlaceFact(String word, Form form) {
        this.word = word;
        this.form = form;
    }

    /** The fact with this word; empty when there is none. */
    public static Optional<PlaceFact> of(String word) {
        return Arrays.stream(values()).filter(fact -> fact.word.equals(word)).findAny();
    }

    /** The name in rules, in JSON and in the shipped table. */
    public String word() {
        return word;
    }

    public Form form() {
        return form;
    }
}
