// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.scaffold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a developer makes of the template for the analyser CHEM-2 of ACME, of which there is a recording and its manual. */
record Chem2(Checkout checkout) {

    static final String MODULE = "integrations/device-acme-chem2";
    private static final String PROFILE = MODULE + "/src/main/resources/OSGI-INF/devices/acme-chem2.properties";
    private static final String TRANSCRIPTS = MODULE + "/src/test/resources/transcripts";
    private static final Path GIVEN = Path.of("src/test/resources/chem2");

    /** The recording in place of the template's, and in the profile what it shows: names, the second part of O-3, codes with a bottle's number. */
    void adapt() throws IOException {
        Checkout.clear(checkout.path(TRANSCRIPTS));
        Files.createDirectories(checkout.path(TRANSCRIPTS));
        Files.copy(GIVEN.resolve("recorded.astm"), checkout.path(TRANSCRIPTS + "/recorded.astm"));
        Files.copy(GIVEN.resolve("told.txt"), checkout.path(TRANSCRIPTS + "/recorded.txt"));
        checkout.edit(PROFILE, "match.application=CHEM2.*", "match.application=CHEM-2");
        checkout.edit(PROFILE, "accession=O-3", "accession=O-3.2\ncut.accession=S-(\\\\d{10})\ncut.code=\\\\^{3}(\\\\w+)/.*");
        checkout.edit(PROFILE, "code.WBC=6690-2\ncode.HGB=718-7\ncode.PLT=777-3", "code.712=3091-6\ncode.715=2160-0");
        checkout.edit(PROFILE, "unit.10*9/L=10*3/uL", "unit.MMOL/L=mmol/L");
        checkout.edit(PROFILE, "ignored=MODE", "ignored=LAMP");
    }

    /** The recording with a place for any tube, to be played. */
    Path script() throws IOException {
        return Files.writeString(checkout.path("chem2.astm"), Files.readString(GIVEN.resolve("recorded.astm")).replace("1000000008", "@accession@"));
    }
}
