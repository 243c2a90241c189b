package io.github.centralmock.contract.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The report as one page for people, with everything it needs in itself. The page is laid out in {@code src/main/jte}. */
final class HtmlReport {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, HtmlReport.class.getPackageName());

    private HtmlReport() {}

    static String write(DriftReport report) {
        StringOutput page = new StringOutput();
        TEMPLATES.render("report.jte", new ReportPage(report), page);
        return ReportText.printable(page.toString());
    }
}
