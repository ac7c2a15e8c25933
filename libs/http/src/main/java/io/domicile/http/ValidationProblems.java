package io.domicile.http;

import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Violations of a request, each with its place. A violation anywhere else, an answer included, is our own fault. */
class ValidationProblems {
    private static final int SHOWN_ERRORS = 100;
    private static final Comparator<Invalid> BY_PLACE =
            Comparator.comparing(error -> error.pointer() + ' ' + error.parameter() + ' ' + error.detail());

    private final Unexpected unexpected;

    ValidationProblems(Unexpected unexpected) {
        this.unexpected = unexpected;
    }

    @ServerExceptionMapper
    public RestResponse<Problem> answer(ValidationException e, ResourceInfo resource) {
        if (e instanceof ResteasyReactiveViolationException request
                && request.getConstraintViolations().stream().noneMatch(ValidationProblems::isOfAnswer)) {
            var inputs = Inputs.of(resource.getResourceMethod());
            return Problems.invalid(request.getConstraintViolations().stream()
                            .map(violation -> invalid(violation, inputs))
                            .sorted(BY_PLACE)
                            .limit(SHOWN_ERRORS)
                            .toList())
                    .response();
        }
        return unexpected.answer(e);
    }

    private static boolean isOfAnswer(ConstraintViolation<?> violation) {
        return nodes(violation).stream().anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
    }

    private static Invalid invalid(ConstraintViolation<?> violation, Inputs inputs) {
        var nodes = nodes(violation);
        var detail = violation.getMessage();
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).getKind() == ElementKind.PARAMETER) {
                var index = nodes.get(i).as(Path.ParameterNode.class).getParameterIndex();
                var inside = nodes.subList(i + 1, nodes.size());
                return inputs.isBody(index)
                        ? Invalid.body(pointer(inside), detail)
                        : Invalid.parameter(inputs.nameOf(index, lastName(inside)), detail);
            }
        }
        return Invalid.body("#", detail);
    }

    private static List<Path.Node> nodes(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList();
    }

    private static String pointer(List<Path.Node> nodes) {
        var pointer = new Pointer();
        for (var node : nodes) {
            if (node.getIndex() != null) {
                pointer.index(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.field(node.getKey().toString());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.field(node.getName());
            }
        }
        return pointer.toString();
    }

    private static String lastName(List<Path.Node> nodes) {
        return nodes.stream()
                .filter(node -> node.getKind() == ElementKind.PROPERTY)
                .reduce((_, last) -> last)
                .map(Path.Node::getName)
                .orElse("");
    }
}
