package io.github.centralmock.contract.openapi;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.centralmock.contract.http.JsonTrees;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads OpenAPI documents of version 3.0 and 3.1, as JSON or YAML, with Swagger Parser. The parser gets the contents and
 * not the address of the file, and resolves no references: of a 3.1 document it would copy each referenced schema to every
 * place that names it.
 */
final class DescriptionReader {
    private static final ObjectMapper YAML = new YAMLMapper();

    private DescriptionReader() {}

    /** The document in a file; its name is the name of the file without the ending. */
    static ApiDescription read(Path file) {
        String fileName = String.valueOf(file.getFileName());
        try {
            return read(fileName.replaceFirst("\\.(json|ya?ml)$", ""), fileName, Files.readString(file));
        } catch (CharacterCodingException noText) {
            throw new InvalidDescriptionException(fileName, List.of("this is no text in UTF-8"));
        } catch (IOException unreadable) {
            String reason =
                    Files.isDirectory(file) ? "this is a folder" : "there is no such file, or it cannot be read";
            throw new InvalidDescriptionException(file.toString(), List.of(reason));
        }
    }

    /**
     * The document with these contents.
     *
     * @param source how messages call the document, such as the name of its file
     * @throws InvalidDescriptionException if the parser has a message, or if a reference cannot be followed
     */
    static ApiDescription read(String name, String source, String contents) {
        JsonNode root = tree(source, contents);
        // The parser gets a copy of its own: the tree stays as it is written.
        SwaggerParseResult parsed = new OpenAPIV3Parser().parseJsonNode(null, root.deepCopy());
        List<String> reasons =
                new ArrayList<>(Optional.ofNullable(parsed.getMessages()).orElse(List.of()));
        if (parsed.getOpenAPI() == null && reasons.isEmpty()) {
            reasons.add("this is no OpenAPI document");
        }
        if (reasons.isEmpty()) {
            reasons.addAll(References.problems(root));
        }
        if (!reasons.isEmpty()) {
            throw new InvalidDescriptionException(source, reasons);
        }
        return new ApiDescription(name, parsed.getOpenAPI(), root);
    }

    private static JsonNode tree(String source, String contents) {
        boolean isJson = contents.stripLeading().startsWith("{");
        try {
            JsonNode root = (isJson ? JsonTrees.MAPPER : YAML).readTree(contents);
            if (root != null && root.isObject()) {
                return root;
            }
            throw new InvalidDescriptionException(source, List.of("this is no OpenAPI document"));
        } catch (JacksonException malformed) {
            throw new InvalidDescriptionException(source, List.of(reason(isJson, malformed)));
        }
    }

    private static String reason(boolean isJson, JacksonException malformed) {
        String where = malformed.getLocation() == null
                ? ""
                : " in line " + malformed.getLocation().getLineNr() + ", column "
                        + malformed.getLocation().getColumnNr();
        return "this is no " + (isJson ? "JSON" : "YAML") + where;
    }
}
