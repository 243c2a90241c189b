package io.github.centralmock.contract.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.centralmock.contract.description.Descriptions;
import io.github.centralmock.contract.description.Operation;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListIndexTest {
    private final ListIndex index = new ListIndex(Descriptions.bundled());

    @Test
    void aNameWithIdAtItsEndLeadsToItsList() {
        assertThat(list("POST", "/endpoint/v1/endpoints/delete", "endpointIds")).contains("/endpoint/v1/endpoints");
        assertThat(list("POST", "/common/v1/admins", "userId")).contains("/common/v1/directory/users");
    }

    @Test
    void plainIdsAreOfWhatThePathLists() {
        assertThat(list("POST", "/endpoint/v1/endpoints/isolation", "ids")).contains("/endpoint/v1/endpoints");
        assertThat(list("POST", "/endpoint/v1/endpoint-groups/x/endpoints", "ids"))
                .contains("/endpoint/v1/endpoints");
        assertThat(list("POST", "/common/v1/directory/users/x/groups", "ids"))
                .contains("/common/v1/directory/user-groups");
    }

    @Test
    void anOrdinaryNameLeadsNowhere() {
        assertThat(list("POST", "/endpoint/v1/settings/allowed-items", "comment"))
                .isEmpty();
    }

    private Optional<String> list(String method, String path, String member) {
        Operation asking = Descriptions.bundled().find(method, path).orElseThrow();
        return index.listFor(Member.named(member), asking);
    }
}
