package io.github.centralmock.api.siem;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.api.siem.Source.Entry;
import io.github.centralmock.engine.Call;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.siem.SiemEvent;
import io.github.centralmock.store.Document;
import java.time.Instant;
import java.util.stream.Stream;

/** A tenant's events, which are sorted by position. */
final class EventSource implements Source {
    @Override
    public Stream<Entry> since(Call call, Instant moment) {
        return call.records(CollectionNames.SIEM_EVENTS)
                .from(SiemEvent.positionAt(moment, 0))
                .map(SiemEvent::new)
                .map(event -> new Entry(event.position(), event.number(), event.document()));
    }

    @Override
    public JsonNode shown(Call call, Document event) {
        return event.wire();
    }
}
