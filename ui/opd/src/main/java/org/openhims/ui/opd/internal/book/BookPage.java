// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.book;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.openhims.opd.OpdDesk;
import org.openhims.opd.Visit;
import org.openhims.opd.schedule.Appointment;
import org.openhims.opd.schedule.AppointmentStatus;
import org.openhims.opd.schedule.Appointments;
import org.openhims.opd.schedule.CheckIn;
import org.openhims.opd.schedule.NewAppointment;
import org.openhims.opd.schedule.Schedule;
import org.openhims.opd.schedule.Schedules;
import org.openhims.opd.schedule.Slot;
import org.openhims.opd.schedule.Via;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Choice;
import org.openhims.ui.parts.Confirm;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;

/** The book of a day: the patient's number, one press on a time, done. Below stands who is booked. */
final class BookPage extends Div {

    private static final long serialVersionUID = 1L;
    private static final int UHID = 13;
    private static final String ALL = "*";

    private final transient Session session;
    private final transient Schedules schedules;
    private final transient Appointments appointments;
    private final transient OpdDesk desk;
    private final transient Doctors doctors;
    private final TextField uhid;
    private final Div who = Parts.spoken(Parts.div("h-stack"));
    private final Div heading = Parts.spoken(Parts.div("h-line"));
    private final SlotPicks slots;
    private final BookTable table;
    private transient LocalDate day;
    private String doctor = ALL;
    private String moving;

    BookPage(Session session, Schedules schedules, Appointments appointments, OpdDesk desk, Doctors doctors, String moving) {
        this.session = session;
        this.schedules = schedules;
        this.appointments = appointments;
        this.desk = desk;
        this.doctors = doctors;
        this.moving = moving.isEmpty() ? null : moving;
        this.day = session.formats().today();
        this.slots = new SlotPicks(session, doctors, this::pick);
        this.table = new BookTable(session, doctors, this::checkIn, this::cancel, this::move, this::noShow);
        uhid = new TextField(session.t("uiopd.book.uhid"));
        uhid.setId("book-uhid");
        uhid.addValueChangeListener(e -> showWho());
        Panel free = new Panel(Icon.CLOCK, session.t("uiopd.book.slots"), Parts.div("h-fields", uhid), who, slots);
        free.setVisible(session.may("opd.appointment.book"));
        add(new PageFrame(session.t("uiopd.book"), heading, choice(), free, new Panel(Icon.PEOPLE, session.t("uiopd.book.day"), table))
                .tools(step("book-back", "uiopd.book.back", -1), step("book-today", "uiopd.book.today", 0), step("book-next", "uiopd.book.next", 1),
                        new ActionButton("book-schedules", session.t("uiopd.schedule"), Icon.CLOCK, () -> session.go(BookView.PATH + '/' + BookView.SCHEDULES))
                                .quiet(), new ActionButton("book-leave", session.t("uiopd.leave"), Icon.LEAVE, () -> session.go(BookView.PATH + '/' + BookView.LEAVE)).quiet()));
        showWho();
        show();
        session.live(this, Set.of("opd.appointment.*"), events -> show());
    }

    private ActionButton step(String id, String text, int days) {
        return ActionButton.of(id, session.t(text), () -> {
            day = days == 0 ? session.formats().today() : day.plusDays(days);
            show();
        });
    }

    private Div choice() {
        Div row = Parts.div("h-stack");
        session.attempt(() -> {
            List<String> users = schedules.all(session.caller()).stream().map(Schedule::doctor).filter(Objects::nonNull).distinct().sorted().toList();
            if (users.size() > 1) {
                Choice<String> choice = new Choice<>("book-doctor", session.t("uiopd.book.doctor"),
                        java.util.stream.Stream.concat(java.util.stream.Stream.of(ALL), users.stream()).toList(),
                        user -> user.equals(ALL) ? session.t("uiopd.book.all") : doctors.name(user, null));
                doctor = users.contains(session.caller().user()) ? session.caller().user() : users.get(0);
                choice.setValue(doctor);
                choice.addValueChangeListener(e -> {
                    doctor = e.getValue();
                    show();
                });
                row.add(choice);
            }
        });
        return row;
    }

    private void show() {
        session.attempt(() -> {
            String of = doctor.equals(ALL) ? null : doctor;
            heading.removeAll();
            heading.add(Parts.span("h-name", session.formats().longDate(day)));
            table.show(appointments.day(session.caller(), day, null, of), day.equals(session.formats().today()));
            slots.show(day, FreeOfDay.find(session, schedules, day, of), of == null);
        });
    }

    /** Who the number names, or who is given another time. */
    private void showWho() {
        who.removeAll();
        String number = number();
        if (moving != null) {
            session.attempt(() -> {
                Appointment one = appointments.get(session.caller(), moving);
                who.add(Parts.span("h-name", session.t("uiopd.book.moving", one.name(), session.formats().dateTime(one.startsAt()))),
                        ActionButton.of("book-stay", session.t("ui.confirm.leave"), () -> move(null)));
            });
        } else if (number.length() == UHID) {
            session.attempt(() -> who.add(PatientBanner.line(session, session.banner(number))));
        }
        uhid.setVisible(moving == null);
    }

    private String number() {
        return uhid.getValue().replaceAll("\\s", "");
    }

    private void move(Appointment one) {
        moving = one == null ? null : one.id();
        showWho();
    }

    /** Beyond the capacity it asks first. */
    private void pick(Slot slot, boolean squeeze) {
        String time = session.formats().dateTime(slot.startsAt());
        if (squeeze) {
            Confirm.ask(session, session.t("uiopd.book.squeeze"), session.t("uiopd.book.squeeze.consequence", time), session.t("uiopd.book.squeeze"),
                    () -> book(slot, true));
        } else {
            book(slot, false);
        }
    }

    private void book(Slot slot, boolean squeeze) {
        session.attempt(() -> {
            Via via = day.equals(session.formats().today()) ? Via.WALK_IN : Via.COUNTER;
            NewAppointment wish = new NewAppointment(number(), slot.schedule(), slot.startsAt(), via, squeeze);
            Appointment made = moving == null ? appointments.book(session.caller(), wish) : appointments.rebook(session.caller(), moving, wish);
            session.say(session.t("uiopd.book.booked", made.name(), session.formats().dateTime(made.startsAt())));
            moving = null;
            uhid.clear();
            showWho();
            uhid.focus();
        });
        show();
    }

    private void checkIn(Appointment one) {
        session.attempt(() -> {
            Visit visit = appointments.checkIn(session.caller(), new CheckIn(one.uhid(), null));
            session.say(session.t("uiopd.token.given", visit.token().label(), visit.room()));
            session.print(desk.slip(session.caller(), visit.id()));
        });
        show();
    }

    private void cancel(Appointment one) {
        Confirm.reason(session, session.t("uiopd.book.cancel"), session.t("uiopd.book.cancel.consequence", one.name()), session.t("uiopd.book.cancel"),
                why -> {
                    session.attempt(() -> appointments.cancel(session.caller(), one.id(), why));
                    show();
                });
    }

    private void noShow(Appointment one) {
        if (one.status() == AppointmentStatus.BOOKED) {
            session.attempt(() -> appointments.noShow(session.caller(), one.id()));
            show();
        }
    }
}
