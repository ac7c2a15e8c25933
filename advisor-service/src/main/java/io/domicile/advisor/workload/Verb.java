package io.domicile.advisor.workload;

/** What is done with data. Laws ask for the act as well as for the data: to look at records from abroad is a transfer. */
public enum Verb {
    STORE,
    TRAIN,
    FINE_TUNE,
    INFER,
    RETRIEVE,
    BACK_UP,
    ACCESS_REMOTELY
}
