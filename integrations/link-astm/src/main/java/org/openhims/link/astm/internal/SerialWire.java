// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.astm.internal;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** A serial port that is open. */
final class SerialWire implements AutoCloseable {

    private static final Map<String, Integer> PARITY = Map.of("none", SerialPort.NO_PARITY, "even", SerialPort.EVEN_PARITY, "odd", SerialPort.ODD_PARITY,
            "mark", SerialPort.MARK_PARITY, "space", SerialPort.SPACE_PARITY);
    private static final Map<String, Integer> STOP = Map.of("1", SerialPort.ONE_STOP_BIT, "1.5", SerialPort.ONE_POINT_FIVE_STOP_BITS, "2",
            SerialPort.TWO_STOP_BITS);
    private static final Map<String, Integer> FLOW = Map.of("none", SerialPort.FLOW_CONTROL_DISABLED, "hardware",
            SerialPort.FLOW_CONTROL_RTS_ENABLED | SerialPort.FLOW_CONTROL_CTS_ENABLED, "software",
            SerialPort.FLOW_CONTROL_XONXOFF_IN_ENABLED | SerialPort.FLOW_CONTROL_XONXOFF_OUT_ENABLED);
    /** So long a call waits for a byte. */
    private static final int MILLIS = 200;

    private final Path device;
    private final SerialPort port;
    private final byte[] buffer = new byte[4096];

    private SerialWire(Path device, SerialPort port) {
        this.device = device;
        this.port = port;
    }

    /** Throws {@link IllegalArgumentException} that names a setting which cannot be. */
    static void check(SerialSettings settings) {
        known("parity", PARITY, settings.parity());
        known("stopBits", STOP, settings.stopBits());
        known("flow", FLOW, settings.flow());
    }

    private static int known(String key, Map<String, Integer> words, String said) {
        if (!words.containsKey(said)) {
            throw new IllegalArgumentException(key + " is one of " + words.keySet() + ", not " + said);
        }
        return words.get(said);
    }

    static SerialWire open(SerialSettings settings) throws IOException {
        Path device = Path.of(settings.device());
        if (!Files.exists(device)) {
            throw new IOException("nothing is plugged in");
        }
        try {
            SerialPort port = SerialPort.getCommPort(device.toRealPath().toString());
            port.setComPortParameters(settings.baud(), settings.dataBits(), known("stopBits", STOP, settings.stopBits()),
                    known("parity", PARITY, settings.parity()));
            port.setFlowControl(known("flow", FLOW, settings.flow()));
            port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING | SerialPort.TIMEOUT_WRITE_BLOCKING, MILLIS, 0);
            if (!port.openPort(0)) {
                throw new IOException("cannot be opened, error " + port.getLastErrorCode() + ": in use, or not allowed");
            }
            return new SerialWire(device, port);
        } catch (SerialPortInvalidPortException e) {
            throw new IOException("is no serial port", e);
        }
    }

    /** What has come; nothing when nothing has come for a moment. Throws when the port is unplugged or closed. */
    byte[] read() throws IOException {
        int count = port.readBytes(buffer, buffer.length);
        if (count < 0 || count == 0 && !Files.exists(device)) {
            throw new IOException("was unplugged");
        }
        return Arrays.copyOf(buffer, count);
    }

    void write(byte[] bytes) throws IOException {
        if (port.writeBytes(bytes, bytes.length) != bytes.length) {
            throw new IOException("was unplugged");
        }
    }

    @Override
    public void close() {
        port.closePort();
    }
}
