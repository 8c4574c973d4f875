// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.quality;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openhims.lab.Analyte;
import org.openhims.lab.LabCatalogue;
import org.openhims.lab.Ucum;
import org.openhims.lab.quality.ControlLot;
import org.openhims.lab.quality.QualityControl;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Choice;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.Parts;

/** A new control lot: what the maker's sheet says of one analyte. */
final class LotDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final List<String> LEVELS = List.of("1", "2", "3", "4", "5", "6");
    private final transient Session session;
    private final transient QualityControl quality;
    private final transient Runnable changed;
    private final transient Form form;
    private final Div fields = Parts.div("h-fields");
    private final TextField control;
    private final TextField lot;
    private final Select<String> analyte = new Select<>();
    private final Choice<String> level;
    private final Select<String> device;
    private final TextField mean;
    private final TextField sd;
    private final TextField expires;
    private final TextField from;

    LotDialog(Session session, QualityControl quality, LabCatalogue catalogue, List<String> devices, Runnable changed) {
        this.session = session;
        this.quality = quality;
        this.changed = changed;
        form = new Form(session, "lab.lot");
        control = text("control", "uilab.lot.control");
        control.setHelperText(session.t("uilab.lot.control.help"));
        lot = text("lot", "uilab.lot.number");
        analytes(catalogue);
        level = new Choice<>("lot-level", session.t("uilab.lot.level"), LEVELS, number -> number);
        level.setValue("1");
        device = Analysers.choice(session, "lot-device", devices, session.t("uilab.qc.any"));
        fields.add(form.text("analyte", analyte), form.text("device", device), form.text("level", level));
        mean = text("mean", "uilab.lot.mean");
        sd = text("sd", "uilab.lot.sd");
        from = text("from", "uilab.lot.from");
        expires = text("expires", "uilab.lot.expires");
        from.setPlaceholder(session.formats().today().format(DateTimeFormatter.ofPattern("dd.MM.yyyy")));
        expires.setPlaceholder(session.t("uilab.day.example"));
        setHeaderTitle(session.t("uilab.lot.add"));
        setWidth("48rem");
        add(fields);
        getFooter().add(ActionButton.of("lot-leave", session.t("ui.confirm.leave"), this::close),
                new ActionButton("lot-save", session.t("uilab.lot.save"), Icon.CHECK, this::save).primary());
        addOpenedChangeListener(e -> control.focus());
    }

    private TextField text(String name, String label) {
        TextField field = new TextField(session.t(label));
        field.setId("lot-" + name);
        fields.add(field);
        return form.text(name, field);
    }

    private void analytes(LabCatalogue catalogue) {
        Map<String, Analyte> numeric = catalogue.analytes(session.caller()).stream().filter(Analyte::numeric)
                .collect(Collectors.toMap(Analyte::code, one -> one));
        analyte.setId("lot-analyte");
        analyte.setLabel(session.t("uilab.analyte"));
        analyte.setItems(numeric.keySet().stream().sorted().toList());
        analyte.setItemLabelGenerator(code -> code == null ? "" : code + " · " + numeric.get(code).name());
        analyte.addValueChangeListener(e -> mean.setHelperText(analyte.isEmpty() ? "" : Ucum.shown(numeric.get(analyte.getValue()).unit())));
    }

    private void save() {
        if (form.submit(() -> quality.addLot(session.caller(), new ControlLot(null, control.getValue().strip(), lot.getValue().strip(),
                analyte.getValue(), Integer.parseInt(level.getValue()), Analysers.orNull(device), Entry.number("mean", mean), Entry.number("sd", sd), null,
                Entry.day("expires", expires), from.isEmpty() ? session.formats().today() : Entry.day("from", from), null)))) {
            close();
            session.say(session.t("uilab.lot.saved"));
            changed.run();
        }
    }
}
