// SPDX-License-Identifier: Apache-2.0
package org.openhims.support.internal.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.morning.MorningSheet;
import org.openhims.platform.print.Printing;
import org.openhims.platform.text.Texts;

/** {@code hims:morning-sheet}. */
@Service
@Command(scope = "hims", name = "morning-sheet", description = "Writes the superintendent's morning sheet, one page of A4, as PDF")
public final class MorningSheetCommand implements Action {

    @Argument(name = "file", description = "where the PDF goes", required = true)
    @Completion(FileCompleter.class)
    private String file;

    @Option(name = "--lang", description = "hi or en; the language of who asks when left out")
    @Completion(value = StringsCompleter.class, values = {"en", "hi"})
    private String language;

    @Reference
    private MorningSheet sheet;

    @Reference
    private Printing printing;

    @Reference
    private Texts texts;

    @Reference
    private Session session;

    @Override
    public Object execute() throws Exception {
        Caller console = Caller.ofConsole();
        Caller by = language == null ? console : console.withLocale(Locale.forLanguageTag(language));
        try {
            Path written = Files.write(Path.of(file), printing.pdf(sheet.paper(by)));
            session.getConsole().println(texts.text(by.locale(), "support.morning.written", written.toAbsolutePath()));
        } catch (ProblemException e) {
            session.getConsole().println(texts.of(by.locale(), e.problem()));
        }
        return null;
    }
}
