// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README's table of what must be names tests that are there. */
class ReadmeTest {

    private static final Pattern NAMED = Pattern.compile("`(?:([A-Z]\\w*Test))?(?:\\.(\\w+))?`");

    /** Sources of tests by the name of their class. */
    private static Map<String, String> tests() throws IOException {
        try (Stream<Path> files = Stream.concat(Files.walk(Path.of("..")), Files.walk(Path.of("../../integrations")))) {
            return files.filter(file -> file.getFileName().toString().endsWith("Test.java")).collect(Collectors.toMap(
                    file -> file.getFileName().toString().replace(".java", ""), ReadmeTest::read, (one, other) -> one + other));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyRowNamesTestsThatAreThere() throws IOException {
        Map<String, String> tests = tests();
        List<String> rows = Files.readAllLines(Path.of("README.md")).stream().dropWhile(line -> !line.startsWith("| sentence |")).skip(2)
                .takeWhile(line -> line.startsWith("| ")).toList();
        assertTrue(rows.size() > 30, rows.size() + " rows");
        List<String> wrong = new ArrayList<>();
        for (String row : rows) {
            String of = "";
            Matcher named = NAMED.matcher(row.substring(row.lastIndexOf('|', row.length() - 2)));
            boolean any = false;
            while (named.find()) {
                of = named.group(1) == null ? of : named.group(1);
                any = true;
                if (!tests.containsKey(of) || named.group(2) != null && !tests.get(of).contains("void " + named.group(2) + '(')) {
                    wrong.add(of + '.' + named.group(2));
                }
            }
            if (!any) {
                wrong.add(row);
            }
        }
        assertEquals(List.of(), wrong);
    }
}
