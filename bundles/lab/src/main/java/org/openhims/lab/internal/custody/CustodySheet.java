// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.custody;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.lab.custody.CustodyChain;
import org.openhims.lab.custody.CustodyStep;
import org.openhims.lab.internal.report.Notes;
import org.openhims.platform.access.Users;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.print.Element;
import org.openhims.platform.print.Element.Align;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.text.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The chain of custody on paper. */
@Component(service = CustodySheet.class)
public final class CustodySheet {

    private static final int HASH_SHOWN = 16;

    private final Users users;
    private final Texts texts;
    private final Facility facility;

    @Activate
    public CustodySheet(@Reference Users users, @Reference Texts texts, @Reference Facility facility) {
        this.users = users;
        this.texts = texts;
        this.facility = facility;
    }

    Sheet of(Locale in, CustodyChain chain) {
        List<Element> page = new ArrayList<>();
        page.add(new Element.Text(facility.identity(in).name(), 14, true, Align.CENTER));
        page.add(new Element.Text(t(in, "title"), 12, true, Align.CENTER));
        page.add(new Element.Rule());
        page.add(new Element.Pair(t(in, "case"), Objects.toString(chain.number(), "-"), 10));
        page.add(new Element.Pair(t(in, "specimen"), chain.accession(), 10));
        page.add(new Element.Pair(t(in, "patient"), chain.uhid(), 10));
        if (chain.broken()) {
            page.add(Element.Text.bold(texts.text(in, CustodyWarning.BROKEN), 11));
        }
        page.add(new Element.Gap(2));
        page.add(new Element.Table(Stream.of("number", "at", "step", "hands", "seal", "remark", "signature").map(column -> t(in, column)).toList(),
                chain.steps().stream().map(step -> row(in, step)).toList(), List.of(0.5, 2.1, 1.6, 2.4, 1.5, 2.5, 1.5), 8));
        page.add(new Element.Gap(3));
        String last = chain.steps().isEmpty() ? "-" : chain.steps().get(chain.steps().size() - 1).hash().substring(0, HASH_SHOWN);
        page.add(Element.Text.plain(t(in, chain.sound() ? "sound" : "unsound", last), 8));
        return new Sheet(t(in, "title") + ' ' + chain.accession(), Sheet.Paper.A4, in, page);
    }

    private List<String> row(Locale in, CustodyStep step) {
        String hands = step.to() == null && step.from() == null ? users.signature(step.by())
                : Stream.of(step.from(), step.to()).filter(Objects::nonNull).map(hand -> hand(step, hand)).collect(Collectors.joining(" → "));
        String seal = Stream.of(step.seal(), step.intact() == null ? null : t(in, step.intact() ? "intact" : "broken")).filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        String remark = Stream.of(step.witness() == null ? null : t(in, "witness", step.witness()), step.reason(), step.document())
                .filter(Objects::nonNull).collect(Collectors.joining("; "));
        return List.of(Integer.toString(step.number()), time(step.at()), t(in, "kind." + step.kind()), hands, seal, remark, "");
    }

    /** A person outside stands as written. */
    private String hand(CustodyStep step, String hand) {
        boolean outside = step.kind() == CustodyStep.Kind.GIVEN_OUT && hand.equals(step.to())
                || step.kind() == CustodyStep.Kind.TAKEN_BACK && hand.equals(step.from());
        return outside ? hand : users.signature(hand);
    }

    private String time(Instant moment) {
        return Notes.TIME.format(moment.atZone(facility.zone()));
    }

    private String t(Locale in, String key, Object... args) {
        return texts.text(in, "lab.custody." + key, args);
    }
}
