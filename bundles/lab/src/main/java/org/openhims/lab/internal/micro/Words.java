// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.micro;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openhims.lab.micro.CultureFindings;
import org.openhims.lab.micro.Isolate;
import org.openhims.platform.text.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Findings in words. */
@Component(service = Words.class)
public final class Words {

    private static final int HOURS_TOLD = 72;
    private static final int DAY = 24;

    private final Vocabulary vocabulary;
    private final Texts texts;

    @Activate
    public Words(@Reference Vocabulary vocabulary, @Reference Texts texts) {
        this.vocabulary = vocabulary;
        this.texts = texts;
    }

    /** What is said on the telephone: what grew, or else what was seen. */
    String summary(Locale in, CultureFindings findings) {
        return switch (findings.outcome()) {
            case "growth" -> findings.isolates().stream().map(isolate -> name(isolate.organism())).collect(Collectors.joining("; "));
            case "no-growth" -> noGrowth(in, findings.hours());
            case "mixed" -> texts.text(in, "lab.culture.outcome.mixed");
            default -> findings.gram().isEmpty() ? texts.text(in, "lab.culture.outcome.pending") : gram(in, findings.gram());
        };
    }

    /** What became of it so far, besides what was seen. */
    String outcome(Locale in, CultureFindings findings) {
        return findings.outcome().equals("no-growth") ? noGrowth(in, findings.hours()) : texts.text(in, "lab.culture.outcome." + findings.outcome());
    }

    private String noGrowth(Locale in, Integer hours) {
        return hours >= HOURS_TOLD && hours % DAY == 0 ? texts.text(in, "lab.culture.nogrowth.days", hours / DAY)
                : texts.text(in, "lab.culture.nogrowth.hours", hours);
    }

    String gram(Locale in, List<String> seen) {
        return seen.stream().map(code -> texts.text(in, "lab.gram." + code)).collect(Collectors.joining("; "));
    }

    /** The code for an organism that is known no more. */
    String name(String organism) {
        return vocabulary.organism(organism) == null ? organism : vocabulary.organism(organism).name();
    }

    /** How much grew; empty when nobody said. */
    String quantity(Locale in, Isolate isolate) {
        if (isolate.count() != null) {
            return texts.text(in, "lab.culture.count", String.format(Locale.ENGLISH, "%,d", isolate.count()));
        }
        return isolate.grade() == null ? "" : texts.text(in, "lab.grade." + isolate.grade());
    }

    Texts texts() {
        return texts;
    }

    String text(Locale in, String key, Object... args) {
        return texts.text(in, key, args);
    }

    CultureFindings named(Locale in, CultureFindings f) {
        return new CultureFindings(f.stage(), f.outcome(), f.hours(), f.gram(), f.isolates().stream().map(i -> new Isolate(i.number(), i.organism(),
                name(i.organism()), i.count(), i.grade(), i.susceptibilities().stream().map(s -> new org.openhims.lab.micro.Susceptibility(
                        s.antimicrobial(), vocabulary.antimicrobial(s.antimicrobial(), in), s.method(), s.comparator(), s.value(), s.interpretation(),
                        s.rules(), s.hidden())).toList(), i.comment(), i.alerts())).toList(), f.comment());
    }
}
