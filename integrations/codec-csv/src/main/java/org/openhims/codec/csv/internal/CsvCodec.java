// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.csv.internal;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.openhims.device.Codec;
import org.openhims.device.DeviceMessage;
import org.openhims.device.Envelope;
import org.openhims.device.MessageRefused;
import org.openhims.device.Receipt;
import org.openhims.device.Refusal;
import org.openhims.device.SpecimenReport;
import org.openhims.device.Subject;
import org.osgi.service.component.annotations.Component;

/**
 * Files that instruments export (RFC 4180 and what spreadsheets make of it). It names each cell by its column, as a key and as an observation;
 * what the columns mean is said by the profile, see {@link CsvDriver}.
 */
@Component(service = Codec.class)
public final class CsvCodec implements Codec {

    private static final byte[] NOTHING = {};
    /** A file does not name who wrote it; the link knows by its folder. */
    private static final Envelope ENVELOPE = new Envelope("", "", "", "R");

    @Override
    public String protocol() {
        return "csv";
    }

    @Override
    public Envelope envelope(byte[] message) {
        return ENVELOPE;
    }

    @Override
    public DeviceMessage decode(byte[] message, ZoneId zone) throws MessageRefused {
        Table table = TableReader.read(Texts.of(message));
        Cells cells = new Cells(table, new Times(zone));
        List<SpecimenReport> reports = table.rows().stream()
                .map(row -> new SpecimenReport(cells.keys(row), false, Subject.NONE, cells.observations(row))).toList();
        return new DeviceMessage(ENVELOPE, false, reports);
    }

    /** Nothing has to be said of a file that is taken. */
    @Override
    public byte[] accept(byte[] message, Receipt receipt) {
        return NOTHING;
    }

    /** What a person reads beside the file. */
    @Override
    public byte[] refuse(byte[] message, Receipt receipt, Refusal why) {
        return (why.kind().code() + ' ' + why.where() + ' ' + why.text()).replaceAll(" +", " ").getBytes(StandardCharsets.UTF_8);
    }
}
