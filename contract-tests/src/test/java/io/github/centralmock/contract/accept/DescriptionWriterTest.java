package io.github.centralmock.contract.accept;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.postman.VendorFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DescriptionWriterTest {
    @TestFactory
    Stream<DynamicTest> everyDocumentWrittenUnchangedIsTheSameToTheLastByte() throws IOException {
        try (Stream<Path> files = Files.list(VendorFiles.checkout().resolve("fixtures/openapi"))) {
            List<Path> documents =
                    files.filter(file -> file.toString().endsWith(".json")).toList();
            assertThat(documents).isNotEmpty();
            return documents.stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                        String text = Files.readString(file);
                        assertThat(DescriptionWriter.write(JsonTrees.read(text).orElseThrow()))
                                .isEqualTo(text);
                    }));
        }
    }

    @Test
    void aValueThatFitsWithItsCommaStaysOnOneLine() {
        String word = "x".repeat(110);
        String fits = "{\n  \"a\": \"" + word + "\",\n  \"b\": []\n}\n";
        assertThat(DescriptionWriter.write(JsonTrees.read(fits).orElseThrow())).isEqualTo(fits);
        String list = "{\"a\": [\"" + "x".repeat(109) + "\"]}\n";
        assertThat(list).hasSize(121);
        assertThat(DescriptionWriter.write(JsonTrees.read(list).orElseThrow())).isEqualTo(list);
    }
}
