// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node.journey;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhims.itests.node.Node;
import org.openhims.itests.node.SharedNode;

/** A day of the laboratory by hand, from the tube to the corrected report, in each language. */
@ExtendWith(SharedNode.class)
class LabDayTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi"})
    void fromTheTubeToTheCorrectedReport(String language, Node node) {
        try (Computers computers = new Computers(); Laboratory laboratory = Laboratory.open(new Day(node, language, computers))) {
            laboratory.collect();
            laboratory.controlFails();
            laboratory.analyse();
            laboratory.isHeld();
            laboratory.lift();
            laboratory.release();
            laboratory.tell();
            String before = laboratory.code();
            laboratory.correct();
            laboratory.print();
            laboratory.handOver();
            laboratory.isToldToWhoeverHoldsThePaper(before);
        }
    }
}
