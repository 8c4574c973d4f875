// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.book;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.opd.Queue;
import org.openhims.opd.schedule.Schedule;
import org.openhims.platform.Problem;
import org.openhims.ui.Session;
import org.openhims.ui.parts.Form;

/** The fields of a schedule. */
final class ScheduleForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])[:. ]?([0-5]\\d)");

    private final transient Session session;
    private final transient Form form;
    private final Select<String> queue;
    private final Select<String> doctor;
    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>();
    private final transient Map<String, TextField> texts = new LinkedHashMap<>();
    private transient Schedule changing;

    ScheduleForm(Session session, Form form, List<Queue> queues, Doctors doctors) {
        this.session = session;
        this.form = form;
        addClassName("h-fields");
        queue = select("queue", queues.stream().map(Queue::id).toList(), id -> queues.stream().filter(one -> one.id().equals(id)).findFirst()
                .map(one -> one.name() + " · " + one.id()).orElse(id));
        doctor = select("doctor", doctors.users(), doctors::subject);
        doctor.setEmptySelectionAllowed(true);
        doctor.setEmptySelectionCaption(session.t("uiopd.schedule.several"));
        days.setId("schedule-days");
        days.setLabel(session.t("uiopd.schedule.days"));
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.SHORT, session.caller().locale()));
        days.addClassName("h-full");
        add(queue, doctor, days);
        Stream.of("from", "until", "slotMinutes", "places.capacity", "places.overbooking", "places.online", "places.walkIn", "validFrom", "validUntil")
                .forEach(name -> add(text(name)));
    }

    private Select<String> select(String name, List<String> items, Function<String, String> label) {
        Select<String> select = new Select<>();
        select.setId("schedule-" + name);
        select.setLabel(session.t("uiopd.schedule." + name));
        select.setItems(items);
        select.setItemLabelGenerator(item -> item == null ? session.t("uiopd.schedule.several") : label.apply(item));
        return form.text(name, select);
    }

    private TextField text(String name) {
        TextField field = new TextField(session.t("uiopd.schedule." + name));
        field.setId("schedule-" + name.replace("places.", ""));
        field.addClassName("h-narrow");
        texts.put(name, field);
        return form.text(name, field);
    }

    /** For a change of this one; a new one for null. */
    void show(Schedule one) {
        changing = one;
        if (one == null) {
            queue.clear();
            doctor.clear();
            days.clear();
            texts.values().forEach(TextField::clear);
            return;
        }
        queue.setValue(one.queue());
        doctor.setValue(one.doctor());
        days.setValue(one.days());
        Map<String, Object> values = Map.of("from", one.from(), "until", one.until(), "slotMinutes", one.slotMinutes(), "places.capacity",
                one.places().capacity(), "places.overbooking", one.places().overbooking(), "places.online", one.places().online(), "places.walkIn",
                one.places().walkIn(), "validFrom", one.validFrom(), "validUntil", one.validUntil() == null ? "" : one.validUntil());
        values.forEach((name, value) -> texts.get(name).setValue(value.toString()));
    }

    Schedule value() {
        Schedule.Places places = new Schedule.Places(number("places.capacity", 0), number("places.overbooking", 0), number("places.online", 0),
                number("places.walkIn", 0));
        return new Schedule(changing == null ? null : changing.id(), queue.getValue(), doctor.getValue(), days.getValue(), time("from"), time("until"),
                number("slotMinutes", 15), places, day("validFrom"), day("validUntil"));
    }

    private int number(String name, int otherwise) {
        String typed = texts.get(name).getValue().strip();
        try {
            return typed.isEmpty() ? otherwise : Integer.parseInt(typed);
        } catch (NumberFormatException e) {
            throw Problem.invalid(name, "value");
        }
    }

    private LocalTime time(String name) {
        String typed = texts.get(name).getValue().strip();
        Matcher time = TIME.matcher(typed);
        if (!typed.isEmpty() && !time.matches()) {
            throw Problem.invalid(name, "value");
        }
        return typed.isEmpty() ? null : LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
    }

    private LocalDate day(String name) {
        String typed = texts.get(name).getValue().strip();
        return typed.isEmpty() ? null : session.formats().moment(typed, "12:00").map(noon -> noon.atOffset(ZoneOffset.UTC).toLocalDate())
                .orElseThrow(() -> Problem.invalid(name, "date"));
    }

    static String days(Session session, Schedule one) {
        return one.days().stream().sorted().map(day -> day.getDisplayName(TextStyle.SHORT, session.caller().locale())).collect(Collectors.joining(" "));
    }
}
