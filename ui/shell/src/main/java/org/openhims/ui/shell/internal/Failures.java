// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.shell.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.Locale;
import java.util.UUID;
import org.openhims.platform.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What nobody caught: the person hears of it in words and with a number to quote, the log has the rest. */
final class Failures implements ErrorHandler {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final transient Desk desk;

    Failures(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void error(ErrorEvent event) {
        Throwable cause = event.getThrowable();
        UI ui = UI.getCurrent();
        String text = message(cause, ui == null ? Locale.ENGLISH : ui.getLocale());
        if (ui != null) {
            Notices.problem(text);
        }
    }

    /** The words for a person; an unexpected failure is logged under the number that they contain. */
    String message(Throwable thrown, Locale locale) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException refused) {
                return desk.texts().of(locale, refused.problem());
            }
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Failure {} in a window", number, thrown);
        return desk.texts().text(locale, "shell.failure", number);
    }
}
