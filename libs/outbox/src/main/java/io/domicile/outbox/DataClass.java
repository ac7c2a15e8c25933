package io.domicile.outbox;

import org.jspecify.annotations.Nullable;

/** May a topic's records leave the jurisdiction? Its name says so, and whether they carry a tenant follows. */
enum DataClass {
    OPEN("open."),
    RESIDENT("resident.");

    private final String prefix;

    DataClass(String prefix) {
        this.prefix = prefix;
    }

    static DataClass of(String topic) {
        for (var dataClass : values()) {
            if (topic.startsWith(dataClass.prefix)) {
                return dataClass;
            }
        }
        throw new IllegalArgumentException("A topic starts with 'open.' or 'resident.', not like " + topic);
    }

    void check(String topic, @Nullable String tenant) {
        if (!allows(tenant)) {
            throw new IllegalArgumentException(
                    tenant == null
                            ? topic + " is resident: its records name their tenant"
                            : topic + " is open: its records name no tenant");
        }
    }

    boolean allows(@Nullable String tenant) {
        return (this == RESIDENT) == (tenant != null && !tenant.isEmpty());
    }
}
