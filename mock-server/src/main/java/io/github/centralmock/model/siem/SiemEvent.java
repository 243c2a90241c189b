package io.github.centralmock.model.siem;

import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.store.Document;
import io.github.centralmock.time.Times;
import java.time.Instant;

/**
 * An event of a tenant as the SIEM API shows it: a document of {@link CollectionNames#SIEM_EVENTS}. It may be in the future (the
 * end of a scan); readers see only the events until now.
 */
public record SiemEvent(Document document) {
    /**
     * The position of an event among the others: by its time, then by the moment at which it was entered, so that a reader
     * can tell which events were entered late.
     *
     * @param number drawn from the world when the event is entered; at most 12 digits
     */
    public static String positionAt(Instant at, long number) {
        return Times.text(at) + String.format("|%012d", number);
    }

    public String position() {
        return document.position();
    }

    /** The number of {@link #positionAt}, with 12 digits. */
    public String number() {
        return position().substring(position().indexOf('|') + 1);
    }

    /** When it happens. */
    public Instant when() {
        return Instant.parse(document.tree().path("when").asText());
    }
}
