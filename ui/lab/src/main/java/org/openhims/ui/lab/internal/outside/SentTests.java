// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.outside;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.openhims.lab.outside.OutsideLaboratory;
import org.openhims.lab.outside.OutsideTest;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;

/** The other laboratories and which tests they do. */
final class SentTests extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Session session;
    private final transient OutsideServices services;
    private final transient Runnable changed;
    private final DataTable<OutsideLaboratory> laboratories;
    private final DataTable<OutsideTest> tests;
    private transient List<OutsideLaboratory> all = List.of();

    SentTests(Session session, OutsideServices services, Runnable changed) {
        this.session = session;
        this.services = services;
        this.changed = changed;
        laboratories = new DataTable<OutsideLaboratory>("outside-laboratories", session.t("uilab.outside.laboratories"), OutsideLaboratory::code,
                Parts.span("h-soft", session.t("uilab.outside.laboratories.none")))
                .text(session.t("uilab.outside.code"), OutsideLaboratory::code)
                .text(session.t("uilab.outside.name"), OutsideLaboratory::name)
                .text(session.t("uilab.outside.address"), one -> one.address() == null ? "" : one.address());
        tests = new DataTable<OutsideTest>("outside-tests", session.t("uilab.outside.tests"), OutsideTest::test,
                Parts.span("h-soft", session.t("uilab.outside.tests.none")))
                .text(session.t("uilab.outside.test"), OutsideTest::test)
                .text(session.t("uilab.outside.laboratory"), OutsideTest::laboratory)
                .text(session.t("uilab.outside.hours"), test -> Integer.toString(test.hours()))
                .column("", this::keep);
        ActionButton add = new ActionButton("outside-add", session.t("uilab.outside.add"), Icon.PLUS, () -> new LaboratoryDialog(session, services, changed).open());
        ActionButton test = new ActionButton("outside-test", session.t("uilab.outside.test.add"), Icon.PLUS,
                () -> session.attempt(() -> new SentTestDialog(session, services, all, changed).open()));
        add.setVisible(session.may("lab.outside.manage"));
        test.setVisible(session.may("lab.outside.manage"));
        addClassName("h-stack");
        add(new Panel(Icon.FLASK, session.t("uilab.outside.laboratories"), laboratories).tools(add),
                new Panel(Icon.TUBE, session.t("uilab.outside.tests"), tests).tools(test));
    }

    void show(List<OutsideLaboratory> known) {
        all = known;
        laboratories.show(known);
        tests.show(services.laboratories().tests(session.caller()));
    }

    private Component keep(OutsideTest test) {
        ActionButton keep = ActionButton.of("outside-keep-" + test.test(), session.t("uilab.outside.keep"), () -> {
            if (session.attempt(() -> services.laboratories().keep(session.caller(), test.test()))) {
                session.say(session.t("uilab.outside.kept", test.test()));
            }
            changed.run();
        });
        keep.setVisible(session.may("lab.outside.manage"));
        return keep;
    }
}
