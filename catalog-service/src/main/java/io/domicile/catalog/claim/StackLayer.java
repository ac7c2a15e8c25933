package io.domicile.catalog.claim;

/** The layers of an AI factory, from silicon to data. */
public enum StackLayer {
    CHIPS,
    NETWORKING,
    PLATFORM_SOFTWARE,
    OPERATIONS,
    FACILITY,
    ENERGY,
    MODEL_BASE,
    MODEL_WEIGHTS,
    DATA
}
