// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.astm.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openhims.device.Observation;
import org.openhims.device.SpecimenReport;
import org.openhims.device.Subject;

/** Gathers the reports of a message from its records as they come: one for each order. */
final class ReportGatherer {

    private final Values values;
    private final List<SpecimenReport> reports = new ArrayList<>();
    private Subject subject = Subject.NONE;
    private Map<String, String> keys;
    private Map<String, String> fields = Map.of();
    private Map<String, String> patientFields = Map.of();
    private boolean control;
    private String orderRemark = "";
    private List<Observation> observations = new ArrayList<>();
    /** The record that a comment speaks of. */
    private char spokenOf;

    ReportGatherer(Values values) {
        this.values = values;
    }

    void patient(AstmRecord patient) {
        close();
        subject = Patients.of(patient);
        patientFields = Fields.of(patient, 3, 4, 5);
        spokenOf = 'P';
    }

    void order(AstmRecord order) {
        close();
        keys = new HashMap<>();
        put(keys, order, 'O', 3);
        put(keys, order, 'O', 4);
        fields = new HashMap<>(patientFields);
        fields.putAll(Fields.of(order, 3, 4, 5, 12, 16, 26));
        control = order.components(12).contains("Q");
        spokenOf = 'O';
    }

    /** A result without an order is shown to a person. */
    void result(AstmRecord result) {
        if (keys == null) {
            keys = new HashMap<>();
        }
        observations.add(values.of(result).remarked(orderRemark));
        spokenOf = 'R';
    }

    void comment(AstmRecord comment) {
        String text = comment.words(4);
        if (spokenOf == 'R') {
            int last = observations.size() - 1;
            observations.set(last, observations.get(last).remarked(text));
        } else if (spokenOf == 'O') {
            orderRemark = orderRemark.isEmpty() ? text : orderRemark + "; " + text;
            orderRemark = orderRemark.substring(0, Math.min(orderRemark.length(), Observation.COMMENT));
        }
    }

    /** A message without any order or result is one empty report: somebody should see that it came. */
    List<SpecimenReport> finish() {
        close();
        return reports.isEmpty() ? List.of(new SpecimenReport(Map.of(), false, subject, List.of())) : reports;
    }

    private void close() {
        if (keys != null) {
            reports.add(new SpecimenReport(keys, control, subject, observations, fields));
        }
        keys = null;
        fields = Map.of();
        control = false;
        orderRemark = "";
        observations = new ArrayList<>();
        spokenOf = 0;
    }

    /** The first component under the field's name, each under its own number, too: {@code O-3}, {@code O-3.1}, {@code O-3.2}. */
    static void put(Map<String, String> keys, AstmRecord record, char type, int field) {
        List<String> components = record.components(field);
        String name = type + "-" + field;
        for (int i = 0; i < components.size(); i++) {
            if (!components.get(i).isEmpty()) {
                keys.put(name + '.' + (i + 1), components.get(i));
            }
        }
        if (!components.get(0).isEmpty()) {
            keys.put(name, components.get(0));
        }
    }
}
