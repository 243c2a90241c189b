package io.github.centralmock.contract.report;

import io.github.centralmock.contract.accept.SuggestedPatch;
import io.github.centralmock.contract.result.Deviation;
import java.time.Instant;
import java.util.Optional;

/**
 * One deviation in a report.
 *
 * @param since start of the first of the consecutive runs that observed it
 * @param isNew whether the last run of this target did not observe it; false if there was no earlier run
 * @param mock the behaviour of the mock as a text; empty if the target is a mock
 * @param patch a patch of the description; empty if only the target can be corrected
 */
public record ReportLine(
        Deviation deviation, Instant since, boolean isNew, String mock, Optional<SuggestedPatch> patch) {}
