// SPDX-License-Identifier: Apache-2.0
package org.openhims.demo.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openhims.opd.Department;
import org.openhims.opd.NoteTemplate;
import org.openhims.opd.OpdSetup;
import org.openhims.opd.Templates;
import org.openhims.platform.access.Caller;

class TemplateSeedTest {

    private final Kept kept = new Kept();

    private TemplateSeed seed(String... departments) {
        SmallOpd opd = new SmallOpd();
        List.of(departments).forEach(code -> opd.department(null, new Department(code, code, code)));
        return new TemplateSeed(opd.as(OpdSetup.class), kept);
    }

    @Test
    void twoDepartmentsHaveTheirUsualNoteOrdersAndDrugs() {
        seed("MED", "PED", "SUR").sow(words -> { });
        assertEquals(Set.of("MED", "PED"), kept.of.keySet());
        assertTrue(kept.of.values().stream().allMatch(one -> one.complaints().size() > 3 && !one.tests().isEmpty() && one.drugs().size() == 2),
                kept.of::toString);
    }

    @Test
    void whatIsThereIsKeptAndWhoIsNotThereGetsNone() {
        NoteTemplate own = new NoteTemplate("MED", List.of("Ours"), null, null, null, null, null);
        kept.of.put("MED", own);
        seed("MED").sow(words -> { });
        assertEquals(Map.of("MED", own), kept.of);
    }

    private static final class Kept implements Templates {

        private final Map<String, NoteTemplate> of = new TreeMap<>();

        @Override
        public List<NoteTemplate> all(Caller by) {
            return List.copyOf(of.values());
        }

        @Override
        public Optional<NoteTemplate> of(Caller by, String department) {
            return Optional.ofNullable(of.get(department));
        }

        @Override
        public NoteTemplate set(Caller by, NoteTemplate template) {
            of.put(template.department(), template);
            return template;
        }
    }
}
