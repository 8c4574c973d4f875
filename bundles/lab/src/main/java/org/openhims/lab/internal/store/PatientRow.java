// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.platform.PartialDate;
import org.openhims.registration.Identifier;
import org.openhims.registration.Patient;

/** What the laboratory knows of a patient, so that it works while the register is away; kept right by the register's events. */
@Entity
@Table(name = "lab_patient")
public class PatientRow {

    @Id
    private String uhid;
    private String name;
    @Column(name = "other_name")
    private String otherName;
    private String sex;
    @Column(name = "birth_date")
    private String birthDate;
    private boolean estimated;
    private String identifiers;

    public PatientRow(Patient patient) {
        uhid = patient.uhid();
        follow(patient, Set.of());
    }

    /** From the columns of the table. */
    PatientRow(ResultSet row) throws SQLException {
        uhid = row.getString("uhid");
        name = row.getString("name");
        otherName = row.getString("other_name");
        sex = row.getString("sex");
        birthDate = row.getString("birth_date");
        estimated = row.getBoolean("estimated");
        identifiers = row.getString("identifiers");
    }

    /**
     * Takes over what the register knows now.
     *
     * @param uhids all numbers of the patient, also those of merged records: an older label may bear one of them
     */
    public final void follow(Patient patient, Collection<String> uhids) {
        name = patient.name();
        otherName = patient.otherName();
        sex = patient.sex().name();
        birthDate = patient.birthDate();
        estimated = patient.estimated();
        identifiers = Stream.concat(patient.identifiers().stream().map(Identifier::value), uhids.stream().filter(number -> !number.equals(uhid)))
                .collect(Collectors.joining(" "));
    }

    public String uhid() {
        return uhid;
    }

    public String name() {
        return name;
    }

    /** The name in the other script; null when not known. */
    public String otherName() {
        return otherName;
    }

    public String sex() {
        return sex;
    }

    public String birthDate() {
        return birthDate;
    }

    /** The date of birth; null when not known. */
    public PartialDate born() {
        return birthDate == null ? null : PartialDate.parse(birthDate);
    }

    /** The birth date was reckoned from a told age. */
    public boolean estimated() {
        return estimated;
    }

    /** Numbers of other systems and of merged records, in capitals, without blanks and dashes. */
    public List<String> identifiers() {
        return Columns.words(identifiers);
    }
}
