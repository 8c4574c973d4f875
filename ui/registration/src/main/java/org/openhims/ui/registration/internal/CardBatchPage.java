// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.openhims.healthcard.CardPrints;
import org.openhims.healthcard.CardPrints.Batch;
import org.openhims.healthcard.CardPrints.Form;
import org.openhims.healthcard.CardReissue;
import org.openhims.platform.access.Caller;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Choice;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;

/** UHIDs one below the other, scanned or typed; a bar tells how many cards are done, and then who has none. */
final class CardBatchPage extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Session session;
    private final transient CardPrints prints;
    private final transient Executor worker;
    private final TextArea people = new TextArea();
    private final Choice<Form> form;
    private final ProgressBar bar = new ProgressBar();
    private final Span count = Parts.spoken(new Span());
    private final Span left = Parts.spoken(new Span());
    private final ActionButton go;

    CardBatchPage(Session session, CardPrints prints, CardReissue reissue, Executor worker) {
        this.session = session;
        this.prints = prints;
        this.worker = worker;
        people.setId("batch-people");
        people.setLabel(session.t("uiregistration.batch.people"));
        people.setWidthFull();
        people.setMinHeight("12rem");
        form = new Choice<>("batch-form", session.t("uiregistration.batch.form"), List.of(Form.values()), one -> session.t("uiregistration.batch.form." + one));
        form.setValue(Form.CARD);
        bar.setId("batch-bar");
        bar.getElement().setAttribute("aria-label", session.t("uiregistration.batch.busy"));
        count.setId("batch-count");
        left.setId("batch-left");
        go = new ActionButton("batch-print", session.t("uiregistration.batch.print"), Icon.PRINT, this::print).primary().key(FKey.F9);
        busy(false);
        Div told = new Div(bar, new Div(count), new Div(left));
        PageFrame page = new PageFrame(session.t("uiregistration.batch"), Parts.span("h-soft", session.t("uiregistration.batch.help")),
                new Panel(Icon.PRINT, session.t("uiregistration.batch.whose"), Parts.div("h-stack", people, form, told))).tools(go);
        if (session.may("card.issue")) {
            page.add(new Panel(Icon.SHIELD, session.t("uiregistration.reissue"), new ReissuePanel(session, reissue, worker,
                    uhids -> people.setValue(String.join("\n", uhids)))));
        }
        add(page);
    }

    private void print() {
        List<String> uhids = people.getValue().replaceAll("(?<=[0-9])[ -](?=[0-9])", "").lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        UI window = UI.getCurrent();
        Caller by = session.caller();
        Form on = form.getValue();
        bar.setValue(0);
        count.setText("");
        left.setText("");
        busy(true);
        worker.execute(() -> {
            Runnable end = printed(window, by, uhids, on);
            window.access(() -> {
                busy(false);
                end.run();
            });
        });
    }

    /** What to do in the window when it has ended. */
    private Runnable printed(UI window, Caller by, List<String> uhids, Form on) {
        try {
            Batch batch = prints.print(by, uhids, on, (done, of) -> window.access(() -> {
                bar.setValue((double) done / of);
                count.setText(session.t("uiregistration.batch.count", done, of));
            }));
            return () -> show(batch);
        } catch (RuntimeException e) {
            return () -> session.attempt(() -> {
                throw e;
            });
        }
    }

    private void show(Batch batch) {
        count.setText(session.t("uiregistration.batch.done", batch.printed()));
        left.setText(batch.leftOut().isEmpty() ? "" : session.t("uiregistration.batch.left", batch.leftOut().stream()
                .map(one -> readable(one.uhid()) + " (" + session.t("healthcard.left." + one.reason()) + ')').collect(Collectors.joining(", "))));
        people.setValue(String.join("\n", batch.left()));
        if (batch.pdf() != null) {
            session.print("cards", batch.pdf());
        }
    }

    private static String readable(String uhid) {
        return uhid.matches("[0-9]{13}") ? PatientBanner.uhid(uhid) : uhid;
    }

    private void busy(boolean yes) {
        bar.setVisible(yes);
        go.setEnabled(!yes);
    }
}
