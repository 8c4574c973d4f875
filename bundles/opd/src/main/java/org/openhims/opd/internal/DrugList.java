// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.openhims.opd.Drug;
import org.openhims.opd.Drugs;
import org.openhims.platform.access.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The generic drugs that ship, with codes of our own until a facility maps them. */
@Component
public final class DrugList implements Drugs {

    private final List<Drug> drugs;

    @Activate
    public DrugList() {
        try (InputStream in = DrugList.class.getResourceAsStream("/catalogue/drugs.csv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            drugs = lines.lines().skip(1).filter(line -> !line.isBlank()).map(DrugList::drug)
                    .sorted(Comparator.comparing(Drug::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Drug::strength)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Drug> find(Caller by, String text) {
        by.require("opd.drug.read");
        String start = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        return drugs.stream().filter(drug -> drug.name().toLowerCase(Locale.ROOT).startsWith(start)).toList();
    }

    private static Drug drug(String line) {
        String[] part = line.split(",");
        return new Drug(part[0], part[1], part[2], part[3]);
    }
}
