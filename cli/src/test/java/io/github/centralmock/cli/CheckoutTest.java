package io.github.centralmock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.centralmock.contract.sut.TargetException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckoutTest {
    @Test
    void theCheckoutOfThisCodeHasTheDescriptions() {
        assertThat(Checkout.ofThisCode().fixtures().resolve("openapi/endpoint-v1.json"))
                .isRegularFile();
    }

    @Test
    void noCheckoutIsFoundOutsideOfACheckout(@TempDir Path folder) {
        Checkout none = Checkout.above(folder.resolve("app/central-mock.jar"));
        assertThat(none.isKnown()).isFalse();
        assertThatThrownBy(() -> none.path("fixtures"))
                .isInstanceOf(TargetException.class)
                .hasMessageContaining("needs a checkout");
    }
}
