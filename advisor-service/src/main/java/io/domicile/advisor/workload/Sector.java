package io.domicile.advisor.workload;

/** In whose business the workload runs, as far as rules tell sectors apart. */
public enum Sector {
    BANKING,
    INSURANCE,
    PAYMENTS,
    PENSIONS,
    HEALTH,
    GOVERNMENT,
    TELECOM,
    ENERGY,
    RETAIL,
    MANUFACTURING,
    MEDIA,
    RESEARCH,
    OTHER
}
