// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.micro;

import java.util.List;
import org.openhims.fixtures.TestNode;
import org.openhims.fixtures.TestUsers;
import org.openhims.lab.LabOrders;
import org.openhims.lab.Results;
import org.openhims.lab.internal.Access;
import org.openhims.lab.internal.Catalogue;
import org.openhims.lab.internal.LabUnit;
import org.openhims.lab.internal.Standing;
import org.openhims.lab.internal.Tell;
import org.openhims.lab.internal.critical.Alerts;
import org.openhims.platform.text.Texts;
import org.openhims.platform.work.Json;

/** The parts of microbiology, as a node has them. */
public final class MicroParts {

    private final LabUnit unit;
    private final TestNode node;
    private final Vocabulary vocabulary = new Vocabulary();
    private final MicroBook book;
    private final CultureViews views;
    private final CultureSteps steps;
    private final CultureSection section;
    private final CultureEntry entry;
    private final CultureWork work;
    private final Words words;
    private final MicroDesk desk;

    public MicroParts(LabUnit unit, Catalogue catalogue, Standing standing, Alerts alerts, Tell tell, TestNode node, Texts texts, Json json) {
        this.unit = unit;
        this.node = node;
        words = new Words(vocabulary, texts);
        book = new MicroBook(unit, vocabulary, json);
        views = new CultureViews(catalogue, words, json);
        steps = new CultureSteps(catalogue, alerts, tell, json);
        section = new CultureSection(unit, views, vocabulary, book, words, node.facility());
        entry = new CultureEntry(catalogue, vocabulary, book, words, steps, standing, alerts, tell, json, node.clock());
        work = new CultureWork(catalogue, views);
        desk = new MicroDesk(unit, catalogue, vocabulary, book, words, node.facility(), tell, json);
    }

    /** Codes of what may be seen under the microscope. */
    public static List<String> seen() {
        return new Vocabulary().seen();
    }

    public CultureSteps steps() {
        return steps;
    }

    public CultureSection section() {
        return section;
    }

    public MicroDesk rules() {
        return desk;
    }

    public CultureDesk desk(Access access, LabOrders orders, Results results) {
        return new CultureDesk(unit, access, vocabulary, entry, views, work,
                new CultureSheets(orders, section, words, new TestUsers("DMC 12345"), node.facility(), node.clock()), results);
    }
}
