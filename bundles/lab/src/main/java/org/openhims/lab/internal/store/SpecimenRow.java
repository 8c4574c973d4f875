// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.openhims.lab.Gestation;
import org.openhims.lab.LabTest;
import org.openhims.lab.Priority;
import org.openhims.lab.Specimen;
import org.openhims.lab.SpecimenStatus;
import org.openhims.platform.Problem;

/** A specimen and the steps that it may take. */
@Entity
@Table(name = "lab_specimen")
public class SpecimenRow {

    private static final int TESTS = 1000;
    private static final String CUSTODY_DUE = "due";

    @Id
    private String accession;
    @Column(name = "order_id")
    private String order;
    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    @JoinColumn(name = "uhid")
    private PatientRow patient;
    @Enumerated(EnumType.STRING)
    private SpecimenStatus status;
    /** Sorts worklists: urgent ones first, then the oldest. */
    @Column(name = "work_rank")
    private String rank;
    private String tests;
    private String specimen;
    private String container;
    @Enumerated(EnumType.STRING)
    private Priority priority;
    @Column(name = "ordered_at")
    private LocalDateTime orderedAt;
    @Column(name = "ordered_by")
    private String orderedBy;
    @Column(name = "collected_at")
    private LocalDateTime collectedAt;
    @Column(name = "collected_by")
    private String collectedBy;
    @Column(name = "received_at")
    private LocalDateTime receivedAt;
    @Column(name = "received_by")
    private String receivedBy;
    private String reason;
    private String note;
    @Column(name = "recollection_of")
    private String recollectionOf;
    private String recollection;
    private Boolean pregnant;
    @Column(name = "gestation_days")
    private Integer gestationDays;
    @Column(name = "gestation_on")
    private LocalDate gestationOn;
    @Column(name = "birth_days")
    private Integer birthDays;
    private String custody;

    /** The tests share specimen and container. */
    public SpecimenRow(String accession, OrderRow order, PatientRow patient, Collection<LabTest> tests, Instant orderedAt) {
        LabTest first = tests.iterator().next();
        this.accession = accession;
        this.order = order.id();
        this.patient = patient;
        status = SpecimenStatus.ORDERED;
        priority = order.priority();
        rank = (priority == Priority.URGENT ? "0" : "1") + accession;
        this.tests = Columns.joined(tests.stream().map(LabTest::code).toList());
        specimen = first.specimen();
        container = first.container();
        this.orderedAt = Columns.utc(orderedAt);
        orderedBy = order.orderedBy();
    }

    /** A specimen that is taken in place of a rejected one. */
    public SpecimenRow(String accession, SpecimenRow rejected, Instant orderedAt) {
        this.accession = accession;
        order = rejected.order;
        patient = rejected.patient;
        status = SpecimenStatus.ORDERED;
        priority = rejected.priority;
        rank = rejected.rank.charAt(0) + accession;
        tests = rejected.tests;
        specimen = rejected.specimen;
        container = rejected.container;
        this.orderedAt = Columns.utc(orderedAt);
        orderedBy = rejected.orderedBy;
        recollectionOf = rejected.accession;
        gestation(rejected.gestation());
        custody = rejected.custody == null ? null : CUSTODY_DUE;
    }

    public String accession() {
        return accession;
    }

    public String order() {
        return order;
    }

    public PatientRow patient() {
        return patient;
    }

    public SpecimenStatus status() {
        return status;
    }

    public String rank() {
        return rank;
    }

    public String orderedBy() {
        return orderedBy;
    }

    public List<String> tests() {
        return Columns.words(tests);
    }

    /** True if the test can be done on it. */
    public boolean suits(LabTest test) {
        return test.specimen().equals(specimen) && test.container().equals(container);
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

    /** When it was taken; null before. */
    public Instant collectedAt() {
        return Columns.instant(collectedAt);
    }

    /** What the order says of a pregnancy or of an early birth; null when nothing. */
    public Gestation gestation() {
        return pregnant == null && birthDays == null ? null : new Gestation(pregnant, gestationDays, gestationOn, birthDays);
    }

    public final void gestation(Gestation said) {
        pregnant = said == null ? null : said.pregnant();
        gestationDays = said == null ? null : said.days();
        gestationOn = said == null ? null : said.on();
        birthDays = said == null ? null : said.birthDays();
    }

    /** {@code due}, {@code intact} or {@code broken} for a specimen of a medico-legal case; null for any other. */
    public String custody() {
        return custody;
    }

    /** It is of a medico-legal case. */
    public void custodyDue() {
        custody = custody == null ? CUSTODY_DUE : custody;
    }

    public void custody(boolean broken) {
        custody = broken ? "broken" : "intact";
    }

    /** As it is now. */
    public Tube tube() {
        return new Tube(accession, order, status, tests(), collectedAt(), orderedBy, patient, 0, gestation(), custody);
    }

    public void collect(String by, Instant at) {
        require(SpecimenStatus.ORDERED);
        status = SpecimenStatus.COLLECTED;
        collectedBy = by;
        collectedAt = Columns.utc(at);
    }

    public void receive(String by, Instant at) {
        require(SpecimenStatus.COLLECTED);
        status = SpecimenStatus.RECEIVED;
        receivedBy = by;
        receivedAt = Columns.utc(at);
    }

    /** Has results now; all of them released, or not. */
    public void resulted(boolean complete) {
        status = complete ? SpecimenStatus.RELEASED : SpecimenStatus.RESULTED;
    }

    public void reject(String why, String words, String takenAgain) {
        if (status != SpecimenStatus.COLLECTED) {
            requireTakingResults();
        }
        end(SpecimenStatus.REJECTED, why, words);
        recollection = takenAgain;
    }

    /** False when it has results, or ended already. */
    public boolean cancellable() {
        return status == SpecimenStatus.ORDERED || status == SpecimenStatus.COLLECTED || status == SpecimenStatus.RECEIVED;
    }

    public void cancel(String why, String words) {
        end(SpecimenStatus.CANCELLED, why, words);
    }

    /** Throws 409 unless results may come for it. */
    public void requireTakingResults() {
        if (!status.takesResults()) {
            throw wrongState();
        }
    }

    private void require(SpecimenStatus wanted) {
        if (status != wanted) {
            throw wrongState();
        }
    }

    private RuntimeException wrongState() {
        return Problem.conflict("lab.specimen." + status);
    }

    private void end(SpecimenStatus how, String why, String words) {
        status = how;
        reason = why;
        note = words;
    }

    public Specimen record() {
        return new Specimen(accession, status, order, patient.uhid(), patient.name(), patient.sex(), patient.birthDate(), priority,
                tests(), specimen, container, Columns.instant(orderedAt), collectedAt(), collectedBy, Columns.instant(receivedAt),
                receivedBy, reason, note, recollectionOf, recollection, custody);
    }
}
