package io.domicile.k8s;

import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1PodSpec;
import io.kubernetes.client.openapi.models.V1SecurityContext;
import io.kubernetes.client.openapi.models.V1Volume;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The Pod Security Standard "restricted", and this project's additions to it. */
final class PodSecurity {
    private PodSecurity() {}

    /** What speaks against the pod; empty is good. */
    static List<String> faults(Pod pod) {
        var faults = new ArrayList<String>();
        ofPod(pod.spec(), faults);
        pod.containers().forEach(container -> ofContainer(container, faults));
        return faults.stream().map(fault -> pod.name() + ": " + fault).toList();
    }

    private static void ofPod(V1PodSpec pod, List<String> faults) {
        check(!isTrue(pod.getHostNetwork()), "hostNetwork", faults);
        check(!isTrue(pod.getHostPID()), "hostPID", faults);
        check(!isTrue(pod.getHostIPC()), "hostIPC", faults);
        check(isEmpty(pod.getEphemeralContainers()), "ephemeral containers", faults);
        check(isFalse(pod.getAutomountServiceAccountToken()), "mounts a token", faults);
        check(isFalse(pod.getEnableServiceLinks()), "service links", faults);
        check(pod.getNodeName() == null, "nodeName goes around the scheduler", faults);
        check(isEmpty(pod.getTolerations()), "tolerations", faults);
        var context = pod.getSecurityContext();
        if (context == null) {
            faults.add("no security context");
            return;
        }
        check(isTrue(context.getRunAsNonRoot()), "may run as root", faults);
        check(context.getRunAsUser() != null && context.getRunAsUser() >= 10000, "user below 10000", faults);
        check(context.getRunAsGroup() != null && context.getRunAsGroup() >= 10000, "group below 10000", faults);
        check(isEmpty(context.getSysctls()), "sysctls", faults);
        check(isEmpty(context.getSupplementalGroups()), "supplemental groups", faults);
        check(
                context.getSeccompProfile() != null
                        && "RuntimeDefault".equals(context.getSeccompProfile().getType()),
                "seccomp is not RuntimeDefault",
                faults);
        if (pod.getVolumes() != null) {
            pod.getVolumes().forEach(volume -> check(isHarmless(volume), "volume " + volume.getName(), faults));
        }
    }

    private static void ofContainer(V1Container container, List<String> faults) {
        var context = container.getSecurityContext();
        if (context == null) {
            faults.add("no security context of container " + container.getName());
            return;
        }
        check(isTrue(context.getRunAsNonRoot()), "container may run as root", faults);
        check(context.getRunAsUser() == null, "container overrides the user", faults);
        check(isFalse(context.getAllowPrivilegeEscalation()), "privilege escalation", faults);
        check(!isTrue(context.getPrivileged()), "privileged", faults);
        check(context.getProcMount() == null, "procMount", faults);
        check(context.getSeccompProfile() == null, "container overrides seccomp", faults);
        check(isTrue(context.getReadOnlyRootFilesystem()), "root is writable", faults);
        check(dropsAll(context), "keeps capabilities", faults);
        check(
                container.getPorts() == null
                        || container.getPorts().stream().allMatch(port -> port.getHostPort() == null),
                "hostPort",
                faults);
        var resources = container.getResources();
        check(
                resources != null
                        && resources.getRequests() != null
                        && resources.getRequests().keySet().containsAll(Set.of("cpu", "memory")),
                "no requests",
                faults);
        check(
                resources != null
                        && resources.getLimits() != null
                        && resources.getLimits().containsKey("memory"),
                "no memory limit",
                faults);
    }

    private static boolean dropsAll(V1SecurityContext context) {
        var capabilities = context.getCapabilities();
        return capabilities != null
                && isEmpty(capabilities.getAdd())
                && capabilities.getDrop() != null
                && capabilities.getDrop().contains("ALL");
    }

    /** A kind that is not named here is not harmless. */
    private static boolean isHarmless(V1Volume volume) {
        var harmless = Stream.of(
                        volume.getConfigMap(),
                        volume.getEmptyDir(),
                        volume.getProjected(),
                        volume.getSecret(),
                        volume.getDownwardAPI())
                .filter(source -> source != null)
                .count();
        return harmless == 1;
    }

    private static boolean isTrue(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value);
    }

    private static boolean isFalse(@Nullable Boolean value) {
        return Boolean.FALSE.equals(value);
    }

    private static boolean isEmpty(@Nullable Collection<?> collection) {
        return collection == null || collection.isEmpty();
    }

    private static void check(boolean good, String fault, List<String> faults) {
        if (!good) {
            faults.add(fault);
        }
    }
}
