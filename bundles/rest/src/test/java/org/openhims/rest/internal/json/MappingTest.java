// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhims.platform.FieldError;
import org.openhims.platform.Money;
import org.openhims.platform.Page;
import org.openhims.platform.PartialDate;
import org.openhims.platform.Problem;

class MappingTest {

    enum Sex { F, M }

    record Person(String name, Sex sex, PartialDate born, LocalDate seen, Instant at, LocalTime time, Duration took, Money due,
            List<String> tags, Map<String, Integer> counts, Boolean alive, int visits) {
    }

    record Wrapped(Inner inner) {
    }

    record Inner(String value) {

        Inner {
            if (value.isEmpty()) {
                throw Problem.invalid("value", "not-blank");
            }
        }
    }

    private final ObjectMapper mapper = Mapping.create();

    @Test
    void recordsAreWrittenAsClientsReadThem() throws Exception {
        Person person = new Person("सुनीता", Sex.F, new PartialDate(1990, 8, 0), LocalDate.of(2026, 11, 22),
                Instant.parse("2026-11-22T04:30:00Z"), LocalTime.of(9, 30), Duration.ofMinutes(5), Money.rupees(2), List.of("a"),
                Map.of("x", 1), true, 3);
        String json = "{\"name\":\"सुनीता\",\"sex\":\"F\",\"born\":\"1990-08\",\"seen\":\"2026-11-22\",\"at\":\"2026-11-22T04:30:00Z\","
                + "\"time\":\"09:30:00\",\"took\":\"PT5M\",\"due\":\"2.00\",\"tags\":[\"a\"],\"counts\":{\"x\":1},\"alive\":true,"
                + "\"visits\":3}";
        assertEquals(json, mapper.writeValueAsString(person));
        assertEquals(person, mapper.readValue(json, Person.class));
    }

    @Test
    void absentPartsAreLeftOut() throws Exception {
        assertEquals("{\"items\":[]}", mapper.writeValueAsString(new Page<>(List.of(), null)));
    }

    @Test
    void whatIsLeftOutIsNothing() throws Exception {
        Person person = mapper.readValue("{\"name\":\"A\",\"sex\":null,\"visits\":null}", Person.class);
        assertEquals(new Person("A", null, null, null, null, null, null, null, null, null, null, 0), person);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"{\"visits\":\"3\"}|visits|type", "{\"visits\":{}}|visits|type",
        "{\"visits\":3.0}|visits|type", "{\"alive\":1}|alive|type", "{\"alive\":\"true\"}|alive|type", "{\"name\":true}|name|type",
        "{\"sex\":\"X\"}|sex|one-of", "{\"born\":\"1990-8\"}|born|date", "{\"born\":1990}|born|type", "{\"at\":\"today\"}|at|time",
        "{\"seen\":\"2026-02-30\"}|seen|date", "{\"tags\":[{}]}|tags[0]|type", "{\"tags\":[\"a\",null]}|tags[1]|not-null",
        "{\"counts\":{\"x\":null}}|counts.x|not-null", "{\"counts\":{\"x\":\"y\"}}|counts.x|type",
        "{\"time\":\"25:00\"}|time|date", "{\"due\":\"10.001\"}|due|money", "{\"due\":10.5}|due|type"})
    void mistakesAreNamed(String json, String field, String rule) {
        FieldError error = Mistakes.of(assertThrows(JsonProcessingException.class, () -> mapper.readValue(json, Person.class)))
                .problem().errors().get(0);
        assertEquals(field + " " + rule, error.field() + " " + error.rule());
    }

    @Test
    void aRefusalOfAnInnerRecordIsNamedFromOutside() {
        JsonProcessingException mistake = assertThrows(JsonProcessingException.class,
                () -> mapper.readValue("{\"inner\":{\"value\":\"\"}}", Wrapped.class));
        assertEquals("inner.value", Mistakes.of(mistake).problem().errors().get(0).field());
    }

    @Test
    void aRecordThatBreaksIsAWrongValue() {
        JsonProcessingException mistake = assertThrows(JsonProcessingException.class,
                () -> mapper.readValue("{\"inner\":{}}", Wrapped.class));
        assertEquals("inner value", field(mistake));
    }

    record Counted(int quantity) {
    }

    @Test
    void aNumberThatIsTooLargeIsAWrongValueAndNoMalformedJson() {
        JsonProcessingException mistake = assertThrows(JsonProcessingException.class,
                () -> mapper.readValue("{\"quantity\":99999999999}", Counted.class));
        assertEquals("quantity value", field(mistake));
    }

    private static String field(JsonProcessingException mistake) {
        FieldError error = Mistakes.of(mistake).problem().errors().get(0);
        return error.field() + " " + error.rule();
    }

    @Test
    void malformedTellsWhere() {
        Problem problem = Mistakes.of(assertThrows(JsonProcessingException.class,
                () -> mapper.readValue("{\n\"name\":}", Person.class))).problem();
        assertEquals("json.malformed", problem.code());
        assertEquals(2, problem.more().get("line"));
        assertEquals(Set.of("line", "column"), problem.more().keySet());
    }

    @Test
    void pathsAreWrittenAsClientsWriteThem() {
        assertEquals("beds[1].x", FieldPath.of(JsonPointer.compile("/beds/1/x")));
        assertEquals("", FieldPath.of(JsonPointer.empty()));
        assertEquals("a.b", FieldPath.in("a", "b"));
        assertEquals("a[0].b", FieldPath.in("a", "[0].b"));
        assertEquals("b", FieldPath.in("", "b"));
    }
}
