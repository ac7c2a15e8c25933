package io.domicile.gateway.pages;

import io.domicile.gateway.door.CleanPath;
import io.domicile.gateway.door.DoorProblems;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers the few public addresses before anybody asks who the caller is; a token sent along is not even read. */
@Singleton
class Pages {
    private static final int PRIORITY = 850;

    private static final List<String> METHODS = List.of("GET", "HEAD");

    private final Map<String, Page> pages;

    Pages(Landing landing, Health health, ApiDocument document) {
        pages = Stream.of(
                        new Page("/", landing::answer),
                        new Page("/health", health::answer),
                        new Page("/openapi", document::answer))
                .collect(Collectors.toUnmodifiableMap(Page::path, Function.identity()));
    }

    void register(@Observes Filters filters) {
        filters.register(this::answer, PRIORITY);
    }

    private void answer(RoutingContext exchange) {
        var path = Objects.requireNonNull(CleanPath.of(exchange), "the path is read first");
        var page = pages.get(path.encoded());
        if (page == null) {
            exchange.next();
            return;
        }
        page.attachTo(exchange);
        if (METHODS.contains(exchange.request().method().name())) {
            page.answer().handle(exchange);
        } else {
            DoorProblems.wrongMethod(METHODS).send(exchange);
        }
    }
}
