package io.github.centralmock.contract.openapi;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All descriptions that both sides know, in the order of their names. */
public final class ApiDescriptions {
    private static final String FOLDER = "central-mock/openapi";

    private final List<ApiDescription> apis;
    private final Map<String, List<ApiOperation>> byMethodAndLength;

    public ApiDescriptions(List<ApiDescription> apis) {
        this.apis =
                apis.stream().sorted(Comparator.comparing(ApiDescription::name)).toList();
        this.byMethodAndLength = operations()
                .collect(Collectors.groupingBy(operation ->
                        operation.method() + operation.path().steps().size()));
    }

    private static final class Holder {
        private static final List<ApiDescription> ALL = List.copyOf(readBundled());
        static final ApiDescriptions BUNDLED = new ApiDescriptions(
                ALL.stream().filter(api -> !api.isOfTheMock()).toList());
        static final ApiDescriptions CONTROL_PLANE = new ApiDescriptions(
                ALL.stream().filter(ApiDescription::isOfTheMock).toList());
    }

    /** The descriptions of the vendor's APIs on the classpath, read once. */
    public static ApiDescriptions bundled() {
        return Holder.BUNDLED;
    }

    /** The description of the mock's own control plane, which no other server has. */
    public static ApiDescriptions controlPlane() {
        return Holder.CONTROL_PLANE;
    }

    public List<ApiDescription> apis() {
        return apis;
    }

    /** The description with this name; its version may be left out, as in {@code common}. */
    public Optional<ApiDescription> api(String name) {
        return apis.stream()
                .filter(api -> api.name().equals(name) || api.name().matches(Pattern.quote(name) + "-v\\d+"))
                .findFirst();
    }

    public Stream<ApiOperation> operations() {
        return apis.stream().flatMap(api -> api.operations().stream());
    }

    public Optional<ApiOperation> named(String operationId) {
        return operations()
                .filter(operation -> operation.id().equals(operationId))
                .findFirst();
    }

    /** The operation that answers a method and a real path; a literal segment wins over a parameter. */
    public Optional<ApiOperation> find(String method, String realPath) {
        List<String> steps = PathTemplate.segments(realPath);
        return byMethodAndLength.getOrDefault(method + steps.size(), List.of()).stream()
                .filter(operation -> operation.path().matches(steps))
                .min(Comparator.comparing(ApiOperation::path, PathTemplate.LITERALS_FIRST));
    }

    private static List<ApiDescription> readBundled() {
        Map<String, ApiDescription> found = new TreeMap<>();
        try {
            Enumeration<URL> folders = ApiDescriptions.class.getClassLoader().getResources(FOLDER);
            while (folders.hasMoreElements()) {
                readFolder(folders.nextElement().toURI(), found);
            }
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException("the descriptions on the classpath cannot be read", unreadable);
        }
        return new ArrayList<>(found.values());
    }

    private static void readFolder(URI folder, Map<String, ApiDescription> found) throws IOException {
        if (folder.getScheme().equals("jar")) {
            try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
                readFiles(jar.getPath(FOLDER), found);
            }
        } else {
            readFiles(Path.of(folder), found);
        }
    }

    private static void readFiles(Path folder, Map<String, ApiDescription> found) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".json"))
                    .forEach(file -> found.computeIfAbsent(
                            file.getFileName().toString().replaceFirst("\\.json$", ""),
                            name -> ApiDescription.read(file)));
        }
    }
}
