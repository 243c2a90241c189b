package io.github.centralmock.contract.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParentCollectionTest {
    private final ApiDescriptions descriptions = ApiDescriptions.bundled();

    @Test
    void aCreatedResourceIsInTheListOfThePostRequest() {
        assertThat(ParentCollection.of("/endpoint/v1/policies", descriptions)).contains("/endpoint/v1/policies");
    }

    @Test
    void aCloneIsInTheSameListAsItsOriginal() {
        assertThat(ParentCollection.of(
                        "/endpoint/v1/policies/9b5e4f0a-6a0c-4f0b-8a8e-0c8b8f8f8f8f/clone", descriptions))
                .contains("/endpoint/v1/policies");
    }

    @Test
    void aResourceThatCannotBeDeletedHasNoParentCollection() {
        assertThat(ParentCollection.of("/partner/v1/tenants", descriptions)).isEmpty();
        assertThat(ParentCollection.of("/endpoint/v1/endpoints/isolation", descriptions))
                .isEmpty();
    }
}
