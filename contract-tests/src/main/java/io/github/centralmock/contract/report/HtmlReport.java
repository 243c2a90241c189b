package io.github.centralmock.contract.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** Writes the report as a single HTML page without external files. The templates are in {@code src/main/jte}. */
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
