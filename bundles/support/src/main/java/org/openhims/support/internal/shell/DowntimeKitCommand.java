// SPDX-License-Identifier: Apache-2.0
package org.openhims.support.internal.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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
import org.openhims.platform.downtime.DowntimeKits;
import org.openhims.platform.print.Printing;
import org.openhims.platform.text.Texts;

/** {@code hims:downtime-kit}. */
@Service
@Command(scope = "hims", name = "downtime-kit", description = "Reserves numbers and writes stickers and paper forms, for when the node is away")
public final class DowntimeKitCommand implements Action {

    @Argument(name = "file", description = "where the PDF goes", required = true)
    @Completion(FileCompleter.class)
    private String file;

    @Option(name = "--count", description = "how many numbers of each kind; tokens for each queue")
    private int count = 24;

    @Option(name = "--again", description = "number of a kit that is printed again, as a duplicate")
    private Long again;

    @Option(name = "--lang", description = "hi or en; the language of who asks when left out")
    @Completion(value = StringsCompleter.class, values = {"en", "hi"})
    private String language;

    @Reference
    private DowntimeKits kits;

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
            long number = again == null ? kits.make(by, counts()).number() : again;
            Path written = Files.write(Path.of(file), printing.pdf(kits.print(by, number)));
            session.getConsole().println(texts.text(by.locale(), "downtime.made", number, written.toAbsolutePath()));
        } catch (ProblemException e) {
            session.getConsole().println(texts.of(by.locale(), e.problem()));
        }
        return null;
    }

    private Map<String, Integer> counts() {
        Map<String, Integer> counts = new HashMap<>();
        kits.kinds().forEach(kind -> counts.put(kind, count));
        return counts;
    }
}
