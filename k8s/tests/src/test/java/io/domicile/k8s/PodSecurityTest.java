package io.domicile.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1Probe;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PodSecurityTest {
    private static final String GOOD = """
            apiVersion: batch/v1
            kind: Job
            metadata: {name: it}
            spec:
              template:
                metadata: {labels: {it: it}}
                spec:
                  automountServiceAccountToken: false
                  enableServiceLinks: false
                  securityContext:
                    runAsNonRoot: true
                    runAsUser: 10001
                    runAsGroup: 10001
                    seccompProfile: {type: RuntimeDefault}
                  containers:
                    - name: it
                      resources: {requests: {cpu: 1m, memory: 1Mi}, limits: {memory: 1Mi}}
                      securityContext:
                        allowPrivilegeEscalation: false
                        readOnlyRootFilesystem: true
                        runAsNonRoot: true
                        capabilities: {drop: [ALL]}
                  volumes:
                    - {name: tmp, emptyDir: {}}
            """;

    static Stream<Pod> pods() {
        return Kustomize.render("overlays/kr").pods().stream();
    }

    static Stream<Pod> servingPods() {
        return Kustomize.render("overlays/kr").servingPods().stream();
    }

    @ParameterizedTest
    @MethodSource("pods")
    void aPodHasNoRightThatItDoesNotNeed(Pod pod) {
        assertThat(PodSecurity.faults(pod)).isEmpty();
    }

    @Test
    void theNamespaceRefusesOtherPods() {
        var namespace = Kustomize.render("overlays/kr").one(V1Namespace.class, "domicile");

        assertThat(namespace.getMetadata().getLabels())
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
    }

    @ParameterizedTest
    @MethodSource("pods")
    void aPodHasAnAccountOfItsOwnWithoutAToken(Pod pod) {
        assertThat(pod.spec().getServiceAccountName()).isEqualTo(pod.name());
        assertThat(Kustomize.render("overlays/kr")
                        .one(V1ServiceAccount.class, pod.name())
                        .getAutomountServiceAccountToken())
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("servingPods")
    void aServingPodIsProbedOnItsManagementPort(Pod pod) {
        var container = pod.containers().getFirst();

        assertProbe(container.getStartupProbe(), "/q/health/started");
        assertProbe(container.getReadinessProbe(), "/q/health/ready");
        assertProbe(container.getLivenessProbe(), "/q/health/live");
        assertThat(pod.port("management")).isEqualTo(9000);
    }

    /** The judge sees each of these. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "runAsUser: 10001                | runAsUser: 0                        | user below 10000",
                "enableServiceLinks: false       | hostNetwork: true                   | hostNetwork",
                "automountServiceAccountToken: false | hostPID: true                   | mounts a token",
                "type: RuntimeDefault            | type: Unconfined                    | seccomp is not RuntimeDefault",
                "readOnlyRootFilesystem: true    | readOnlyRootFilesystem: false       | root is writable",
                "allowPrivilegeEscalation: false | privileged: true                    | privileged",
                "allowPrivilegeEscalation: false | privileged: true                    | privilege escalation",
                "drop: [ALL]                     | drop: [NET_RAW]                     | keeps capabilities",
                "drop: [ALL]                     | 'drop: [ALL], add: [SYS_ADMIN]'     | keeps capabilities",
                "emptyDir: {}                    | 'hostPath: {path: /}'               | volume tmp",
                "limits: {memory: 1Mi}           | limits: {cpu: 1m}                   | no memory limit",
                "'requests: {cpu: 1m, memory: 1Mi}' | requests: {cpu: 1m}              | no requests",
            })
    void aFaultIsFound(String good, String bad, String fault) {
        assertThat(GOOD).contains(good);
        assertThat(faults(GOOD)).isEmpty();
        assertThat(faults(GOOD.replace(good, bad))).contains("it: " + fault);
    }

    private static List<String> faults(String yaml) {
        return PodSecurity.faults(StrictReader.read(yaml).pods().getFirst());
    }

    private static void assertProbe(V1Probe probe, String path) {
        assertThat(probe.getHttpGet().getPath()).isEqualTo(path);
        assertThat(probe.getHttpGet().getPort().getStrValue()).isEqualTo("management");
    }
}
