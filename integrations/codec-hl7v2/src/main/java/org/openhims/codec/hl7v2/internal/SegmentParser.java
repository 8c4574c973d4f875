// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.Group;
import ca.uhn.hl7v2.model.Segment;
import ca.uhn.hl7v2.model.v251.message.ORU_R01;
import ca.uhn.hl7v2.parser.CanonicalModelClassFactory;
import ca.uhn.hl7v2.parser.EncodingCharacters;
import ca.uhn.hl7v2.parser.ModelClassFactory;
import ca.uhn.hl7v2.parser.PipeParser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import java.util.function.BiFunction;
import org.openhims.device.MessageRefused;
import org.openhims.device.Refusal;

/**
 * HAPI's pipe parser, one segment at a time with the structures of 2.5.1, whatever version the sender names and in whatever order it
 * puts its segments: what is read are a few fields that mean the same from 2.2 to 2.8.
 */
final class SegmentParser {

    private final ModelClassFactory structures = new CanonicalModelClassFactory("2.5.1");
    private final PipeParser parser = new PipeParser(structures);

    SegmentParser() {
        parser.setValidationContext(ValidationContextFactory.noValidation());
        parser.getParserConfiguration().setDefaultObx2Type("ST");
        parser.getParserConfiguration().setInvalidObx2Type("ST");
    }

    /** A parser for the segments of one message. */
    OfMessage of(Header header) throws MessageRefused {
        return new OfMessage(header);
    }

    final class OfMessage {

        private final ORU_R01 message = new ORU_R01(structures);
        private final EncodingCharacters marks;

        private OfMessage(Header header) throws MessageRefused {
            marks = new EncodingCharacters(header.separator(), header.marks());
            message.setParser(parser);
            try {
                message.getMSH().getFieldSeparator().setValue(String.valueOf(header.separator()));
                message.getMSH().getEncodingCharacters().setValue(header.marks());
            } catch (HL7Exception e) {
                throw unreadable("MSH^1");
            }
        }

        <S extends Segment> S parse(BiFunction<Group, ModelClassFactory, S> structure, String line, String where) throws MessageRefused {
            S segment = structure.apply(message, structures);
            try {
                parser.parse(segment, line, marks);
                return segment;
            } catch (HL7Exception e) {
                throw unreadable(where);
            }
        }

        EncodingCharacters marks() {
            return marks;
        }
    }

    private static MessageRefused unreadable(String where) {
        return new MessageRefused(Refusal.Kind.FIELD_INVALID, where, "segment cannot be read");
    }
}
