package io.github.centralmock.contract.cli;

/** Libraries may log what they see; in a harness that sees customers' data they must not. Call before anything logs. */
final class QuietLogs {
    private QuietLogs() {}

    static void set() {
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "central-mock/contract-logback.xml");
        }
    }
}
