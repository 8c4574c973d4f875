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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.opd.Drug;
import org.openhims.opd.Drugs;
import org.openhims.platform.access.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The generic drugs that ship, with codes of our own until a facility maps them. */
@Component(service = {Drugs.class, DrugList.class})
public final class DrugList implements Drugs {

    /** They stand before the syrups and injections of the same name: most patients are adults. */
    private static final Set<String> SWALLOWED_WHOLE = Set.of("tablet", "capsule");

    private final List<Drug> drugs;
    private final Map<String, Drug> byCode;

    @Activate
    public DrugList() {
        drugs = rows("drugs.csv", ",").map(part -> new Drug(part[0], part[1], part[2], part[3]))
                .sorted(Comparator.comparing(Drug::name, String.CASE_INSENSITIVE_ORDER).thenComparing(drug -> !SWALLOWED_WHOLE.contains(drug.form()))
                        .thenComparing(Drug::strength)).toList();
        byCode = drugs.stream().collect(Collectors.toMap(Drug::code, Function.identity()));
    }

    @Override
    public List<Drug> find(Caller by, String text) {
        by.require("opd.drug.read");
        String start = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        return drugs.stream().filter(drug -> drug.name().toLowerCase(Locale.ROOT).startsWith(start)).toList();
    }

    public Optional<Drug> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The cells of a catalogue that ships, without its head and with empty cells at the end. */
    public static Stream<String[]> rows(String catalogue, String separator) {
        try (InputStream in = DrugList.class.getResourceAsStream("/catalogue/" + catalogue);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).filter(line -> !line.isBlank()).map(line -> line.split(separator, -1)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
