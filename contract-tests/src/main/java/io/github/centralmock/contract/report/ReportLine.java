package io.github.centralmock.contract.report;

import io.github.centralmock.contract.accept.SuggestedPatch;
import io.github.centralmock.contract.result.Deviation;
import java.time.Instant;
import java.util.Optional;

/**
 * One deviation as reports tell it.
 *
 * @param since start of the first run in an unbroken row that saw it
 * @param isNew whether the last run of this target had not seen it; false when there was none
 * @param mock what the mock does there, in words; empty when this run is about a mock
 * @param patch how the description could say it; empty when only the target can put it right
 */
public record ReportLine(Deviation seen, Instant since, boolean isNew, String mock, Optional<SuggestedPatch> patch) {}
