package io.github.centralmock.cli;

import io.github.centralmock.contract.sut.TargetException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.stream.Stream;

/** The checkout of the project in which this code was built. There is none in a container, for example. */
final class Checkout {
    private final Optional<Path> folder;

    private Checkout(Optional<Path> folder) {
        this.folder = folder;
    }

    /** The nearest folder above this code that contains the descriptions. */
    static Checkout ofThisCode() {
        CodeSource source = Checkout.class.getProtectionDomain().getCodeSource();
        try {
            return above(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException unreadable) {
            return none();
        }
    }

    static Checkout above(Path code) {
        return new Checkout(Stream.iterate(code.toAbsolutePath(), folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("fixtures/openapi")))
                .findFirst());
    }

    static Checkout none() {
        return new Checkout(Optional.empty());
    }

    boolean isKnown() {
        return folder.isPresent();
    }

    /** A file or folder of the checkout; throws a {@link TargetException} if there is no checkout. */
    Path path(String name) {
        return folder.orElseThrow(
                        () -> new TargetException("this needs a checkout of the project: run it as ./central in one"))
                .resolve(name);
    }

    Path fixtures() {
        return path("fixtures");
    }
}
