package io.domicile.advisor.diligence;

import io.domicile.advisor.place.PlaceFact;

/** Facts as questions that a person can put to another one. */
final class Wording {

    private Wording() {}

    /** To who operates the place. A new fact does not compile until it has a question. */
    static String toProvider(PlaceFact fact, String place) {
        return switch (fact) {
            case COUNTRY ->
                "In which country do the machines stand that store and process the data at %s?".formatted(place);
            case OPERATOR_SEAT ->
                "Which legal entity operates %s, and in which country does it have its seat?".formatted(place);
            case PARENT_SEAT ->
                "Which company is the ultimate parent of the operator of %s, and in which country does it have its seat?"
                        .formatted(place);
            case CONTROL_PLANE ->
                "From which countries is %s controlled and administered? Name all of them, those of the systems that manage accounts, keys, billing and updates included."
                        .formatted(place);
            case SUPPORT ->
                "From which countries can people of yours, or of your subcontractors, reach into %s for support or maintenance? Name all of them."
                        .formatted(place);
            case CERTIFICATIONS ->
                "Which certifications and assessments does %s itself hold today, for which services, and until when? Please send the certificates."
                        .formatted(place);
            case ENDPOINTS ->
                "How far may the model endpoints sold at %s move the processing: nowhere else, within a zone of countries, across regions, or anywhere?"
                        .formatted(place);
            case MODELS -> "Which models can be used at %s today?".formatted(place);
            case LANGUAGES -> "For which languages are the models offered at %s made?".formatted(place);
            case AVAILABILITY -> "Which monthly availability do you commit to in the contract for %s?".formatted(place);
            case ACCELERATOR_HOUR_USD ->
                "What is the list price of one high-end accelerator for an hour at %s, in US dollars?".formatted(place);
            case PUBLISHED_PRICES -> "Are the prices for %s published, and where?".formatted(place);
            case CARBON ->
                "How many grams of CO2 equivalent does the power that %s draws cause for each kWh, in which year, by which method?"
                        .formatted(place);
            case LATITUDE, LONGITUDE -> "Where is %s, as latitude and longitude in degrees (WGS 84)?".formatted(place);
            case TOOLING ->
                "Which managed tooling is offered at %s: model endpoints, an ML platform, Kubernetes, Slurm, notebooks?"
                        .formatted(place);
        };
    }

    /** To the tenant, of its own workload. */
    static String toTenant(String word) {
        return switch (word) {
            case "workload.generative" -> "Does a generative model work on the data?";
            case "workload.service" -> "Is the model bought as a service, rather than run by yourselves?";
            case "workload.critical" -> "Does the workload support a critical or important function of yours?";
            case "workload.anonymised" -> "Can nobody be identified in the data any more, not even by you?";
            case "workload.keysHeldByTenant" -> "Do you alone hold the keys of the encryption at rest?";
            case "workload.need.users" -> "In which country are most users of the workload?";
            default -> "What is " + word + "?";
        };
    }
}
