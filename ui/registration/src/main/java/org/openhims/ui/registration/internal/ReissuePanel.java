// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.openhims.healthcard.Card;
import org.openhims.healthcard.CardReissue;
import org.openhims.healthcard.CardReissue.Done;
import org.openhims.healthcard.CardReissue.Holder;
import org.openhims.platform.access.Caller;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;

/** Whose card is of a withdrawn key; a button gives all of them new ones, which are then to be printed. */
final class ReissuePanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 500;

    private final transient Session session;
    private final transient CardReissue reissue;
    private final transient Executor worker;
    private final transient Consumer<List<String>> toPrint;
    private final transient DataTable<Holder> table;
    private final ProgressBar bar = new ProgressBar();
    private final Span told = Parts.spoken(new Span());
    private final ActionButton go;

    /** @param toPrint is given the UHIDs of those who have a new card */
    ReissuePanel(Session session, CardReissue reissue, Executor worker, Consumer<List<String>> toPrint) {
        this.session = session;
        this.reissue = reissue;
        this.worker = worker;
        this.toPrint = toPrint;
        addClassName("h-stack");
        table = new DataTable<Holder>("reissue", session.t("uiregistration.reissue"), Holder::uhid, new Span(session.t("uiregistration.reissue.none")))
                .text(session.t("uiregistration.reissue.uhid"), holder -> PatientBanner.uhid(holder.uhid()))
                .text(session.t("uiregistration.cards.serial"), holder -> String.valueOf(holder.serial()))
                .text(session.t("uiregistration.cards.issued"), holder -> session.formats().dateTime(holder.issuedAt()))
                .text(session.t("uiregistration.keys.id"), Holder::kid);
        bar.setId("reissue-bar");
        bar.getElement().setAttribute("aria-label", session.t("uiregistration.batch.busy"));
        go = ActionButton.of("reissue-go", session.t("uiregistration.reissue.go"), this::replace);
        add(Parts.span("h-soft", session.t("uiregistration.reissue.help")), table, bar, told, go);
        bar.setVisible(false);
        anew();
    }

    private List<Holder> anew() {
        List<Holder> needed = reissue.needed(session.caller(), AT_ONCE);
        table.show(needed);
        go.setVisible(!needed.isEmpty());
        return needed;
    }

    private void replace() {
        List<String> uhids = anew().stream().map(Holder::uhid).toList();
        UI window = UI.getCurrent();
        Caller by = session.caller();
        bar.setVisible(true);
        go.setEnabled(false);
        worker.execute(() -> {
            Runnable end = replaced(window, by, uhids);
            window.access(() -> {
                bar.setVisible(false);
                go.setEnabled(true);
                end.run();
                anew();
            });
        });
    }

    private Runnable replaced(UI window, Caller by, List<String> uhids) {
        try {
            Done done = reissue.reissue(by, uhids, (at, of) -> window.access(() -> bar.setValue((double) at / of)));
            return () -> {
                told.setText(session.t("uiregistration.reissue.done", done.issued().size(), done.leftOut().size()));
                toPrint.accept(done.issued().stream().map(Card::uhid).toList());
            };
        } catch (RuntimeException e) {
            return () -> session.attempt(() -> {
                throw e;
            });
        }
    }
}
