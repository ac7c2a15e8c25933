package io.domicile.gateway.forward;

import io.vertx.core.http.HttpClientRequest;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * A request that is not reset when its caller leaves: what the service still answers is read and dropped.
 *
 * <p>The proxy resets a request whenever it cannot write to the caller, and Vert.x then closes the connection on which
 * the request went, also if that has long been answered and the connection carries somebody else's request by now
 * (vert.x issue 6294, mended in 4.5.33). Timeouts are the client's own and still end a request.
 */
final class ReadToEnd implements InvocationHandler {
    private final HttpClientRequest request;

    private ReadToEnd(HttpClientRequest request) {
        this.request = request;
    }

    static HttpClientRequest of(HttpClientRequest request) {
        return (HttpClientRequest) Proxy.newProxyInstance(
                HttpClientRequest.class.getClassLoader(),
                new Class<?>[] {HttpClientRequest.class},
                new ReadToEnd(request));
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("reset")) {
            request.response().onSuccess(answer -> answer.handler(null).resume());
            return false;
        }
        try {
            return method.invoke(request, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
