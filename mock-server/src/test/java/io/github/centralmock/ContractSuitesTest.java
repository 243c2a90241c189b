package io.github.centralmock;

import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Runs the contract suites, which know nothing of this code, against a mock in this process. */
@Suite
@SelectPackages("io.github.centralmock.contract.suite")
@IncludeClassNamePatterns(".*Suite")
class ContractSuitesTest {
    private static CentralMock mock;

    @BeforeSuite
    static void startTheMock() {
        mock = CentralMock.start(
                CentralMockConfig.defaults().with(Setting.PORT, "0").with(Setting.CHECK_RESPONSES, "on"));
        System.setProperty("central.target", mock.baseUri().toString());
    }

    @AfterSuite
    static void stopTheMock() {
        System.clearProperty("central.target");
        mock.close();
    }
}
