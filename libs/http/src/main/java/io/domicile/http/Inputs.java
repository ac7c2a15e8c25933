package io.domicile.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a resource method takes from a request, read from its annotations once. */
final class Inputs {
    /** @param many whether it may be given more than once; {@code type} is then that of one value */
    record Query(Class<?> type, boolean many) {}

    private static final Map<Method, Inputs> KNOWN = new ConcurrentHashMap<>();

    private final Method method;
    private final SortedMap<String, Query> queries = new TreeMap<>();

    private Inputs(Method method) {
        this.method = method;
        addFields(method.getDeclaringClass());
        for (var parameter : method.getParameters()) {
            var name = queryName(parameter, parameter.getName());
            if (name != null) {
                queries.put(name, query(parameter.getParameterizedType()));
            } else {
                addFields(parameter.getType());
            }
        }
    }

    static Inputs of(Method method) {
        return KNOWN.computeIfAbsent(method, Inputs::new);
    }

    SortedMap<String, Query> queries() {
        return queries;
    }

    boolean isBody(int index) {
        var parameter = method.getParameters()[index];
        return !isAnnotated(parameter) && !isBean(parameter.getType()) && !isNamedInPath(parameter.getName());
    }

    /** @param inside what of a {@code @BeanParam} is meant, empty for the parameter itself */
    String nameOf(int index, String inside) {
        var parameter = method.getParameters()[index];
        if (!inside.isEmpty()) {
            return inside;
        }
        return Arrays.stream(parameter.getAnnotations())
                .map(Inputs::nameIn)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(parameter.getName());
    }

    private void addFields(Class<?> bean) {
        fields(bean).forEach(field -> {
            var name = queryName(field, field.getName());
            if (name != null) {
                queries.put(name, query(field.getGenericType()));
            } else if (field.isAnnotationPresent(BeanParam.class)) {
                addFields(field.getType());
            }
        });
    }

    private boolean isNamedInPath(String name) {
        return Stream.of(method, method.getDeclaringClass())
                .map(place -> place.getAnnotation(Path.class))
                .anyMatch(path -> path != null && path.value().matches(".*\\{\\s*" + name + "\\s*[:}].*"));
    }

    private static boolean isBean(Class<?> type) {
        return fields(type).anyMatch(Inputs::isAnnotated);
    }

    private static Stream<Field> fields(Class<?> type) {
        return Stream.<Class<?>>iterate(type, c -> c != null && c != Object.class, Class::getSuperclass)
                .flatMap(c -> Arrays.stream(c.getDeclaredFields()));
    }

    private static boolean isAnnotated(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .map(annotation -> annotation.annotationType().getPackageName())
                .anyMatch(name -> name.equals("org.jboss.resteasy.reactive") || name.startsWith("jakarta.ws.rs"));
    }

    private static @Nullable String queryName(AnnotatedElement element, String itself) {
        for (var annotation : element.getAnnotations()) {
            if (annotation instanceof RestQuery || annotation instanceof QueryParam) {
                var name = nameIn(annotation);
                return name.isEmpty() ? itself : name;
            }
        }
        return null;
    }

    private static String nameIn(Annotation annotation) {
        return switch (annotation) {
            case RestQuery it -> it.value();
            case QueryParam it -> it.value();
            case RestPath it -> it.value();
            case PathParam it -> it.value();
            case RestHeader it -> it.value();
            case HeaderParam it -> it.value();
            default -> "";
        };
    }

    private static Query query(Type type) {
        if (type instanceof Class<?> plain) {
            return plain.isArray() ? new Query(plain.getComponentType(), true) : new Query(plain, false);
        }
        if (type instanceof ParameterizedType generic
                && generic.getRawType() instanceof Class<?> raw
                && generic.getActualTypeArguments()[0] instanceof Class<?> element) {
            return new Query(
                    raw == Optional.class || Collection.class.isAssignableFrom(raw) ? element : raw,
                    Collection.class.isAssignableFrom(raw));
        }
        throw new IllegalStateException("No query parameter can be of type " + type.getTypeName());
    }
}
