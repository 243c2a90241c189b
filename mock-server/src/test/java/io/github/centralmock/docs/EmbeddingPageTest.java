package io.github.centralmock.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The Java code of docs/embedding.md is that of {@link EmbeddingExamplesTest}, which compiles and passes. */
class EmbeddingPageTest {
    private static final Path PAGE = Path.of("../docs/embedding.md");
    private static final Path EXAMPLES = Path.of("src/test/java/io/github/centralmock/docs/EmbeddingExamplesTest.java");

    private static final Pattern BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern REGION =
            Pattern.compile(" *// region [\\w ]+\\n(.*?) *// endregion\\n", Pattern.DOTALL);

    @Test
    void everyCodeBlockIsARegionOfTheExamples() throws IOException {
        List<String> blocks = found(BLOCK, PAGE);
        assertThat(blocks).isNotEmpty().containsExactlyElementsOf(found(REGION, EXAMPLES));
    }

    private static List<String> found(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .map(region -> region.group(1).stripTrailing().stripIndent())
                .toList();
    }
}
