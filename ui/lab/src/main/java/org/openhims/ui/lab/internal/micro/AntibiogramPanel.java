// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.micro;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.lab.micro.Antibiogram;
import org.openhims.lab.micro.Microbiology;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Tone;

/** Which share of the isolates of a period is susceptible; what is said of less than 30 is marked. */
final class AntibiogramPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final String HEAD = "organism;isolates;antimicrobial;tested;susceptible;percent;under30";

    private final transient Session session;
    private final transient Microbiology microbiology;
    private final DatePicker from;
    private final DatePicker until;
    private final DataTable<Antibiogram> table;
    private final Anchor file = new Anchor();
    private transient List<Antibiogram> rows = List.of();

    AntibiogramPanel(Session session, Microbiology microbiology) {
        this.session = session;
        this.microbiology = microbiology;
        LocalDate today = session.formats().today();
        from = day("antibiogram-from", "uilab.micro.from", today.withDayOfYear(1));
        until = day("antibiogram-until", "uilab.micro.until", today);
        table = new DataTable<Antibiogram>("antibiogram", session.t("uilab.micro.antibiogram"), Antibiogram::organism,
                new Empty(Icon.FLASK, session.t("uilab.micro.empty"), session.t("uilab.micro.empty.todo")))
                .column(session.t("uilab.micro.organism"), row -> Parts.span("h-name", row.name()))
                .column(session.t("uilab.micro.isolates"), this::isolates)
                .column(session.t("uilab.micro.shares"), this::shares);
        link();
        addClassNames("h-stack", "h-tight");
        add(Parts.div("h-row", from, until, ActionButton.of("antibiogram-show", session.t("uilab.micro.show"), this::read), file), table,
                Parts.span("h-soft h-small", session.t("uilab.micro.first")));
        read();
    }

    private DatePicker day(String id, String label, LocalDate value) {
        DatePicker day = new DatePicker(session.t(label), value);
        day.setId(id);
        day.setMax(session.formats().today());
        day.setI18n(new DatePicker.DatePickerI18n().setDateFormat("dd-MM-yyyy"));
        return day;
    }

    private void link() {
        file.setId("antibiogram-file");
        file.addClassName("h-button");
        file.add(Icon.LEAVE.component(), Parts.span("h-button-text", session.t("uilab.micro.file")));
        file.setHref((DownloadEvent event) -> {
            event.setFileName("antibiogram.csv");
            event.setContentType("text/csv;charset=UTF-8");
            try {
                event.getOutputStream().write(csv(rows).getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void read() {
        session.attempt(() -> {
            rows = microbiology.antibiogram(session.caller(), from.getValue(), until.getValue());
            table.show(rows);
            file.setVisible(!rows.isEmpty());
        });
    }

    private Component isolates(Antibiogram row) {
        Div cell = Parts.div("h-row", Parts.span("h-value", Integer.toString(row.isolates())));
        if (row.few()) {
            cell.add(new Chip(Tone.WAITING, session.t("uilab.micro.few")));
        }
        return cell;
    }

    private Component shares(Antibiogram row) {
        Div cell = Parts.div("h-line");
        row.shares().forEach(share -> cell.add(Parts.span(share.few() ? "h-line-detail" : "h-name", session.t(share.few() ? "uilab.micro.share.few"
                : "uilab.micro.share", share.name(), share.percent().toPlainString(), share.susceptible(), share.tested()))));
        return cell;
    }

    /** A line for each organism and antimicrobial. */
    static String csv(List<Antibiogram> rows) {
        return Stream.concat(Stream.of(HEAD), rows.stream().flatMap(row -> row.shares().stream().map(share -> String.join(";", row.name(), "" + row.isolates(),
                share.name(), "" + share.tested(), "" + share.susceptible(), share.percent().toPlainString(), share.few() ? "<30" : ""))))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }
}
