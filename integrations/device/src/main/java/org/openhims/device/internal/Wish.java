// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.device.DeviceProfile;
import org.openhims.device.DeviceProfile.Cuts;
import org.openhims.device.HostAnswer;
import org.openhims.device.HostOrder;
import org.openhims.device.HostQuery;
import org.openhims.device.Outcome;
import org.openhims.device.Subject;
import org.openhims.device.internal.Questions.Told;
import org.openhims.lab.AnalyserOrder;
import org.openhims.lab.AnalyserOrders;
import org.openhims.lab.AnalyserWork;
import org.openhims.lab.AnalyserWork.Nothing;
import org.openhims.lab.Priority;

/** A device's question by its profile: which accessions it means, and the laboratory's answer in its words. */
public final class Wish {

    private static final Pattern ACCESSION = Pattern.compile("\\d{10}");
    private static final Pattern SEARCHABLE = Pattern.compile("[!-~]{1,40}");

    private final DeviceProfile profile;
    private final HostQuery query;
    /** Each accession with what the device said of it. */
    private final Map<String, String> meant = new LinkedHashMap<>();
    private final List<Nothing> nothing = new ArrayList<>();

    public Wish(DeviceProfile profile, HostQuery query) {
        this.profile = profile;
        this.query = query;
        query.asked().forEach(this::read);
    }

    /** The accessions to be looked up, each once. */
    public List<String> accessions() {
        return List.copyOf(meant.keySet());
    }

    /** As messages are searched for. */
    List<String> searchable() {
        return meant.keySet().stream().filter(accession -> SEARCHABLE.matcher(accession).matches()).toList();
    }

    /** What looks like an accession counts, else the first field that is filled; of two that look so, nobody knows which is meant. */
    private void read(HostQuery.Asked asked) {
        List<String> filled = profile.answering().accession().stream().map(asked.keys()::get).filter(Objects::nonNull)
                .map(sent -> Cuts.cut(profile.cuts().accession(), sent).strip()).filter(sent -> !sent.isEmpty()).distinct().toList();
        List<String> ours = filled.stream().filter(sent -> ACCESSION.matcher(sent).matches()).toList();
        String accession = ours.isEmpty() ? filled.stream().findFirst().orElse("") : ours.get(0);
        if (ours.size() > 1 || accession.isEmpty()) {
            nothing.add(new Nothing(accession, accession.isEmpty() ? "no-accession" : "accessions-differ"));
        } else if (meant.size() == AnalyserOrders.MOST) {
            nothing.add(new Nothing(accession, "query-limit"));
        } else {
            meant.putIfAbsent(accession, asked.sent());
        }
    }

    /** What the device is told. */
    public HostAnswer answer(AnalyserWork work) {
        return told(work).answer();
    }

    Told told(AnalyserWork work) {
        nothing.addAll(work.nothing());
        List<HostOrder> orders = work.orders().stream().map(this::order).flatMap(Optional::stream).toList();
        HostAnswer.Status status = orders.isEmpty() ? HostAnswer.Status.NOTHING : HostAnswer.Status.FOUND;
        String reason = work.more() ? "query-limit" : !orders.isEmpty() ? null
                : nothing.stream().findFirst().map(Nothing::reason).orElse("measured");
        return new Told(new HostAnswer(status, orders, profile.answering().fields()), orders.isEmpty() ? Outcome.NOTHING : Outcome.ANSWERED,
                reason, detail(orders), query.all() ? List.of() : searchable());
    }

    private Optional<HostOrder> order(AnalyserOrder order) {
        List<String> codes = order.items().stream().map(item -> profile.answering().code(profile.codes(), item.test(), item.analyte(), item.loinc()))
                .flatMap(Optional::stream).distinct().filter(this::asksFor).toList();
        if (codes.isEmpty()) {
            nothing.add(new Nothing(order.accession(), "not-on-device"));
            return Optional.empty();
        }
        AnalyserOrder.Person person = order.patient();
        return Optional.of(new HostOrder(order.accession(), meant.getOrDefault(order.accession(), ""), new Subject(List.of(person.uhid()),
                person.name(), person.sex(), person.birthDate()), order.priority() == Priority.URGENT, order.specimen(), order.orderedAt(),
                order.collectedAt(), codes));
    }

    private boolean asksFor(String code) {
        return query.codes().isEmpty() || query.codes().stream().map(asked -> Cuts.cut(profile.cuts().code(), asked)).anyMatch(code::equalsIgnoreCase);
    }

    /** Which specimens were told with how many tests, and why others were not. */
    private String detail(List<HostOrder> orders) {
        return Stream.concat(orders.stream().map(order -> order.accession() + ':' + order.codes().size()),
                nothing.stream().map(Wish::said)).collect(Collectors.joining(", "));
    }

    /** What is no accession may be anything, even a name. */
    private static String said(Nothing one) {
        return ACCESSION.matcher(one.accession()).matches() ? one.accession() + ' ' + one.reason() : one.reason();
    }
}
