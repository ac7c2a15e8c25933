package io.domicile.advisor.portfolio;

import io.domicile.advisor.sheet.Book;
import io.domicile.advisor.sheet.Csv;
import io.domicile.advisor.sheet.Xlsx;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Answers with a portfolio as a sheet, in the form in which it can be sent. */
@Provider
@Produces({Csv.TYPE, Xlsx.TYPE})
class PortfolioSheetWriter implements MessageBodyWriter<PortfolioView> {

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == PortfolioView.class;
    }

    @Override
    public void writeTo(
            PortfolioView portfolio,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        PortfolioSheet.write(portfolio, Book.isXlsx(mediaType)).write(mediaType, headers, out);
    }
}
