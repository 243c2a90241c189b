package io.github.centralmock.contract.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.openapi.ApiOperation;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListIndexTest {
    private final ListIndex index = new ListIndex(ApiDescriptions.bundled());

    @Test
    void aMemberNameThatEndsWithIdIdentifiesItsList() {
        assertThat(list("POST", "/endpoint/v1/endpoints/delete", "endpointIds")).contains("/endpoint/v1/endpoints");
        assertThat(list("POST", "/common/v1/admins", "userId")).contains("/common/v1/directory/users");
    }

    @Test
    void theMemberIdsRefersToTheListInThePath() {
        assertThat(list("POST", "/endpoint/v1/endpoints/isolation", "ids")).contains("/endpoint/v1/endpoints");
        assertThat(list("POST", "/endpoint/v1/endpoint-groups/x/endpoints", "ids"))
                .contains("/endpoint/v1/endpoints");
        assertThat(list("POST", "/common/v1/directory/users/x/groups", "ids"))
                .contains("/common/v1/directory/user-groups");
    }

    @Test
    void anOrdinaryMemberNameHasNoList() {
        assertThat(list("POST", "/endpoint/v1/settings/allowed-items", "comment"))
                .isEmpty();
    }

    private Optional<String> list(String method, String path, String member) {
        ApiOperation asking = ApiDescriptions.bundled().find(method, path).orElseThrow();
        return index.listFor(ReferenceMember.named(member), asking);
    }
}
