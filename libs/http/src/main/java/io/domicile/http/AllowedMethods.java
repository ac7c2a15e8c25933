package io.domicile.http;

import java.util.SortedSet;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;

/** The methods that the address of the current request offers: a 405 has to name them, and the framework does not. */
final class AllowedMethods {
    private AllowedMethods() {}

    static SortedSet<String> ofCurrentRequest() {
        var context = CurrentRequestManager.get();
        var path = context.getPathWithoutPrefix();
        var classes = new RequestMapper<>(context.getDeployment().getClassMappers());
        var methods = new TreeSet<String>();
        for (var match = classes.map(path); match != null; match = classes.continueMatching(path, match)) {
            for (var handler : match.value.handlers) {
                if (handler instanceof ClassRoutingHandler routing) {
                    methods.addAll(methodsOf(routing, match.remaining.isEmpty() ? "/" : match.remaining));
                }
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return methods;
    }

    private static SortedSet<String> methodsOf(ClassRoutingHandler routing, String path) {
        var methods = new TreeSet<String>();
        routing.getMappers().forEach((method, resources) -> {
            if (method != null && resources.map(path) != null) {
                methods.add(method);
            }
        });
        return methods;
    }
}
