package io.github.centralmock.contract.description;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HomeTest {
    private final Descriptions descriptions = Descriptions.bundled();

    @Test
    void aNewThingLiesInTheListItWasPostedTo() {
        assertThat(Home.of("/endpoint/v1/policies", descriptions)).contains("/endpoint/v1/policies");
    }

    @Test
    void aCopyLiesBesideTheThingItWasMadeFrom() {
        assertThat(Home.of("/endpoint/v1/policies/9b5e4f0a-6a0c-4f0b-8a8e-0c8b8f8f8f8f/clone", descriptions))
                .contains("/endpoint/v1/policies");
    }

    @Test
    void whatCannotBeDeletedHasNone() {
        assertThat(Home.of("/partner/v1/tenants", descriptions)).isEmpty();
        assertThat(Home.of("/endpoint/v1/endpoints/isolation", descriptions)).isEmpty();
    }
}
