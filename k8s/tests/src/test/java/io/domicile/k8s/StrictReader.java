package io.domicile.k8s;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Reads manifests as the API server does with {@code fieldValidation=Strict}: unknown kinds and fields, missing required
 * ones, keys said twice and values of another type are refused.
 */
final class StrictReader {
    private static final Map<String, Kind> KINDS = Map.of(
            "v1 Namespace", new Kind(V1Namespace.class, V1Namespace::validateJsonElement),
            "v1 ConfigMap", new Kind(V1ConfigMap.class, V1ConfigMap::validateJsonElement),
            "v1 Service", new Kind(V1Service.class, V1Service::validateJsonElement),
            "v1 ServiceAccount", new Kind(V1ServiceAccount.class, V1ServiceAccount::validateJsonElement),
            "apps/v1 Deployment", new Kind(V1Deployment.class, V1Deployment::validateJsonElement),
            "batch/v1 Job", new Kind(V1Job.class, V1Job::validateJsonElement),
            "policy/v1 PodDisruptionBudget",
                    new Kind(V1PodDisruptionBudget.class, V1PodDisruptionBudget::validateJsonElement),
            "networking.k8s.io/v1 NetworkPolicy",
                    new Kind(V1NetworkPolicy.class, V1NetworkPolicy::validateJsonElement));

    private record Kind(Class<? extends KubernetesObject> type, Check check) {}

    private interface Check {
        void of(JsonElement json) throws IOException;
    }

    /** A manifest that the API server would refuse, or that nobody here knows how to judge. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    private StrictReader() {}

    static Manifests read(String yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var objects = new ArrayList<KubernetesObject>();
        for (var document : new Yaml(new SafeConstructor(options)).loadAll(yaml)) {
            objects.add(object(new Gson().toJsonTree(document)));
        }
        return new Manifests(objects);
    }

    private static KubernetesObject object(JsonElement json) {
        var fields = json.getAsJsonObject();
        var name = fields.get("apiVersion").getAsString() + " "
                + fields.get("kind").getAsString();
        var kind = KINDS.get(name);
        if (kind == null) {
            throw new Refused("Unknown kind " + name);
        }
        try {
            kind.check().of(json);
        } catch (IOException | RuntimeException e) {
            throw new Refused(name + ": " + e.getMessage());
        }
        KubernetesObject object = JSON.deserialize(json.toString(), kind.type());
        // Gson turns "2" into 2 and 1 into "1", which the API server does not; what was turned does not come back.
        var again = JsonParser.parseString(JSON.serialize(object));
        if (!holds(again, json)) {
            throw new Refused(name + " was read as something else, such as a number where a text is wanted:\n" + json
                    + "\nwas read as\n" + again);
        }
        return object;
    }

    /** Whether all that was written came back; the models add empty lists of their own. */
    private static boolean holds(JsonElement again, JsonElement written) {
        if (written.isJsonObject() && again.isJsonObject()) {
            return written.getAsJsonObject().entrySet().stream()
                    .allMatch(field -> again.getAsJsonObject().has(field.getKey())
                            && holds(again.getAsJsonObject().get(field.getKey()), field.getValue()));
        }
        if (written.isJsonArray() && again.isJsonArray()) {
            var those = again.getAsJsonArray();
            var these = written.getAsJsonArray();
            return those.size() == these.size()
                    && IntStream.range(0, these.size()).allMatch(i -> holds(those.get(i), these.get(i)));
        }
        return again.equals(written);
    }
}
