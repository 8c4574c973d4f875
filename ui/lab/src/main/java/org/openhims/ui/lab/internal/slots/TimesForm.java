// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.slots;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openhims.lab.slots.CollectionSlots;
import org.openhims.lab.slots.CollectionTimes;
import org.openhims.platform.Problem;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.Parts;

/** On which days and at what times specimens are taken at a place, and how many at once. */
final class TimesForm extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])[:. ]?([0-5]\\d)(:00)?");

    private final transient Session session;
    private final transient CollectionSlots slots;
    private final transient String id;
    private final transient Runnable changed;
    private final transient Form form;
    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>();
    private final transient Map<String, TextField> texts = new LinkedHashMap<>();

    /** @param before null for new ones */
    TimesForm(Session session, CollectionSlots slots, CollectionTimes before, Runnable changed) {
        this.session = session;
        this.slots = slots;
        this.id = before == null ? null : before.id();
        this.changed = changed;
        this.form = new Form(session, "lab.times." + id);
        days.setId("times-days");
        days.setLabel(session.t("uilab.times.days"));
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.SHORT, session.caller().locale()));
        days.addClassName("h-full");
        Div fields = Parts.div("h-fields", text("place", before == null ? "" : before.place()), days);
        values(before).forEach((name, value) -> fields.add(text(name, value)));
        if (before != null) {
            days.setValue(before.days());
        }
        setHeaderTitle(session.t(before == null ? "uilab.times.add" : "uilab.times.change"));
        setWidth("44rem");
        add(fields);
        getFooter().add(ActionButton.of("times-leave", session.t("ui.confirm.leave"), this::close),
                new ActionButton("times-save", session.t("uilab.levels.save"), Icon.CHECK, this::save).primary());
        addOpenedChangeListener(e -> texts.get("place").focus());
    }

    private static Map<String, String> values(CollectionTimes before) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("from", before == null ? "" : before.from().toString());
        values.put("until", before == null ? "" : before.until().toString());
        values.put("slotMinutes", before == null ? "15" : Integer.toString(before.slotMinutes()));
        values.put("capacity", before == null ? "" : Integer.toString(before.capacity()));
        values.put("validFrom", before == null ? "" : before.validFrom().toString());
        values.put("validUntil", before == null || before.validUntil() == null ? "" : before.validUntil().toString());
        return values;
    }

    private TextField text(String name, String value) {
        TextField field = new TextField(session.t("uilab.times." + name));
        field.setId("times-" + name);
        field.setValue(value);
        texts.put(name, field);
        return form.text(name, field);
    }

    private void save() {
        days.setInvalid(days.isEmpty());
        days.setErrorMessage(days.isEmpty() ? session.t("rule.not-empty") : "");
        if (!days.isEmpty() && form.submit(() -> slots.setTimes(session.caller(), value()))) {
            close();
            session.say(session.t("uilab.times.saved"));
            changed.run();
        }
    }

    private CollectionTimes value() {
        return new CollectionTimes(id, texts.get("place").getValue(), days.getValue(), time("from"), time("until"), number("slotMinutes"),
                number("capacity"), day("validFrom"), day("validUntil"));
    }

    private int number(String name) {
        try {
            return Integer.parseInt(texts.get(name).getValue().strip());
        } catch (NumberFormatException e) {
            throw Problem.invalid(name, "value");
        }
    }

    private LocalTime time(String name) {
        Matcher time = TIME.matcher(texts.get(name).getValue().strip());
        if (!time.matches()) {
            throw Problem.invalid(name, "value");
        }
        return LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
    }

    private LocalDate day(String name) {
        String typed = texts.get(name).getValue().strip();
        return typed.isEmpty() ? null : session.formats().moment(typed, "12:00").map(noon -> noon.atOffset(ZoneOffset.UTC).toLocalDate())
                .orElseThrow(() -> Problem.invalid(name, "date"));
    }

    static String days(Session session, CollectionTimes one) {
        return one.days().stream().sorted().map(day -> day.getDisplayName(TextStyle.SHORT, session.caller().locale())).collect(Collectors.joining(" "));
    }
}
