package io.domicile.http;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends a request whose body grows beyond the limit, for bodies that come without a length. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
class BoundedBody implements ReaderInterceptor {
    private final long limit;

    BoundedBody(HttpConfig config) {
        limit = config.maxBodySize();
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(new Bounded(context.getInputStream(), limit));
        return context.proceed();
    }

    private static final class Bounded extends FilterInputStream {
        private final long limit;
        private long bytes;

        Bounded(InputStream body, long limit) {
            super(body);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            var next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var n = super.read(buffer, offset, length);
            count(Math.max(n, 0));
            return n;
        }

        private void count(int more) {
            bytes += more;
            if (bytes > limit) {
                throw Problems.bodyTooLarge(limit).exception();
            }
        }
    }
}
