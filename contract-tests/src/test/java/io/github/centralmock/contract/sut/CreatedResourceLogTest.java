package io.github.centralmock.contract.sut;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CreatedResourceLogTest {
    @TempDir
    private Path folder;

    @Test
    void aResourceThatARunLeftIsFoundByTheNextRun() {
        CreatedResource made = journal("live").answered(journal("live").begins("a1", "/x/v1/things", "mark-1"), "t1");
        journal("live").begins("a1", "/x/v1/things", "mark-2");
        assertThat(journal("live").left()).extracting(CreatedResource::id).containsExactly("t1", "");
        journal("live").gone(made);
        assertThat(journal("live").left()).extracting(CreatedResource::mark).containsExactly("mark-2");
    }

    @Test
    void resourcesOfAnotherTargetAreNotReturned() {
        journal("http://one.example.com").begins("a1", "/x/v1/things", "mark-1");
        assertThat(journal("http://two.example.com").left()).isEmpty();
    }

    @Test
    void theSpellingOfTheTargetUrlIsNormalized() {
        journal("HTTP://One.example.com:80/base/").begins("a1", "/x/v1/things", "mark-1");
        assertThat(journal(BaseUrl.plain("http://one.example.com/base")).left()).hasSize(1);
    }

    private CreatedResourceLog journal(String target) {
        return new CreatedResourceLog(new WriteJournal(folder.resolve("deeper/created.jsonl")), target);
    }
}
