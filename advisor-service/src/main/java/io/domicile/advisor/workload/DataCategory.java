package io.domicile.advisor.workload;

/** Kinds of data that rules tell apart. A part that holds several names them all; {@link #NON_PERSONAL} only stands alone. */
public enum DataCategory {
    NON_PERSONAL,
    PUBLIC,
    PERSONAL,
    PSEUDONYMISED,
    SENSITIVE_PERSONAL,
    /** Resident registration numbers, passport numbers and the like. */
    UNIQUE_IDENTIFIER,
    PERSONAL_CREDIT,
    /** Records of care, such as electronic medical records. */
    HEALTH_RECORD,
    PAYMENT,
    /** What identifies a bank's client where bank secrecy is criminal law. */
    BANK_CLIENT,
    SPATIAL,
    NATIONAL_CORE_TECHNOLOGY,
    GOVERNMENT_CLASSIFIED,
    GOVERNMENT_SENSITIVE,
    GOVERNMENT_OPEN,
    MODEL_WEIGHTS,
    TELEMETRY
}
