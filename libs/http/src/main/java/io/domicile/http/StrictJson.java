package io.domicile.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.inject.Singleton;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;

/**
 * Reads the body of a request so that what is accepted means one thing: no unknown or repeated fields, no silent
 * conversions, bounded depth and sizes.
 *
 * <p>It has a mapper of its own. The injected {@link ObjectMapper} stays lenient about unknown fields, because readers
 * of events must be.
 */
@Singleton
class StrictJson {
    static final int MAX_DEPTH = 64;
    static final int MAX_STRING = 100_000;
    static final int MAX_NAME = 200;
    static final int MAX_NUMBER = 100;

    private final ObjectMapper mapper;
    private final JsonProblems problems;

    StrictJson(ObjectMapper lenient) {
        mapper = lenient.copy();
        problems = new JsonProblems(mapper);
        var factory = mapper.getFactory();
        factory.configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
        factory.setStreamReadConstraints(StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxStringLength(MAX_STRING)
                .maxNameLength(MAX_NAME)
                .maxNumberLength(MAX_NUMBER)
                .build());
        mapper.registerModule(new SimpleModule().setDeserializerModifier(new OneForm()));
        mapper.enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.setConfig(mapper.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        mapper.setDefaultLeniency(false);
        for (var scalar : new CoercionInputShape[] {
            CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(scalar, CoercionAction.Fail);
        }
        mapper.coercionConfigDefaults().setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
    }

    Object read(InputStream body, Type type) throws IOException {
        try (var parser = new CarefulParser(mapper.createParser(body))) {
            Object value = parser.nextToken() == null
                    ? null
                    : mapper.readerFor(mapper.constructType(type)).readValue(parser);
            if (value == null) {
                throw JsonProblems.missing().exception();
            }
            return value;
        } catch (JsonProcessingException e) {
            throw problems.of(e).exception();
        } catch (CharConversionException e) {
            throw Problems.malformedJson("The body is not UTF-8.").exception();
        }
    }
}
