package io.domicile.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.domicile.k8s.StrictReader.Refused;
import io.kubernetes.client.openapi.models.V1Job;
import org.junit.jupiter.api.Test;

/** That the reader which the other tests rely on refuses what the API server refuses. */
class StrictReaderTest {
    private static final String JOB = """
            apiVersion: batch/v1
            kind: Job
            metadata: {name: it}
            spec:
              backoffLimit: 2
              template:
                spec:
                  restartPolicy: Never
                  containers:
                    - {name: it, image: it}
            """;

    @Test
    void aGoodObjectIsRead() {
        assertThat(StrictReader.read(JOB).one(V1Job.class, "it").getSpec().getBackoffLimit())
                .isEqualTo(2);
    }

    @Test
    void anUnknownFieldIsRefusedHoweverDeepItIs() {
        assertRefused(JOB.replace("image: it", "image: it, imagePolicy: Always"), "imagePolicy");
        assertRefused(JOB.replace("restartPolicy", "nodeSelecter"), "nodeSelecter");
    }

    @Test
    void aMissingFieldIsRefused() {
        assertRefused(JOB.replace("{name: it, image: it}", "{image: it}"), "name");
    }

    @Test
    void anotherTypeIsRefused() {
        assertRefused(JOB.replace("backoffLimit: 2", "backoffLimit: \"2\""), "was read as something else");
        assertRefused(JOB.replace("{name: it}", "{name: it, labels: {epoch: 1}}"), "was read as something else");
    }

    @Test
    void anUnknownKindIsRefused() {
        assertRefused(JOB.replace("kind: Job", "kind: Jab"), "batch/v1 Jab");
        assertRefused(JOB.replace("batch/v1", "batch/v2"), "batch/v2 Job");
    }

    @Test
    void aKeySaidTwiceIsRefused() {
        assertThatThrownBy(
                        () -> StrictReader.read(JOB.replace("backoffLimit: 2", "backoffLimit: 2\n  backoffLimit: 3")))
                .hasMessageContaining("duplicate key backoffLimit");
    }

    private static void assertRefused(String yaml, String why) {
        assertThatThrownBy(() -> StrictReader.read(yaml))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(why);
    }
}
