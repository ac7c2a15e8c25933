package io.domicile.advisor.portfolio;

import io.domicile.advisor.sheet.Book;
import io.domicile.advisor.sheet.Csv;
import io.domicile.advisor.sheet.Faults;
import io.domicile.advisor.sheet.Xlsx;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/** Reads a portfolio that is sent as a sheet. */
@Provider
@Consumes({Csv.TYPE, Xlsx.TYPE})
class PortfolioSheetReader implements MessageBodyReader<NewPortfolio> {

    private final Validator validator;
    private final UriInfo uri;

    PortfolioSheetReader(Validator validator, UriInfo uri) {
        this.validator = validator;
        this.uri = uri;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == NewPortfolio.class;
    }

    @Override
    public NewPortfolio readFrom(
            Class<NewPortfolio> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        var bytes = body.readAllBytes();
        var name = uri.getQueryParameters().getFirst("name");
        return Book.isXlsx(mediaType)
                ? PortfolioSheet.xlsx(bytes, name, validator)
                : PortfolioSheet.csv(bytes, charset(mediaType), name, validator);
    }

    private static Charset charset(MediaType type) {
        var name = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            throw Faults.of("The charset in Content-Type is not known. Send UTF-8.");
        }
    }
}
