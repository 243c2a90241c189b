package io.github.centralmock.contract.postman;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The vendor's own collections, where somebody has put them beside the checkout; tests that want them are skipped otherwise. */
public final class VendorFiles {
    private VendorFiles() {}

    public static Path path(String name) {
        Path file = checkout().resolveSibling("shared").resolve("reference").resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "skipped: the vendor's collection is not beside the checkout");
        return file;
    }

    public static PostmanCollection read(String name) {
        return CollectionReader.read(path(name));
    }

    /** The root of this project's checkout. */
    public static Path checkout() {
        Path root = Path.of("").toAbsolutePath();
        while (root != null && !Files.isDirectory(root.resolve("contract-tests"))) {
            root = root.getParent();
        }
        Assumptions.assumeTrue(root != null, "skipped: not run inside the checkout");
        return root;
    }
}
