// SPDX-License-Identifier: Apache-2.0
package org.openhims.support.internal.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Printing;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.text.Texts;

/** A command that writes a print into a file. */
abstract class PdfCommand implements Action {

    @Argument(name = "file", description = "where the PDF goes", required = true)
    @Completion(FileCompleter.class)
    private String file;

    @Option(name = "--lang", description = "hi or en; the language of who asks when left out")
    @Completion(value = StringsCompleter.class, values = {"en", "hi"})
    private String language;

    @Reference
    private Printing printing;

    @Reference
    private Texts texts;

    @Reference
    private Session session;

    /** What is to be printed, in the caller's language. */
    abstract Sheet sheet(Caller by);

    /** Key of the text that says what was written, with the file as its last argument. */
    abstract String said();

    Object[] saidOf(Path written) {
        return new Object[] {written};
    }

    @Override
    public Object execute() throws IOException {
        Caller console = Caller.ofConsole();
        Caller by = language == null ? console : console.withLocale(Locale.forLanguageTag(language));
        Path target = Path.of(file).toAbsolutePath();
        // Made first: where nothing can be written, nothing is done either.
        Path fresh = Files.createTempFile(target.getParent(), ".hims-", ".pdf");
        try {
            Files.write(fresh, printing.pdf(sheet(by)));
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
            session.getConsole().println(texts.text(by.locale(), said(), saidOf(target)));
        } catch (ProblemException e) {
            session.getConsole().println(texts.of(by.locale(), e.problem()));
        } finally {
            Files.deleteIfExists(fresh);
        }
        return null;
    }
}
