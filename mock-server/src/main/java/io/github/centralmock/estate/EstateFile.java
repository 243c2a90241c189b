package io.github.centralmock.estate;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The text of an estate: a shipped one by its name, or a file of the user.
 *
 * @param name the name or path that the user gave, for messages
 */
record EstateFile(String name, String text) {
    private static final int MOST_CHARACTERS = 512 * 1024 * 1024;

    /** @throws IllegalArgumentException when there is no such estate, or it cannot be read */
    static EstateFile find(String nameOrFile) {
        try (InputStream shipped = nameOrFile.matches("[\\w-]+")
                ? EstateFile.class.getResourceAsStream("/central-mock/estates/" + nameOrFile + ".yaml")
                : null) {
            if (shipped != null) {
                return new EstateFile(nameOrFile + ".yaml", text(shipped.readAllBytes()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path file = Path.of(nameOrFile);
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("there is no estate " + nameOrFile
                    + ": give the name of a shipped one (demo, minimal, oddities) or a YAML file");
        }
        try {
            return new EstateFile(nameOrFile, text(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read the estate " + nameOrFile + ": " + e.getMessage(), e);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The whole file as one section. @throws IllegalArgumentException when it is not YAML */
    YamlSection read(ValidationErrors errors) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        try {
            Node root = new Yaml(options).compose(new StringReader(text));
            if (root == null) {
                throw new IllegalArgumentException(name + ":1: the estate is empty; it needs at least one tenant");
            }
            return new YamlSection(root, "", errors);
        } catch (MarkedYAMLException e) {
            errors.add(e);
            errors.throwIfAny();
            throw e;
        } catch (YAMLException e) {
            throw new IllegalArgumentException(name + ":1: is not YAML: " + e.getMessage(), e);
        }
    }
}
