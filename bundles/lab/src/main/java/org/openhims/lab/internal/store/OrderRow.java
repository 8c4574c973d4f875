// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.openhims.lab.LabOrder;
import org.openhims.lab.MedicoLegal;
import org.openhims.lab.NewLabOrder;
import org.openhims.lab.Priority;
import org.openhims.lab.Result;

/** An order. */
@Entity
@Table(name = "lab_order")
public class OrderRow {

    private static final int TESTS = 1000;

    @Id
    private String id;
    private String uhid;
    private String tests;
    @Enumerated(EnumType.STRING)
    private Priority priority;
    private String note;
    private String visit;
    @Column(name = "medico_legal")
    private Boolean medicoLegal;
    @Column(name = "mlc_number")
    private String mlcNumber;
    @Column(name = "ordered_at")
    private LocalDateTime orderedAt;
    @Column(name = "ordered_by")
    private String orderedBy;

    public OrderRow(String id, NewLabOrder order, String orderedBy, Instant orderedAt) {
        this.id = id;
        uhid = order.uhid();
        tests = Columns.joined(order.tests());
        priority = order.priority() == null ? Priority.ROUTINE : order.priority();
        note = order.note();
        visit = order.visit();
        if (order.medicoLegal() != null) {
            mark(order.medicoLegal().number());
        }
        this.orderedBy = orderedBy;
        this.orderedAt = Columns.utc(orderedAt);
    }

    public String id() {
        return id;
    }

    public String uhid() {
        return uhid;
    }

    /** The OPD visit; null when none. */
    public String visit() {
        return visit;
    }

    public Priority priority() {
        return priority;
    }

    public Instant orderedAt() {
        return Columns.instant(orderedAt);
    }

    public String orderedBy() {
        return orderedBy;
    }

    public List<String> tests() {
        return Columns.words(tests);
    }

    /** False when it has too many tests for one more. */
    public boolean add(String test) {
        String longer = tests + ' ' + test;
        if (longer.length() > TESTS) {
            return false;
        }
        tests = longer;
        return true;
    }

    public boolean medicoLegal() {
        return Boolean.TRUE.equals(medicoLegal);
    }

    /** Of the medico-legal case; null while not known. */
    public String mlcNumber() {
        return mlcNumber;
    }

    /** It is of a medico-legal case; a number that is known stays. */
    public final void mark(String number) {
        medicoLegal = true;
        mlcNumber = mlcNumber == null && number != null && !number.isBlank() ? number.strip() : mlcNumber;
    }

    /** With its specimens, at least one, and results. */
    public LabOrder with(List<SpecimenRow> specimens, List<Result> results) {
        return new LabOrder(id, uhid, tests(), priority, note, visit, Columns.instant(orderedAt), orderedBy,
                specimens.stream().map(SpecimenRow::record).toList(), results, specimens.get(0).gestation(),
                medicoLegal() ? new MedicoLegal(mlcNumber) : null);
    }
}
